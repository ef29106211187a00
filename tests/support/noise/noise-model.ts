import { noiseJson, noiseValue, type Shape } from "./noise-json.ts";
import { type Dice, dice, noiseText } from "./noise-words.ts";

/** What was asked of the model, read from either protocol. */
export interface Asked {
  readonly system: string;
  readonly user: string;
  readonly schema: Shape | undefined;
  /** Tokens of the reply, at most. */
  readonly most: number;
}

export interface NoiseReply {
  readonly text: string;
  readonly finish: "stop" | "length";
  readonly tokens: { readonly in: number; readonly out: number };
}

/** Characters that count as one token here. */
const charactersPerToken = 3;

/**
 * A model with random weights: under a schema its reply is valid JSON whose words are noise, otherwise it is
 * noise. Now and then it finds no end, and the limit cuts it. The same for the same seed and calls.
 */
export class NoiseModel {
  private readonly at: Dice;

  constructor(seed: number) {
    this.at = dice(seed);
  }

  /** Any number that decides about more than words: pauses, chunk borders. */
  next(): number {
    return this.at.next();
  }

  reply({ system, user, schema, most }: Asked): NoiseReply {
    const prompt = `${system}\n${user}`.split(/\s+/).filter((word) => word !== "");
    const whole = schema ? this.json(schema, prompt) : this.prose(prompt);
    const limit = most * charactersPerToken;
    const endless = this.at.next() < 0.12;
    const text = endless ? cutIn(whole, this.at) : whole.slice(0, limit);
    return {
      text,
      finish: endless || whole.length > limit ? "length" : "stop",
      tokens: {
        in: Math.ceil((system.length + user.length) / charactersPerToken),
        out: Math.ceil(text.length / charactersPerToken),
      },
    };
  }

  private json(schema: Shape, prompt: readonly string[]): string {
    return noiseJson(noiseValue(schema, this.at, prompt), this.at);
  }

  private prose(prompt: readonly string[]): string {
    const sentences = this.at.whole(0, 6);
    return Array.from({ length: sentences }, () => {
      const cite = this.at.next() < 0.4 ? ` [${this.at.whole(1, 9)}]` : "";
      return `${noiseText(this.at, prompt)}${cite}${this.at.pick([". ", "? ", "\n\n", "! ", " "])}`;
    }).join("");
  }
}

/** The beginning of a text, as when a limit ends it anywhere. */
function cutIn(text: string, at: Dice): string {
  return text.slice(0, Math.max(1, Math.floor(text.length * at.next())));
}

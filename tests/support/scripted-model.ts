import { ModelError, type ModelFailure } from "../../src/domain/model-error.ts";
import type { Model, ModelReply, ModelRequest, Purpose } from "../../src/ports/model.ts";

/** What the scripted model does at a call: says a text, or fails, perhaps after some text. */
export type Line =
  | string
  | object
  | {
      readonly fail: ModelFailure;
      readonly after?: string;
      readonly retryAfterMs?: number;
      readonly contextLength?: number;
    };

export interface ScriptedModel extends Model {
  readonly requests: ModelRequest[];
  /** Lines that were not spoken. */
  readonly left: number;
}

/** A model that speaks its script line by line, records what it was asked, and throws when the script is spent. */
export function scriptedModel(
  lines: readonly (Line | { purpose: Purpose; say: Line })[],
  options: { contextLength?: number; tokens?: (request: ModelRequest) => number; spec?: string } = {},
): ScriptedModel {
  const script = [...lines];
  const requests: ModelRequest[] = [];
  return {
    spec: options.spec ?? "ollama:tiny",
    contextLength: options.contextLength ?? 4096,
    requests,
    get left() {
      return script.length;
    },
    async complete(request): Promise<ModelReply> {
      requests.push(request);
      const next = script.shift();
      if (next === undefined)
        throw new Error(`the script is spent, but the model was asked to ${request.purpose}`);
      const line = typeof next === "object" && "say" in next ? expected(next, request) : next;
      if (request.signal.aborted) throw new ModelError("cancelled", "stopped");
      const text = textOf(line);
      for (const piece of text.match(/[\s\S]{1,7}/g) ?? []) request.onText?.(piece);
      if (isFailure(line)) {
        const { fail, retryAfterMs, contextLength } = line;
        throw new ModelError(fail, `it failed: ${fail}`, { retryAfterMs, contextLength });
      }
      const tokens = { in: options.tokens?.(request) ?? 100, out: 20 };
      return { text, tokens, ms: { first: 1, total: 2 }, finish: "stop" };
    },
  };
}

function expected({ purpose, say }: { purpose: Purpose; say: Line }, request: ModelRequest): Line {
  if (request.purpose !== purpose) throw new Error(`expected ${purpose}, was asked to ${request.purpose}`);
  return say;
}

type Failure = Extract<Line, { fail: ModelFailure }>;
const isFailure = (line: Line): line is Failure => typeof line === "object" && "fail" in line;

function textOf(line: Line): string {
  if (typeof line === "string") return line;
  return isFailure(line) ? (line.after ?? "") : JSON.stringify(line);
}

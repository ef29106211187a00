import type { Question } from "../../../domain/question.ts";
import { leaksKey } from "../text/leak.ts";

/**
 * Says of one sentence after the other whether it may be told: what was told before and it must not make up the key.
 * A sentence of another topic than the question's tells a single word of it only by chance.
 */
export function keepBack(open: Question | undefined): (sentence: string, topic?: string) => boolean {
  let told = "";
  return (sentence, topic) => {
    if (!open) return true;
    if (isElsewhere(open, topic)) return !leaksKey(sentence, open, { least: 2 });
    const together = `${told} ${sentence}`;
    if (leaksKey(together, open)) return false;
    told = together;
    return true;
  };
}

/** Whether a text of this topic is about something else than the question; of an unknown one it may not be. */
function isElsewhere({ id }: Question, topic: string | undefined): boolean {
  return topic !== undefined && !id.startsWith(`${topic}/`);
}

const wish = "(?:what|which|tell|give|show|explain|me|us|is|was|can you|please|just|then|so|now)";
const key =
  "(?:the|its|this|that|right|correct|full|model|answer|solution|to|of|it|question|please|now|here|again)";
const bare = new RegExp(`^(?:${wish} )*(?:${key} )*(?:answer|solution)(?: ${key})*$`);

/** "what is the answer": asks for nothing but the open question's key. */
export function asksForKey(query: string): boolean {
  const words =
    query
      .toLowerCase()
      .replace(/'s\b/g, " is")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return bare.test(words.join(" "));
}

import type { OpenQuestion } from "../../../domain/question.ts";

const quotes: Record<string, string> = { "’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-" };

/** The learner's own words for a quote: case, white space and quotation marks may differ. Undefined when not there. */
export function verbatim(quote: string, answer: string): string | undefined {
  const wanted = canonical(quote.replace(/^[\s"“'…]+|[\s"”'…]+$/g, ""));
  if (wanted.text.trim().length < 2) return undefined;
  const said = canonical(answer);
  const at = said.text.indexOf(wanted.text.trim());
  if (at < 0) return undefined;
  return answer.slice(said.at[at]!, said.at[at + wanted.text.trim().length - 1]! + 1);
}

/** Whether a quote is a forged reply or frame rather than words about the subject. */
export function isForged(quote: string): boolean {
  return /"\s*:\s*["[{]|<\/?[a-z]+(?:-[0-9a-f]+)?>|<\||^\s*(?:system|teacher|examiner|assistant)\s*:/im.test(
    quote,
  );
}

/** Whether a quote only says back what the learner was shown: the prompt or a hint. */
export function isEcho(quote: string, { prompt, hints }: OpenQuestion): boolean {
  const said = canonical(quote)
    .text.replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const shown = [prompt, ...hints].map((text) => canonical(text).text.replace(/[^\p{L}\p{N}]+/gu, " "));
  return shown.some((text) => ` ${text.trim()} `.includes(` ${said} `));
}

/** Lower case, single spaces, plain quotation marks, nothing invisible; `at` leads back to the original. */
function canonical(text: string): { text: string; at: number[] } {
  let plain = "";
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = quotes[text[i]!] ?? text[i]!;
    if (/[\u200b-\u200f\u2060-\u206f\ufeff\u00ad]/.test(char)) continue;
    const one = /\s/.test(char) ? " " : char.toLowerCase();
    if (one === " " && plain.endsWith(" ")) continue;
    for (const part of one) {
      plain += part;
      at.push(i);
    }
  }
  return { text: plain, at };
}

import { latinCapital, looksLike, looksLikeInside } from "./confusables.ts";

/**
 * Text as the judge reads it, with the way back to the learner's own characters.
 * `clean` is lower case; `offset[i]` is the index in the original of the character that made `clean[i]`,
 * and `offset[clean.length]` is the original's length.
 */
export interface CleanText {
  readonly original: string;
  readonly clean: string;
  /** Absent when both have the same length, character for character. */
  readonly offset?: Uint32Array;
}

/** Longest answer that is read to its end; the rest earns nothing. */
export const maxAnswerLength = 200_000;

// Control and format characters, variation selectors, fillers: what has no width.
const invisible = /[\p{Cc}\p{Cf}\p{DI}]/u;

// What needs no work besides lower case; the usual answer.
const plain = /^[\t\n\r !-_a-~]*$/;

const written: Record<string, string> = {
  "’": "'",
  "‘": "'",
  "´": "'",
  "`": " ",
  "“": '"',
  "”": '"',
  "–": "-",
  "—": " ; ",
  "−": "-",
  "‑": "-",
  "×": "*",
  "·": "*",
  "⋅": "*",
  "÷": "/",
  "∕": "/",
  "≈": "~",
  "≤": "<=",
  "≥": ">=",
  "≠": "!=",
  "→": " -> ",
  "⇒": " -> ",
  "√": "sqrt",
  "∑": " sum ",
  "∏": " product ",
  "∞": " infinity ",
  "∂": "d",
  "∇": " grad ",
  "°": " degrees ",
  "…": ".",
  "²": "^2",
  "³": "^3",
  "⁴": "^4",
  ⁿ: "^n",
  "⁻": "^-",
  "¹": "1",
  "½": "0.5",
  "¼": "0.25",
  "¾": "0.75",
  α: "alpha",
  β: "beta",
  γ: "gamma",
  δ: "delta",
  ε: "epsilon",
  ϵ: "epsilon",
  η: "eta",
  θ: "theta",
  κ: "kappa",
  λ: "lambda",
  μ: "mu",
  µ: "mu",
  π: "pi",
  ρ: "rho",
  σ: "sigma",
  τ: "tau",
  φ: "phi",
  ϕ: "phi",
  ω: "omega",
};

/** Lower-cased text without invisible characters, with one spelling for each quote, dash, operator and Greek letter. */
export function normalize(text: string): CleanText {
  const original = text.length > maxAnswerLength ? text.slice(0, maxAnswerLength) : text;
  if (plain.test(original)) return { original, clean: original.toLowerCase() };
  const parts: string[] = [];
  const offsets: number[] = [];
  for (let i = 0; i < original.length; ) {
    const next = i + (original.codePointAt(i)! > 0xffff ? 2 : 1);
    const made = readAs(original, i, next);
    for (let k = 0; k < made.length; k++) offsets.push(i);
    if (made !== "") parts.push(made);
    i = next;
  }
  offsets.push(original.length);
  return { original, clean: parts.join(""), offset: Uint32Array.from(offsets) };
}

/** What the character from `index` to `next` is read as. */
function readAs(text: string, index: number, next: number): string {
  const code = text.charCodeAt(index);
  if (code < 128) {
    if (code === 96) return " ";
    if (code < 32 && code !== 10 && code !== 9 && code !== 13) return "";
    return code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : text[index]!;
  }
  const char = text.slice(index, next);
  if (invisible.test(char)) return "";
  const lower = char.toLowerCase();
  const capital = latinCapital(char);
  if (capital !== undefined) return capital;
  const inside = looksLikeInside(lower);
  if (inside !== undefined && isLatin(text[index - 1]) && isLatin(text[next])) return inside;
  const own = written[char] ?? written[lower] ?? looksLike(lower);
  if (own !== undefined) return own;
  // Combining marks are dropped, so that an accented letter is its plain one.
  const plainly = lower.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return looksLike(plainly) ?? plainly;
}

const isLatin = (char: string | undefined): boolean => char !== undefined && /[a-z]/i.test(char);

/** The index in the original behind an index in the clean text. */
export function originalIndex({ offset }: CleanText, at: number): number {
  return offset === undefined ? at : offset[at]!;
}

/** The learner's own characters behind `clean[start, end)`. */
export function originalSpan(text: CleanText, start: number, end: number): string {
  const last = originalIndex(text, end - 1);
  const width = (text.original.codePointAt(last) ?? 0) > 0xffff ? 2 : 1;
  return text.original.slice(originalIndex(text, start), last + width);
}

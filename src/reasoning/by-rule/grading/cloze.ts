import type { ClozeQuestion } from "../../../domain/question.ts";
import { grading } from "../../../messages/grading.ts";
import { exactFinding, type Finding } from "./finding.ts";
import { isMisspelling } from "./fuzzy.ts";
import { denialsIn } from "./negation.ts";
import { numberOf, sameNumber } from "./numbers.ts";
import { stopWords } from "./stop-words.ts";
import { type Token, tokenize } from "./tokens.ts";

/** How many further words may explain a filling. */
const explanation = 4;

/** Judges a gap: one of the accepted fillings and nothing else of weight; the sentence around the gap may be repeated. */
export function judgeCloze(question: ClozeQuestion, answer: string): Finding {
  const around = new Set(tokenize(question.text.replace("___", " ")).tokens.map(({ stem }) => stem));
  const said = weighty(answer);
  const right =
    question.accept.some((filling) => fits(filling, said, around, leavesOpen(answer) ? 0 : explanation)) &&
    agrees(question, answer);

  return exactFinding({
    id: "gap",
    text: question.text.replace("___", `[${question.accept[0]}]`),
    right,
    quote: answer.trim(),
    missing: said.length === 0 ? grading.missing.emptyGap : grading.missing.otherGap,
  });
}

const weighty = (text: string): readonly Token[] => {
  const { tokens } = tokenize(text);
  const content = tokens.filter(({ kind, text: word }) => kind !== "mark" && !stopWords.has(word));
  // A filling may be a function word itself ("before").
  return content.length > 0 ? content : tokens.filter(({ kind }) => kind !== "mark");
};

function fits(
  filling: string,
  said: readonly Token[],
  around: ReadonlySet<string>,
  mostExtra: number,
): boolean {
  const wanted = weighty(filling);
  const joined = wanted.map(({ stem }) => stem).join("");
  const extra = said.filter((token) => !wanted.some((want) => same(token, want)));
  if (extra.map(({ text }) => text).join("") === wanted.map(({ text }) => text).join("")) return true;
  if (said.map(({ stem }) => stem).join("") === joined) return true;
  if (!wanted.every((want) => said.some((token) => same(token, want)))) return false;
  return extra.every(({ stem }) => around.has(stem)) || extra.length <= mostExtra;
}

function same(token: Token, want: Token): boolean {
  if (token.stem === want.stem) return true;
  const [a, b] = [numberOf(token.text), numberOf(want.text)];
  if (a !== undefined && b !== undefined) return sameNumber(a, b);
  return isMisspelling(token.text, want.text);
}

/** "added or averaged" fills nothing: it leaves the choice to the reader. */
const leavesOpen = (answer: string): boolean => /\bor\b|\w ?\/ ?\w|\bmaybe\b/i.test(answer);

/** "not the maximum" fills nothing, unless the filling or the sentence says so itself. */
function agrees({ accept, text }: ClozeQuestion, answer: string): boolean {
  const own = denialsIn(tokenize(answer).tokens).length;
  if (own === 0) return true;
  return [...accept, text].some((part) => denialsIn(tokenize(part).tokens).length > 0);
}

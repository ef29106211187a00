import { stopWords } from "../../grading/stop-words.ts";
import { cosineOf, vectorOf } from "../../vectors/word-vectors.ts";
import type { Put } from "./put.ts";
import type { Token } from "./tokens.ts";

/** Likeness is told apart in so many steps. */
const steps = 8;

function placesOf(tokens: readonly Token[]): number[] {
  return tokens.map(({ stem }) => vectorOf(stem)).filter((place) => place >= 0);
}

/**
 * How near in meaning the message's own words come to those of the question: the nearest, the farthest and on
 * average. An answer stays near its question without repeating it, a wish for another subject does not.
 */
export function companySigns(
  tokens: readonly Token[],
  question: readonly Token[],
  asked: boolean,
  put: Put,
): void {
  const wanted = question.filter(({ word }) => !stopWords.has(word));
  const repeated = new Set(wanted.map(({ stem }) => stem));
  const own = tokens.filter(
    ({ word, stem, role }) => role === undefined && !stopWords.has(word) && !repeated.has(stem),
  );
  const [left, right] = [placesOf(own), placesOf(wanted)];
  if (left.length === 0 || right.length === 0) {
    put("near:none");
    return;
  }
  const nearest = left.map((one) => Math.max(...right.map((other) => cosineOf(one, other))));
  put(`near:${step(Math.max(...nearest))}`);
  put(`far:${step(Math.min(...nearest))}`);
  put(`nearby:${step(nearest.reduce((sum, one) => sum + one, 0) / nearest.length)}${asked ? "?" : "."}`);
}

function step(likeness: number): number {
  return Math.min(steps - 1, Math.max(0, Math.floor(likeness * steps)));
}

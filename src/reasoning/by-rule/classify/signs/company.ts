import { stopWords } from "../../grading/stop-words.ts";
import { addVector, cosineOf, dimensions, vectorOf } from "../../vectors/word-vectors.ts";
import type { Put } from "./put.ts";
import type { Token } from "./tokens.ts";

/** How much the mean of all words counts, and the means of the words at either end: measured. */
const wholeStrength = 2.5;
const endStrength = 2;
const end = 3;
/** Likeness is told apart in so many steps. */
const steps = 8;

/**
 * What the words of a message are near to in meaning: an answer stays near its question without repeating it,
 * a wish for another subject does not, and words that were never seen are near to some that were.
 */
export function companySigns(
  tokens: readonly Token[],
  question: readonly Token[],
  asked: boolean,
  put: Put,
): void {
  const places = placesOf(tokens);
  putMean("g", places, wholeStrength / Math.max(1, places.length), put);
  putMean("ga", placesOf(tokens.slice(0, end)), endStrength / end, put);
  putMean("gz", placesOf(tokens.slice(-end)), endStrength / end, put);
  nearness(tokens, question, asked ? "?" : ".", put);
}

function placesOf(tokens: readonly Token[]): number[] {
  return tokens.map(({ stem }) => vectorOf(stem)).filter((place) => place >= 0);
}

function putMean(name: string, places: readonly number[], weight: number, put: Put): void {
  if (places.length === 0) return;
  const sum = new Float32Array(dimensions);
  for (const place of places) addVector(sum, place, weight);
  sum.forEach((value, at) => {
    put(`${name}${at}`, value);
  });
}

/** How near the message's own words come to those of the question: the nearest, the farthest and on average. */
function nearness(tokens: readonly Token[], question: readonly Token[], mark: string, put: Put): void {
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
  put(`nearby:${step(nearest.reduce((sum, one) => sum + one, 0) / nearest.length)}${mark}`);
}

function step(likeness: number): number {
  return Math.min(steps - 1, Math.max(0, Math.floor(likeness * steps)));
}

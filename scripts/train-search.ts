/**
 * Learns how the evidence for passages of packs is weighed, and when a pack covers a question.
 *
 *   npx tsx scripts/train-search.ts
 *
 * From the questions in tests/library/questions (those held back excepted). Ranking: the likelihood that the best of all
 * passages is one of those that answer (a softmax over the passages of a question). Coverage: logistic regression.
 * Both are regularised and judged by cross-validation over topics; the weights printed are learnt from all.
 */
import type { PackEvidence } from "../src/library/likeness/evidence.ts";
import { type PackFeatures, packFeatures } from "../src/library/search/coverage.ts";
import {
  type EvidenceWeights,
  evidenceWeights,
  withEvidence,
  worthOf,
} from "../src/library/search/with-evidence.ts";
import { learnChoice, learnLogistic } from "./search/learn.ts";
import { readSamples, type SearchSample } from "./search/samples.ts";

const FOLDS = 6;
const ALL = -1;
/** Shares of uncovered questions to decline, for the floor. */
const DECLINED = [0.88, 0.9, 0.92, 0.94];
const names = Object.keys(evidenceWeights) as (keyof PackEvidence)[];

const samples = readSamples(["open.yaml", "tuning.jsonl"], names);
const covered = samples.filter(({ see }) => see.length > 0);

const learnt = new Map<number, readonly number[]>();
/** Weights that have not seen one fold: first that of the score by words, then those of the evidence. */
function weightsWithout(fold: number): readonly number[] {
  const weights =
    learnt.get(fold) ??
    learnChoice(covered.filter(({ group }) => group % FOLDS !== fold).map(({ options }) => options));
  learnt.set(fold, weights);
  return weights;
}

/** The same, as shares of the score by words. */
function evidenceWithout(fold: number): EvidenceWeights {
  const [words = 1, ...others] = weightsWithout(fold);
  return Object.fromEntries(names.map((name, at) => [name, others[at]! / words])) as Record<
    keyof PackEvidence,
    number
  >;
}

function placeOf(
  { ranking: { byWords, evidence, query }, wanted }: SearchSample,
  weights: EvidenceWeights,
): number {
  return withEvidence(byWords, evidence, query, weights).findIndex(({ candidate }) =>
    wanted.has(candidate.row),
  );
}

for (const file of new Set(covered.map((one) => one.file))) {
  const places = covered
    .filter((one) => one.file === file)
    .map((one) => placeOf(one, evidenceWithout(one.group % FOLDS)));
  report(`${file}: first`, places.filter((place) => place === 0).length, places.length);
  report(`${file}: among three`, places.filter((place) => place >= 0 && place < 3).length, places.length);
}
const all = evidenceWithout(ALL);
const neutral = samples
  .filter(({ see }) => see.length === 0)
  .map(({ ranking: { byWords, evidence, query } }) => {
    const [top] = withEvidence(byWords, evidence, query, all);
    return top ? worthOf(evidence.get(top.candidate.row)!, all) : 0;
  });
console.log("evidenceWeights", rounded(all));
console.log("NEUTRAL", round(neutral.reduce((sum, value) => sum + value, 0) / neutral.length));

/** Coverage is learnt over the rankings that the other folds' weights give. */
const examples = samples.flatMap(({ ranking, group, see }) => {
  const fold = group % FOLDS;
  const { byWords, evidence, query } = ranking;
  const scored = withEvidence(byWords, evidence, query, evidenceWithout(fold));
  const features = packFeatures({ ...ranking, scored });
  return features
    ? [
        {
          fold,
          label: see.length > 0,
          features: Object.values(features) as number[],
          keys: Object.keys(features),
        },
      ]
    : [];
});
const keys = (examples[0]?.keys ?? []) as (keyof PackFeatures)[];
const judged = Array.from({ length: FOLDS }, (_, fold) => {
  const model = learnLogistic(examples.filter((one) => one.fold !== fold));
  return examples
    .filter((one) => one.fold === fold)
    .map(({ label, features }) => ({ label, chance: model.chance(features) }));
}).flat();
const foreign = judged.filter(({ label }) => !label).sort((a, b) => a.chance - b.chance);
const own = judged.filter(({ label }) => label);
for (const declined of DECLINED) {
  const floor = foreign[Math.floor(declined * foreign.length)]!.chance;
  report(
    `declined ${declined}, floor ${round(floor)}: answered`,
    own.filter(({ chance }) => chance >= floor).length,
    own.length,
  );
}
const { bias, weights } = learnLogistic(examples);
const byKey = Object.fromEntries(keys.map((key, at) => [key, weights[at]!]));
// The floor moves into the bias: a chance of one half is what decides.
for (const declined of DECLINED) {
  const floor = foreign[Math.floor(declined * foreign.length)]!.chance;
  console.log(
    `packModel (declines ${declined})`,
    rounded({ bias: bias - Math.log(floor / (1 - floor)), ...byKey }),
  );
}

function report(what: string, part: number, of: number): void {
  console.log(`${what} ${((100 * part) / of).toFixed(1)} % of ${of}`);
}

function rounded(values: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, round(value)]));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

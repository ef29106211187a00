import type { Forest, Tree } from "../../src/reasoning/by-rule/grading/trees.ts";
import { randomFrom } from "./random.ts";
import type { Example } from "./softmax-regression.ts";

export interface BoostOptions {
  /** Trees for each class. */
  readonly rounds: number;
  readonly depth: number;
  /** What a tree's values are multiplied by. */
  readonly rate: number;
  /** Least weight (second derivative) on each side of a question. */
  readonly least: number;
  /** Pulls values to nothing. */
  readonly penalty: number;
  /** Features are looked at in so many steps. */
  readonly steps: number;
  /** The shares of features and of examples that a tree sees. */
  readonly features: number;
  readonly examples: number;
}

interface Table {
  readonly edges: readonly (readonly number[])[];
  /** Step of each example in each feature, a column after the other. */
  readonly columns: readonly Uint8Array[];
}

/** Slopes and curvatures of the loss by example. */
interface Pull {
  readonly slope: Float64Array;
  readonly bend: Float64Array;
}

/** Learns a forest for examples with soft classes. The same for the same input. */
export function learnForest(examples: readonly Example[], options: BoostOptions): Forest {
  const random = randomFrom(11);
  const table = tableOf(examples, options.steps);
  const classes = examples[0]!.classes.length;
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const start = Array.from({ length: classes }, (_, c) =>
    Math.log(examples.reduce((sum, own) => sum + own.weight * own.classes[c]!, 0) / total),
  );
  const heights = examples.map(() => Float64Array.from(start));
  const trees: Tree[] = [];
  for (let turn = 0; turn < options.rounds; turn++) {
    const shares = heights.map(softmax);
    for (let c = 0; c < classes; c++) {
      const pull = {
        slope: Float64Array.from(
          examples,
          ({ classes: truth, weight }, i) => (shares[i]![c]! - truth[c]!) * weight,
        ),
        bend: Float64Array.from(examples, ({ weight }, i) => shares[i]![c]! * (1 - shares[i]![c]!) * weight),
      };
      const seen = Uint32Array.from(examples.keys()).filter(() => random() < options.examples);
      const columns = table.columns.flatMap((_, at) => (random() < options.features ? [at] : []));
      const tree = grow({ table, pull, columns, options }, seen);
      trees.push(tree);
      for (let i = 0; i < examples.length; i++) heights[i]![c]! += leafOf(tree, table, i);
    }
  }
  return { depth: options.depth, start: start.map(round), trees: trees.map((tree) => readable(tree, table)) };
}

function softmax(heights: Float64Array): Float64Array {
  const top = Math.max(...heights);
  const shares = heights.map((height) => Math.exp(height - top));
  const sum = shares.reduce((all, share) => all + share, 0);
  return shares.map((share) => share / sum);
}

function tableOf(examples: readonly Example[], steps: number): Table {
  const width = examples[0]!.values.length;
  const edges = Array.from({ length: width }, (_, at) => {
    const sorted = Float64Array.from(examples, ({ values }) => values[at]!).sort();
    const cuts = Array.from(
      { length: steps - 1 },
      (_, k) => sorted[Math.floor(((k + 1) * sorted.length) / steps)]!,
    );
    return [...new Set(cuts)];
  });
  const columns = edges.map((own, at) =>
    Uint8Array.from(examples, ({ values }) => own.filter((edge) => edge <= values[at]!).length),
  );
  return { edges, columns };
}

interface Growth {
  readonly table: Table;
  readonly pull: Pull;
  readonly columns: readonly number[];
  readonly options: BoostOptions;
}

/** A whole tree; `below` holds steps here. A question that would not help is one that all answer with yes. */
function grow(growth: Growth, seen: Uint32Array): Tree {
  const { depth } = growth.options;
  const questions = 2 ** depth - 1;
  const feature = new Array<number>(questions).fill(0);
  const below = new Array<number>(questions).fill(everything);
  const value = new Array<number>(questions + 1).fill(0);
  const visit = (at: number, own: Uint32Array, known: number) => {
    if (at >= questions) {
      value[at - questions] = known;
      return;
    }
    const split = bestSplit(growth, own);
    if (!split) {
      visit(2 * at + 1, own, known);
      visit(2 * at + 2, own.subarray(0, 0), known);
      return;
    }
    feature[at] = split.column;
    below[at] = split.step;
    const column = growth.table.columns[split.column]!;
    const yes = own.filter((i) => column[i]! < split.step);
    const no = own.filter((i) => column[i]! >= split.step);
    visit(2 * at + 1, yes, valueAt(growth, yes));
    visit(2 * at + 2, no, valueAt(growth, no));
  };
  visit(0, seen, valueAt(growth, seen));
  return { feature, below, value };
}

const everything = 255;

function sums({ slope, bend }: Pull, own: Uint32Array): [number, number] {
  let [g, h] = [0, 0];
  for (const i of own) {
    g += slope[i]!;
    h += bend[i]!;
  }
  return [g, h];
}

function valueAt({ pull, options }: Growth, own: Uint32Array): number {
  const [g, h] = sums(pull, own);
  return (-options.rate * g) / (h + options.penalty);
}

function bestSplit({ table, pull, columns, options }: Growth, own: Uint32Array) {
  const { least, penalty, steps } = options;
  const [g, h] = sums(pull, own);
  let best: { column: number; step: number } | undefined;
  let most = 1e-3;
  const [slopes, bends] = [new Float64Array(steps), new Float64Array(steps)];
  for (const column of columns) {
    const values = table.columns[column]!;
    slopes.fill(0);
    bends.fill(0);
    for (const i of own) {
      slopes[values[i]!]! += pull.slope[i]!;
      bends[values[i]!]! += pull.bend[i]!;
    }
    let [left, weight] = [0, 0];
    for (let step = 1; step < steps; step++) {
      left += slopes[step - 1]!;
      weight += bends[step - 1]!;
      if (weight < least || h - weight < least) continue;
      const gain =
        left ** 2 / (weight + penalty) + (g - left) ** 2 / (h - weight + penalty) - g ** 2 / (h + penalty);
      if (gain <= most) continue;
      most = gain;
      best = { column, step };
    }
  }
  return best;
}

function leafOf({ feature, below, value }: Tree, { columns }: Table, example: number): number {
  let at = 0;
  while (at < feature.length) at = 2 * at + (columns[feature[at]!]![example]! < below[at]! ? 1 : 2);
  return value[at - feature.length]!;
}

/** The same tree with the features' own values for steps. */
function readable({ feature, below, value }: Tree, { edges }: Table): Tree {
  return {
    feature,
    below: below.map((step, at) => (step === everything ? 1e9 : round(edges[feature[at]!]![step - 1]!))),
    value: value.map(round),
  };
}

const round = (value: number): number => Number(value.toFixed(4));

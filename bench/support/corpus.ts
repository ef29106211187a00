/** A made-up collection whose words fall off as in English, for timing only: its relevance means nothing. */
export interface MadeUp {
  readonly passages: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  readonly queries: readonly string[];
}

const common =
  `the of and to a in is that for it as with on are by be this from at or an which not can was has have its
  more when if one their but all each than may also such other these two between into only most over some we so how
  they will there use used number high first same both new many while what does why about`.split(/\s+/);

/** Passages of about 1 KB and questions of nine words, four of them function words; repeats for a seed. */
export function madeUpCorpus(options: { passages: number; queries: number; seed: number }): MadeUp {
  const random = randomFrom(options.seed);
  const vocabulary = [...common, ...words(40_000, random)];
  const draw = zipf(vocabulary.length, random);
  const topics = Array.from({ length: 300 }, () =>
    Array.from({ length: 40 }, () => 400 + Math.floor(random() ** 2 * 20_000)),
  );
  const content = () => Math.max(common.length, draw());
  const text = (topic: readonly number[], length: number) =>
    Array.from(
      { length },
      () => vocabulary[random() < 0.15 ? topic[Math.floor(random() * 40)]! : draw()]!,
    ).join(" ");
  const passages = Array.from({ length: options.passages }, (_, index) => {
    const topic = topics[index % topics.length]!;
    return { id: String(index), title: text(topic, 6), text: text(topic, 165) };
  });
  const queries = Array.from({ length: options.queries }, (_, index) => {
    const topic = topics[(index * 7) % topics.length]!;
    const asked = [topic[index % 40]!, topic[(index * 3 + 1) % 40]!, content(), content(), content()];
    const small = Array.from({ length: 4 }, () => common[Math.floor(random() * common.length)]!);
    return [small[0], small[1], ...asked.map((rank) => vocabulary[rank]), small[2], small[3]].join(" ");
  });
  return { passages, queries };
}

/** Mulberry32: small, fast, and good enough to shuffle words. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function words(count: number, random: () => number): string[] {
  const heads = "b c d f g h l m n p r s t v st tr pr ch".split(" ");
  const tails = "a e i o u ea ou an en on ar er al ic".split(" ");
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  const made = new Set<string>();
  while (made.size < count) {
    const syllables = 2 + Math.floor(random() * 3);
    made.add(Array.from({ length: syllables }, () => pick(heads) + pick(tails)).join(""));
  }
  return [...made];
}

/** Draws ranks with probability falling as 1/(rank + 2.7)^1.07 (Zipf–Mandelbrot). */
function zipf(size: number, random: () => number): () => number {
  const sums = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank++) {
    sum += (rank + 2.7) ** -1.07;
    sums[rank] = sum;
  }
  return () => {
    const aim = random() * sum;
    let low = 0;
    let high = size - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < aim) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

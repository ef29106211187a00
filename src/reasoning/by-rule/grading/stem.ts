import { stemmer } from "stemmer";

/** Forms that Porter's rules do not bring together. */
const irregular: Record<string, string> = {
  went: "go",
  gone: "go",
  goes: "go",
  ran: "run",
  began: "begin",
  begun: "begin",
  made: "make",
  making: "make",
  found: "find",
  kept: "keep",
  held: "hold",
  left: "leave",
  lost: "lose",
  losing: "lose",
  gave: "give",
  given: "give",
  took: "take",
  taken: "take",
  sent: "send",
  built: "build",
  grew: "grow",
  grown: "grow",
  fell: "fall",
  fallen: "fall",
  rose: "rise",
  risen: "rise",
  shrank: "shrink",
  shrunk: "shrink",
  broke: "break",
  broken: "break",
  chose: "choose",
  chosen: "choose",
  wrote: "write",
  written: "write",
  froze: "freeze",
  frozen: "freeze",
  spread: "spread",
  saw: "see",
  seen: "see",
  knew: "know",
  known: "know",
  thought: "think",
  learnt: "learn",
  learned: "learn",
  stuck: "stick",
  sunk: "sink",
  sank: "sink",
  flew: "fly",
  drew: "draw",
  drawn: "draw",
  came: "come",
  became: "become",
  got: "get",
  gotten: "get",
  met: "meet",
  fed: "feed",
  fit: "fit",
  data: "data",
  datum: "data",
  matrices: "matrix",
  indices: "index",
  vertices: "vertex",
  axes: "axis",
  children: "child",
  people: "person",
  mice: "mouse",
  feet: "foot",
  leaves: "leaf",
  better: "good",
  best: "best",
  worse: "bad",
  bigger: "big",
  larger: "large",
  smaller: "small",
  faster: "fast",
  slower: "slow",
  higher: "high",
  lower: "lower",
  harder: "hard",
  easier: "easi",
  fewer: "few",
  longer: "long",
  shorter: "short",
  stronger: "strong",
  weaker: "weak",
  deeper: "deep",
  heavier: "heavi",
  lighter: "light",
  hotter: "hot",
  colder: "cold",
  warmer: "warm",
  cheaper: "cheap",
  biggest: "big",
  largest: "large",
  smallest: "small",
  highest: "high",
  lowest: "low",
  fastest: "fast",
  slowest: "slow",
  hardest: "hard",
  longest: "long",
  shortest: "short",
  weights: "weight",
  analyses: "analysi",
  hypotheses: "hypothesi",
  optimizer: "optim",
  optimiser: "optim",
  optimizers: "optim",
  optimisers: "optim",
  derivative: "deriv",
  derivatives: "deriv",
  derivation: "deriv",
  summed: "sum",
  summing: "sum",
  normalise: "normal",
  normalize: "normal",
};

const cache = new Map<string, string>();
const cacheSize = 20_000;

/** The stem of a lower-case word: Porter's, British spelling as American, common irregular forms together. */
export function stem(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const made = makeStem(word);
  if (cache.size >= cacheSize) cache.clear();
  cache.set(word, made);
  return made;
}

function makeStem(word: string): string {
  if (Object.hasOwn(irregular, word)) return irregular[word]!;
  if (word.length <= 3 || word.length > 40 || !/^[a-z]+$/.test(word)) return word;
  return stemmer(americanized(word));
}

function americanized(word: string): string {
  return word
    .replace(/isation/, "ization")
    .replace(/is(e|ed|es|ing|er|ers)$/, (all, end: string) => (keepsIs.test(word) ? all : `iz${end}`))
    .replace(/ys(e|ed|es|ing)$/, "yz$1")
    .replace(/our(s|ed|ing|al|able)?$/, (all, end = "") => (keepsOur.test(word) ? all : `or${end}`))
    .replace(/ll(ed|ing|er|ers)$/, (all, end: string) => (doublesL.test(word) ? `l${end}` : all))
    .replace(/(cent|met|fib)re(s?)$/, "$1er$2");
}

const keepsIs =
  /^(?:r(?:a|e)is|noise|nois|precis|otherwis|wise|rise|ris|promis|exercis|advis|surpris|compris|revis|supervis|bias|basis|exist|this|dis|cris|pois|vis|prais|decis|device|premis|expertis|likewis)/;
const keepsOur = /^(?:our|four|hour|your|pour|sour|tour|flour|contour|detour|source)/;
const doublesL = /^(?:label|model|travel|cancel|signal|level|channel|tunnel|total|equal|fuel)/;

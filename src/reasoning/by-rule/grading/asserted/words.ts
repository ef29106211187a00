const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ""));

/** Words that turn what they stand with into its contrary. */
export const negating = set("no not never nor none neither nothing nobody noone hardly without");

/** Verdicts on what somebody said. */
export const bad = set(
  `wrong false incorrect untrue mistaken nonsense rubbish garbage bullshit bollocks baloney humbug bogus absurd ridiculous silly
  stupid lie lies lying liar myth myths misconception misconceptions fallacy fallacies falsehood falsehoods fiction
  erroneous inaccurate invalid invented unfounded untenable disagree doubt deny reject opposite reverse contrary converse
  inverse otherwise crap mistake mistakes legend legends backwards debunked refuted disproved disproven`,
);
export const good = set(
  `true right correct accurate valid so case hold holds held agree agreed agrees stand stands fact believe think truth apply
  applies yes yeah yep exactly precisely indeed`,
);
/** Words that take back what was said, or make a joke of it. */
export const retracting = set(
  "kidding joking joke sike psych jk sarcasm sarcastic retract withdraw scratch ironic irony",
);

/** What a sentence that only judges what was said may hold besides. */
export const plain = set(
  `that this it these those they he she them which all both everything every each any some of the above what i you we one just
  said say saying wrote write written have has had been is are was were be being would could can will do does did a an word words
  sentence sentences statement statements claim claims bit line lines part parts point points thing things here there course
  obviously clearly simply plainly quite absolutely completely totally entirely utterly utter total complete pure plain sheer
  really very actually definitely certainly surely of course well oh ah hmm haha ha lol sorry wait hold on and or but to me in my opinion
  view eyes as am afraid must agree with at single ever exact however though although yet unfortunately sadly rather reality matter
  much me common popular widespread old usual typical course than from follows following follow below listed list
  also too still already even only now again people nope nah ok okay answer answers idea ideas make makes sense mean means
  taken take back other way round around how works work anything earlier before previous checked verified`,
);

/** After these a verdict concludes something; it does not look back at what was said as another's words. */
export const concluding = set(
  "so thus hence therefore because since if when whenever whether unless as while whereas",
);

/** A verdict with one of these is a doubt. */
export const doubting = set(
  "might may maybe perhaps probably possibly hope sure certain unless if either guess suppose",
);

/** What stands for something said before. */
export const lookingBack = set(
  "that this it these those they he she which none all everything both every nothing neither each i we not no nope never one",
);

const denials: Readonly<Record<string, string>> = {
  cannot: "can",
  dont: "do",
  doesnt: "does",
  didnt: "did",
  isnt: "is",
  arent: "are",
  wasnt: "was",
  wont: "will",
  cant: "can",
  wouldnt: "would",
  shouldnt: "should",
  "can't": "can",
  "won't": "will",
  "ain't": "is",
};
const shortened: Readonly<Record<string, string>> = {
  "'s": "is",
  "'re": "are",
  "'m": "am",
  "'d": "would",
  "'ll": "will",
  "'ve": "have",
};
const asLetters: Readonly<Record<string, string>> = { 0: "o", 1: "l", 3: "e", 4: "a", 5: "s", 7: "t" };

/** A word in full: "isn't" is "is not", "that's" is "that is", "wr0ng" is "wrong". */
export function inFull(word: string): readonly string[] {
  const known = spelt.get(word);
  if (known) return known;
  if (spelt.size >= mostSpelt) spelt.clear();
  const full = spelledOut(word);
  spelt.set(word, full);
  return full;
}

/** A text has few different words, and answers are many. */
const spelt = new Map<string, readonly string[]>();
const mostSpelt = 20_000;

function spelledOut(word: string): readonly string[] {
  const helper = denials[word];
  if (helper !== undefined) return [helper, "not"];
  if (word.endsWith("n't")) return [word.slice(0, -3), "not"];
  if (word === "let's") return ["let", "us"];
  const at = word.indexOf("'");
  if (at > 0) {
    const rest = shortened[word.slice(at)];
    return rest === undefined ? [word] : [word.slice(0, at), rest];
  }
  if (/[a-z]\d|\d[a-z]/.test(word)) {
    const spelt = word.replace(/\d/g, (digit) => asLetters[digit] ?? digit);
    if (bad.has(spelt) || negating.has(spelt) || good.has(spelt)) return [spelt];
  }
  return [word];
}

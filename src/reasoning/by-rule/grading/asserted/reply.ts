import { bad, concluding, doubting, good, negating, plain, retracting } from "./words.ts";

/** What a few words say about what was said before. */
export interface Reply {
  readonly kind: "denies" | "agrees" | "retracts";
  /** Of all that was said, not of the last sentence alone. */
  readonly ofAll: boolean;
  /** It looks like second thoughts: "wait, no". */
  readonly corrects: boolean;
  /** A bare "no" also answers a part of the question. */
  readonly bare: boolean;
}

/** Longest reply in words: a verdict is short. */
const mostWords = 16;

const idioms = new RegExp(
  `^(?:${[
    "said no ?one ever",
    "said nobody ever",
    "as if",
    "yeah right",
    "yeah sure",
    "not",
    "dream on",
    "(?:in|not in) your dreams",
    "(?:you|i) wish",
    "my foot",
    "april fools?",
    "my ass",
    "s",
  ].join("|")})$`,
);
const refusals = new RegExp(
  `^(?:${[
    "(?:(?:certainly|definitely|of course|absolutely|clearly|oh|well|hell) ){0,3}(?:no|nope|nah|never|not)",
    "(?:no )*no way",
    "not (?:really|at all|so|quite|in the least|remotely|even close|even remotely|exactly|a chance)",
    "hardly|scarcely|by no means|far from it|not by a long shot|au contraire",
    "nothing could be f[ua]rther from the truth",
    "nothing of the (?:sort|kind)",
  ].join("|")})$`,
);
const all =
  /\b(?:all|none|everything|nothing|every|both|each|not a single|neither|any)\b|\bthe above\b|\bthese (?:statements|claims|sentences|points|things|answers|ideas)\b|\bi (?:just )?(?:have )?(?:said|wrote|written)\b|\btake\b.*\bback\b/;
const secondThoughts =
  /^(?:oh |hmm |no |sorry |well |hm |oops |ah )*(?:wait|hold on|oops|sorry|scratch|correction)\b/;

/** Reads words as a verdict on what was said before; undefined when they say anything else. */
export function replyOf(words: readonly string[]): Reply | undefined {
  if (words.length > mostWords * 2 || !words.every(isVerdictWord)) return undefined;
  const own = words.filter((word) => /[a-z0-9]/.test(word));
  const lead = own.findIndex((word) => !leading.has(word));
  const core = lead === -1 ? own : own.slice(lead);
  if (core.length === 0 || core.length > mostWords || concluding.has(core[0]!)) {
    if (!(core[0] === "as" && core[1] === "if" && core.length === 2)) return undefined;
  }
  const text = core.join(" ");
  const made = (kind: Reply["kind"]): Reply => ({
    kind,
    ofAll: all.test(text),
    corrects: secondThoughts.test(own.join(" ")),
    bare: /^(?:\w+ )?(?:no|nope|nah|never|not)$/.test(text),
  });
  if (idioms.test(text)) return made("retracts");
  if (refusals.test(text)) return made("denies");
  // "No, quite the reverse": the rest only says it again.
  const rest =
    /^(?:no|nope|nah)$/.test(core[0]!) && words[words.indexOf(core[0]!) + 1] === "," ? core.slice(1) : core;
  if (!core.every(isReplyWord)) return undefined;
  if (
    core.some((word) => retracting.has(word)) ||
    /\btake (?:it|that|this|everything)?(?: all)? ?back\b/.test(text)
  )
    return core.some((word) => negating.has(word)) && !/\bno idea\b/.test(text)
      ? undefined
      : made("retracts");
  if (rest.some((word) => doubting.has(word))) return undefined;
  const kind = polarityOf(rest);
  if (kind === undefined) return rest.length < core.length ? made("denies") : undefined;
  return made(rest.length < core.length && kind === "denies" ? "denies" : kind);
}

/** Words that may come before a verdict without changing it. */
const leading = new Set(
  "and but though although however yet oh ah well hmm wait sorry or haha ha lol".split(" "),
);

const replyWords = new Set([
  ...plain,
  ...bad,
  ...good,
  ...negating,
  ...retracting,
  ...doubting,
  ...concluding,
]);
const isReplyWord = (word: string): boolean => replyWords.has(word);

/** The words of idioms besides. */
const idiomatic = new Set(
  "nobody dream dreams in your wish foot april fools fool ass s hell no way least remotely close quite chance scarcely by means long shot au contraire could be further farther truth nothing sort kind noone not sure pigs hardly yeah far".split(
    " ",
  ),
);
/** Whether a verdict may hold the word. */
export const isVerdictWord = (word: string): boolean =>
  replyWords.has(word) || idiomatic.has(word) || !hasLetter(word);

/** Whether a verdict may turn on the word: each holds one of these. */
export const isTelling = (word: string): boolean =>
  bad.has(word) ||
  good.has(word) ||
  negating.has(word) ||
  retracting.has(word) ||
  idiomatic.has(word) ||
  word === "if";

/** Nearly every word begins with one. */
const hasLetter = (word: string): boolean => (word >= "a" && word <= "zz") || /[a-z0-9]/.test(word);

/** Negations and bad verdicts cancel out in pairs; no verdict, no reply. */
export function polarityOf(words: readonly string[]): "denies" | "agrees" | undefined {
  const turns = words.filter((word) => negating.has(word) || bad.has(word)).length;
  if (!words.some((word) => bad.has(word) || good.has(word))) return undefined;
  return turns % 2 === 1 ? "denies" : "agrees";
}

const hedging = new Set(
  "know sure certain idea clue remember recall guess forgot forgotten unsure tell explain detail details".split(
    " ",
  ),
);
const around = new Set(
  "why how more exactly better reason precisely no not anything else though for not".split(" "),
);

/** "I don't know more than that.": about what its writer knows, not about the subject. */
export function isHedge(words: readonly string[]): boolean {
  const own = words.filter((word) => /[a-z0-9]/.test(word));
  return (
    own.length <= mostWords &&
    own[0] === "i" &&
    own.some((word) => hedging.has(word)) &&
    own.every((word) => hedging.has(word) || around.has(word) || isReplyWord(word))
  );
}

import {
  adverbs,
  anybody,
  anyView,
  be,
  belief,
  may,
  orThat,
  others,
  reading,
  right,
  scholar,
  scholars,
  statement,
  that,
  views,
  wrong,
  wrongly,
} from "./frame-words.ts";

/** What somebody does with words: claims them, denies them, or only mentions them. */
export type Standing = "asserted" | "denied" | "mentioned";

export interface Frame {
  /** The frame itself, from the beginning of its sentence; what it holds follows, or is its group `held`. */
  readonly pattern: RegExp;
  readonly standing: Standing;
  /** Somebody else's view or a supposition: a verdict that comes after it is about this alone. */
  readonly open: boolean;
  /** The words it may begin with, where they are few. */
  readonly first?: ReadonlySet<string>;
  /** Words without which it can't be: a pattern that begins with anybody is slow, and is then not tried. */
  readonly needs?: RegExp;
}

/** Plain words at the beginning of a pattern: "it", "(?:it|this)". */
const plainStart = /^(?:\(\?:([a-z|]+)\)|([a-z]+)) /;

const made = (
  standing: Standing,
  open: boolean,
  sources: readonly (string | readonly [source: string, needs: string])[],
): Frame[] =>
  sources.map((given) => {
    const [source, needs] = typeof given === "string" ? [given] : given;
    const [, several, one] = plainStart.exec(source) ?? [];
    const words = several ?? one;
    return {
      pattern: reading(`^ ${source}(?= )`),
      ...{ standing, open },
      ...(words ? { first: new Set(words.split("|")) } : {}),
      ...(needs ? { needs: new RegExp(` (?:${needs})\\b`) } : {}),
    };
  });

const opposites = "opposite|reverse|contrary|negation|converse|inverse";
const falseThings = "false|wrong|incorrect|untrue|mistaken|bogus|erroneous|invalid|bad";

const notDo = "(?:do|does|did|can|could|would|should|will|shall|must|may|might) not";
const never = `(?:${notDo}|never|would never|will never|should never|must never|can never|(?:would )?refuse to|decline to|hesitate to|avoid|hate to)`;
const saying = `(?: to ${adverbs}${anyView}${orThat}|${that}| ${anyView}${that})`;
const someone =
  "(?:person|human|man|woman|one|body|expert|student|textbook|book|teacher|engineer|researcher|scientist|colleague)";
const moment = "(?: for (?:a|one|the) (?:moment|second|minute|sake of (?:the )?argument))";

/** Doubly denied, or a reminder: what follows is claimed, and the words of denial are no part of it. */
const affirming = made("asserted", false, [
  `(?:it|this|that) ${be} not ${adverbs}${wrong}${saying}`,
  `(?:it|this) ${be} ${adverbs}(?:not a|no) (?:myth|lie|mistake|secret|nonsense|coincidence)${that}`,
  `(?:there ${be} |i have )(?:no|little|not any) (?:doubt|question|denying)(?: about it)?(?: ,)?(?: that)?`,
  `(?:nobody|no ?one|no (?:\\w+ )?${someone}|${notDo}|i|we|you|one) (?:${may} |seriously |really |not ){0,3}(?:disputes?|den(?:y|ies)|doubts?|disagrees?)(?: that| with the fact that)`,
  `(?:(?:you|we|one|i|let us|please|must|should|do|may|can) ){0,3}(?:not|never) (?:forget|overlook|ignore)(?: that)?`,
  `i (?:am not (?:really |quite |so |entirely )?(?:sure|certain)|do not (?:really )?know(?: exactly| for sure)?|(?:might|may|could) be wrong)(?: (?:about|of) (?:this|that|it))?(?: ,)? but`,
  "contrary to (?:(?!,)[^ ]+ ){1,9},",
]);

/** Words that say no more than that it is claimed. */
const claiming = made("asserted", false, [
  `(?:i|we) ${adverbs}(?:would |do |might |have |have to )?${adverbs}(?:think|believe|guess|say|suppose|suspect|know|remember|learned|learnt|recall|assume|feel|mean|reckon|heard|read)${that}`,
  `it ${be} ${adverbs}(?:true|right|correct|a fact|clear|obvious|known|well known|important|the case)${that}`,
  `as (?:far|much) as i (?:know|remember|recall|understand|can tell|can see)(?: it)?(?: ,)?`,
  `if i (?:remember|recall|understand|understood|see)(?: it| this)? (?:right|correctly|rightly|well)(?: ,)?`,
  [`${scholars} ${adverbs}(?:${anyView}|explain(?:s|ed)?|shows?|showed)(?: us| me)?${that}`, scholar],
  "(?:maybe|perhaps|is it|could it be|might it be|it could be|it might be)(?: maybe| perhaps)?(?: that| because)?(?! a )",
  "(?:here is (?:what|why|how)(?: \\w+){0,3}|(?:the|my) (?:reason|answer|explanation|idea|guess)(?: is)?(?: this| as follows| the following)?|answer|as follows|in short|briefly|in fact|actually) [:,]",
]);

const denying = made("denied", false, [
  [
    `(?:(?:the |quite |exactly |just |precisely ){0,2}(?:it|this|that|answer|truth) ${be} )?${adverbs}(?:exactly |precisely )?(?:the )?(?:exact |very |direct |complete )?(?:${opposites}) (?:of|to|is true (?:of|for))`,
    opposites,
  ],
  `(?:it|this) ${be} ${adverbs}(?:not ${adverbs}${right}|${wrong}|far from (?:true|right|clear|correct))${saying}`,
  `(?:it|this) ${be} ${adverbs}(?:a |an )(?:\\w+ ){0,2}?(?:mistake|error) to ${anyView}${orThat}`,
  `i (?:${may} )?${adverbs}${never} ${adverbs}(?:want to |wish to |go so far as to |going to )?(?:${views}|accept|agree)${orThat}`,
  `(?:we|you|one|people|anyone|anybody) (?:${may} )?${adverbs}${never} ${adverbs}(?:ever )?(?:be able to )?${views}${that}`,
  `${never} ${adverbs}(?:${anyView}|agree)${that}`,
  `(?:nobody|no ?one|none of \\w+|no (?:\\w+ ){0,2}?${someone}|neither of \\w+) (?:in (?:his|her|their) right minds? )?(?:who \\w+ )?(?:${may} )?${adverbs}(?:ever )?${anyView}${that}`,
  `i (?:${may} |have to |strongly |seriously |very much ){0,2}${adverbs}(?:doubt|deny|dispute|reject|disbelieve|disagree|refute|contest)(?: with)?${orThat}`,
  `(?:i am )?(?:not (?:of the opinion|convinced|persuaded)|far from (?:thinking|believing|saying|convinced)|unwilling to (?:say|believe|think))${that}`,
  `(?:there ${be} )?(?:no way|no chance)(?: that| ,)`,
  `under no circumstances`,
  [`${anybody} (?:${may} |have |has |had )?${adverbs}${wrongly} ${adverbs}${anyView}${orThat}`, wrongly],
  [`${anybody} (?:${may} )?${adverbs}${anyView} ${wrongly}${orThat}`, wrongly],
  [
    `(?:${anybody} )?${be} ${adverbs}(?:wrong|mistaken|incorrect|foolish|stupid|silly|misguided)(?: in| to| when (?:they|he|she|you))? (?:${views}|the belief|the view)${that}`,
    "wrong|mistaken|incorrect|foolish|stupid|silly|misguided",
  ],
  [
    `(?:\\w+ |, ){0,6}?(?:${belief}|(?:${falseThings}) (?:\\w+ )?(?:${statement}|thing to say|explanation|reply|response)s?) (?:(?:here|that you hear|one often hears|people have|i know) )?(?:${be}|says|goes|holds|states)(?: to| that one| that people)?(?: ${anyView})?${orThat}`,
    `${belief}|${falseThings}`,
  ],
  `(?:a|an|one|another) (?:\\w+ |, ){0,3}?(?:mistake|error) ${be} to ${anyView}${orThat}`,
  `the (?:\\w+ )?(?:${belief}|(?:false|wrong|mistaken|incorrect) ${statement}) that`,
]);

const mentioning = made("mentioned", true, [
  `(?:if|even if|only if|suppose|supposing|imagine|assume|assuming|as though|if only|what if|were)(?: that)? it (?:were |was |is |be )?${adverbs}${right}(?: that)?`,
  `(?:let us |let me |just |for a moment ){0,2}(?:pretend|(?:suppose|assume|imagine|say)(?: ,)?(?=${moment}))${moment}?(?: ,)?(?: that)?`,
  `(?:one|you|we|people|someone|somebody) ${adverbs}(?:might|may|could be tempted to|might be tempted to|may be tempted to|could) ${adverbs}(?:think|believe|claim|object|expect|assume|suppose|imagine)${orThat}`,
  `(?:one|you|we|i) (?:${may} )?(?:be|are|is) (?:easily )?(?:forgiven|excused|tempted|inclined) (?:for|to) ${anyView}${orThat}`,
  `(?:yeah (?:right|sure)|oh sure|as if|ha ha)(?: ,)?(?! (?:it|they) )`,
  [
    `${others} ${adverbs}(?:will |would |might |may |used to |tend to |like to )?${adverbs}${views}${orThat}`,
    views,
  ],
]);

/** Standing as it is, but a verdict may follow. */
const reporting = made("asserted", true, [
  `it (?:is|has been|was) ${adverbs}(?:said|claimed|believed|thought|rumou?red|argued) that`,
]);

/** Those that may stand around a question: "Is it that …?" is a guess. */
export const claims: readonly Frame[] = [...affirming, ...claiming];

/** The first that fits holds. */
export const frames: readonly Frame[] = [...affirming, ...denying, ...mentioning, ...claiming, ...reporting];

const verdict = `${be} ${adverbs}(?:${wrong}|not ${adverbs}${right})`;
const holder =
  "(?:whoever|who|anyone who|anybody who|everyone who|people who|those who|he who|if you|if anyone|if somebody|if someone|somebody who|someone who)";

/** A sentence that holds a claim and the verdict on it: "the idea that … is wrong", "whoever says that … is mistaken". */
export const enclosing: readonly Frame[] = [
  ...made("denied", false, [
    `(?:the|this|any|every|that) (?:\\w+ )?${statement} (?:that|,|") (?<held>.*?) (?:, |" )?${verdict}`,
    `that (?!(?:is|was|would|means|can|will|has|does|may) )(?<held>.{12,}?) ${verdict}`,
    `${holder} ${adverbs}${anyView}${that} (?<held>.*?) (?:, )?(?:(?:he|she|they|you) )?${be} ${adverbs}(?:${wrong}|not ${adverbs}${right}|a fool|an idiot)`,
    `(?<held>.{12,}?) ${be} (?:just |only |simply |merely )?(?:a|an) (?:\\w+ )?(?:myth|misconception|fallacy|lie|legend|fairy tale)`,
    `" (?<held>.*?) " ${verdict}`,
  ]),
  ...made("mentioned", true, [
    `(?:if|suppose|supposing|assuming|imagine) (?<held>.{12,}?) (?:were|was) (?:only |really |indeed )?${right}`,
  ]),
];

/** Here somebody's own view begins again. */
export const turn =
  / (?:, (?:but|yet|however|rather|instead(?! of)|whereas|because|since|although|though|actually|in fact|in reality|in truth) |but (?:actually|in fact|in reality|really|in truth|i|the truth|that is|it is|they are|no|one|this is) )/;

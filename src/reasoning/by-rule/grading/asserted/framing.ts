import { bad } from "./words.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Every frame has one of these words; */
const anywhere = set(
  `think thinks thought thinking believe believes believed believing claim claims claimed claiming say says said saying argue
  argues argued arguing assert asserts asserted asserting insist insists insisted insisting object objects objected tell tells
  told telling imagine imagines imagined maintain maintains maintained state states stated stating assume assumes assumed
  assuming suppose supposes supposed supposing expect expects expected conclude concludes concluded concluding suggest suggests
  suggested write writes wrote writing answer answers answered answering accept accepts accepted agree agrees agreed hold holds
  held teach teaches taught pretend pretends pretended guess guessed call calling doubt doubts deny denies dispute disputes
  disagree disagrees reject disbelieve refute contest forget overlook ignore contrary opposite reverse negation converse inverse
  wrong false incorrect untrue mistaken nonsense rubbish bogus absurd ridiculous silly stupid inaccurate erroneous foolish
  misguided bullshit bollocks baloney invalid bad mistake error myth myths lie lies misconception misconceptions fallacy fallacies
  falsehood falsehoods legend legends superstition superstitions misbelief misbeliefs tale tales secret coincidence convinced
  persuaded unwilling tempted inclined forgiven excused true right correct case fact accurate sure certain know known knows
  remember recall suspect reckon feel mean learned learnt heard read understand understood clear obvious important explain
  explains explained shows show showed rumored rumoured question`,
);
/** or one of these among its first words; */
const atStart = set("maybe perhaps here reason explanation idea actually briefly under yeah oh ha");
/** or one of these with a word that goes with it right after it. */
const atStartWith = new Map<string, ReadonlySet<string>>([
  ["in", set("short fact reality truth my no")],
  ["as", set("far much if follows though i")],
  ["is", set("it")],
  ["could", set("it be")],
  ["might", set("it be")],
  ["no", set("way chance one doubt")],
]);
/** "If it were so, …", "there is no way that …" */
const atStartNear = new Map<string, ReadonlySet<string>>([
  ...["if", "even", "only", "were"].map((word) => [word, set("so")] as const),
  ["there", set("way chance")],
]);
const nearReach = 8;
const startReach = 3;
const namedReach = 7;
/** Whoever has a view after a "then" or "so". */
const own = set(
  "i we you it one nobody noone people not never no somebody someone they he she that this everyone",
);
/** How many words a frame's own word may come after. */
const reach = 12;

/** The first words of subjects of things, with which nobody's view begins. */
const things = set(
  `the a an these those its each both with without for on at by from to when while after before during once since because where
  which how why what then so thus hence therefore also`,
);
/** Statements begin with "the" and "a" as things do; these tell them. */
const named = set(
  `opposite reverse contrary negation converse inverse myth misconception fallacy lie wrong false incorrect untrue mistaken
  bogus mistake error claim idea belief view statement answer truth reason explanation idea common popular teacher teachers
  professor lecturer tutor book textbook paper article author authors experts documentation lecture course script slides manual
  literature website page notes colleague friend exact very direct complete bad tempting other others many most some legend
  superstition falsehood misbelief people students learners beginners critics liar fool outdated old scientists researchers`,
);

/** With what a frame begins, or a word before it, besides the words above. */
const starting = set(
  `it this that there i we you one nobody noone no none not never let please must should do does did may can could would will shall
  might refuse decline hesitate avoid hate far unwilling under if even only suppose supposing imagine assume assuming as what
  were just for pretend say yeah oh ha maybe perhaps is was are be seems has have here the my answer in briefly actually fact
  contrary quite exactly precisely truth exact very direct complete and but so yes well also to , " say pretend
  really honestly simply strongly seriously truly certainly definitely often always still ever sometimes usually commonly
  widely frequently generally firmly plainly completely totally absolutely entirely utterly obviously clearly of probably then
  however yet though indeed surely secretly naturally now therefore
  some many most lots a plenty several few certain other all any every our your his her their an those these old young new poor
  bad good naive lazy uninformed ignorant ordinary average typical former best dear clever stupid silly sceptical inexperienced
  fellow outdated obsolete mistaken wrong misguided confused foolish famous
  people person persons student students learner learners beginner beginners novice novices laypeople laymen layperson amateur
  amateurs critic critics sceptic sceptics folk folks guy guys engineer engineers developer developers programmer programmers
  manager managers someone somebody others everyone everybody anyone anybody they he she colleague colleagues friend friends
  neighbour neighbours neighbor neighbors brother brothers sister sisters boss uncle aunt mum mom dad father mother cousin roommate
  flatmate classmate classmates mate mates opponent opponents proponent proponents journalist journalists blogger bloggers
  fool fools idiot idiots liar liars blog blogs intern trainee salesman salesmen politician politicians
  teacher teachers professor professors lecturer lecturers tutor tutors book books textbook textbooks paper papers article
  articles author authors docs documentation researcher researchers scientist scientists expert experts lecture lectures course
  script scripts slide slides manual manuals wikipedia literature website page note notes another`,
);
/** Before these anything may stand: "a widespread, very old myth says …". */
const falseThings = set(
  `myth myths lie lies misconception misconceptions fallacy fallacies falsehood falsehoods legend legends superstition superstitions
  misbelief misbeliefs tale tales false wrong incorrect untrue mistaken bogus erroneous invalid bad`,
);

/** Whether a sentence may begin with a frame: most do not and are not tried. */
export function mayFrame(words: readonly string[]): boolean {
  const end = Math.min(words.length, reach);
  const first = words[0]!;
  if (things.has(first) && !holds(words, [1, namedReach], (word) => named.has(word) || own.has(word)))
    return false;
  if (!starting.has(first) && !holds(words, [0, reach], (word) => falseThings.has(word))) return false;
  for (let at = 0; at < end; at++)
    if (anywhere.has(words[at]!) || (at < startReach && startsAt(words, at))) return true;
  return false;
}

/** Whether one of the words from one place to before another is such a word. */
function holds(
  words: readonly string[],
  [from, to]: readonly [number, number],
  such: (word: string) => boolean,
): boolean {
  const end = Math.min(words.length, to);
  for (let at = from; at < end; at++) if (such(words[at]!)) return true;
  return false;
}

function startsAt(words: readonly string[], at: number): boolean {
  const word = words[at]!;
  return (
    atStart.has(word) ||
    atStartWith.get(word)?.has(words[at + 1]!) === true ||
    (atStartNear.has(word) &&
      words.slice(at, at + nearReach).some((other) => atStartNear.get(word)!.has(other)))
  );
}

/** Whether a sentence may hold a claim and the verdict on it. */
export function mayEnclose(words: readonly string[]): boolean {
  return (openings.has(words[0]!) && words.some(judges)) || words.some((word) => beliefs.has(word));
}

const judges = (word: string): boolean =>
  bad.has(word) || word === "not" || word === "fairy" || word === "were" || word === "idiot";

const openings = set(
  `the this any every that and but so yes well no also oh whoever who anyone anybody everyone people those he if somebody someone
  suppose supposing assuming imagine " in i for to as however then therefore now`,
);
const beliefs = set("myth misconception fallacy lie legend fairy");

/** What a word may be to a frame, as bits: read once for each word there is. */
export const part = {
  /** One of a frame's own words, or one that only begins frames together with its neighbours. */
  own: 1,
  thing: 2,
  named: 4,
  starting: 8,
  falseThing: 16,
  /** It may hold a verdict on a claim in its sentence, or be its first word. */
  verdict: 32,
  opening: 64,
  belief: 128,
} as const;

export function partsOf(word: string): number {
  const startsFrame = atStart.has(word) || atStartWith.has(word) || atStartNear.has(word);
  return (
    (anywhere.has(word) || startsFrame ? part.own : 0) |
    (things.has(word) ? part.thing : 0) |
    (named.has(word) || own.has(word) ? part.named : 0) |
    (starting.has(word) ? part.starting : 0) |
    (falseThings.has(word) ? part.falseThing : 0) |
    (judges(word) ? part.verdict : 0) |
    (openings.has(word) ? part.opening : 0) |
    (beliefs.has(word) ? part.belief : 0)
  );
}

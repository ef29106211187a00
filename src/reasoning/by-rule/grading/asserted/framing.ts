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
/** or one of these among its first words. */
const atStart = set(
  "is could might maybe perhaps here reason explanation idea in actually briefly as under no there if even only were yeah oh ha",
);
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

/** Whether a sentence may begin with a frame: most do not and are not tried. */
export function mayFrame(words: readonly string[]): boolean {
  const end = Math.min(words.length, reach);
  if (things.has(words[0]!) && !words.slice(1, namedReach).some((word) => named.has(word) || own.has(word)))
    return false;
  for (let at = 0; at < end; at++)
    if (anywhere.has(words[at]!) || (at < startReach && atStart.has(words[at]!))) return true;
  return false;
}

/** Whether a sentence may hold a claim and the verdict on it. */
export function mayEnclose(words: readonly string[]): boolean {
  return (
    (words.some(
      (word) => bad.has(word) || word === "not" || word === "fairy" || word === "were" || word === "idiot",
    ) &&
      openings.has(words[0]!)) ||
    words.some((word) => beliefs.has(word))
  );
}

const openings = set(
  `the this any every that and but so yes well no also oh whoever who anyone anybody everyone people those he if somebody someone
  suppose supposing assuming imagine " in i for to as however then therefore now`,
);
const beliefs = set("myth misconception fallacy lie legend fairy");

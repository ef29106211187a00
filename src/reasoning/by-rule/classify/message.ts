import { normalize } from "../grading/normalize.ts";

/** One clause of a message, normalised: lower case, no apostrophes, chat spellings written out, no fillers. */
export interface Clause {
  readonly text: string;
  /** With its fillers and its closing mark. */
  readonly raw: string;
  /** Whether it ended in a question mark. */
  readonly asked: boolean;
  /** Whether it began with a filler that weakens it or turns to the tutor ("maybe", "i think", "or"). */
  readonly hedged: boolean;
}

/** A message as the classifier reads it. */
export interface Message {
  /** The whole, normalised like the clauses, fillers kept. */
  readonly text: string;
  readonly clauses: readonly Clause[];
  /** Whether more was typed than is read. */
  readonly long: boolean;
}

/** So much of a message tells what it is; the rest is not read. In characters. */
const readLength = 1_500;

const written: Record<string, string> = {
  u: "you",
  ya: "you",
  ur: "your",
  r: "are",
  pls: "please",
  plz: "please",
  plss: "please",
  plese: "please",
  pleae: "please",
  wanna: "want to",
  gonna: "going to",
  gotta: "got to",
  lemme: "let me",
  gimme: "give me",
  wat: "what",
  wut: "what",
  wht: "what",
  waht: "what",
  abt: "about",
  bout: "about",
  smth: "something",
  sth: "something",
  bc: "because",
  bcz: "because",
  bcs: "because",
  cuz: "because",
  coz: "because",
  becuz: "because",
  becuase: "because",
  becasue: "because",
  beacuse: "because",
  bcoz: "because",
  thx: "thanks",
  thnx: "thanks",
  thanx: "thanks",
  tnx: "thanks",
  ty: "thanks",
  tysm: "thanks",
  tks: "thanks",
  q: "question",
  qs: "questions",
  qn: "question",
  quest: "question",
  qestion: "question",
  queston: "question",
  quesion: "question",
  questoin: "question",
  ques: "question",
  ans: "answer",
  anwser: "answer",
  awnser: "answer",
  aswer: "answer",
  anser: "answer",
  answr: "answer",
  kno: "know",
  knw: "know",
  konw: "know",
  nkow: "know",
  dunnno: "dunno",
  donno: "dunno",
  idea: "idea",
  ideea: "idea",
  hnit: "hint",
  hitn: "hint",
  hints: "hints",
  skp: "skip",
  skpi: "skip",
  sikp: "skip",
  explian: "explain",
  expalin: "explain",
  exlain: "explain",
  explane: "explain",
  explin: "explain",
  diference: "difference",
  diffrence: "difference",
  diff: "difference",
  difrent: "different",
  undrstand: "understand",
  undestand: "understand",
  understnad: "understand",
  unterstand: "understand",
  understant: "understand",
  cud: "could",
  shud: "should",
  wud: "would",
  tho: "though",
  thats: "that is",
  whats: "what is",
  wats: "what is",
  wots: "what is",
  whos: "who is",
  hows: "how is",
  wheres: "where is",
  lets: "let us",
  theres: "there is",
  im: "i am",
  ive: "i have",
  ill: "i will",
  youre: "you are",
  isnt: "is not",
  arent: "are not",
  wasnt: "was not",
  doesnt: "does not",
  doesn: "does not",
  dosent: "does not",
  dosnt: "does not",
  didnt: "did not",
  dont: "do not",
  dnt: "do not",
  don: "do not",
  cant: "can not",
  cannot: "can not",
  couldnt: "could not",
  wont: "will not",
  wouldnt: "would not",
  shouldnt: "should not",
  havent: "have not",
  hasnt: "has not",
  its: "it is",
  tmrw: "tomorrow",
  tmr: "tomorrow",
  tomorow: "tomorrow",
  "2day": "today",
  "2moro": "tomorrow",
  tonite: "tonight",
  wdym: "what do you mean",
  wym: "what do you mean",
  idgi: "i do not get it",
  idc: "i do not care",
  idek: "i do not even know",
  nvm: "never mind",
  gtg: "got to go",
  g2g: "got to go",
  sry: "sorry",
  srry: "sorry",
  soz: "sorry",
  lil: "little",
  thru: "through",
  kinda: "kind of",
  sorta: "sort of",
  b4: "before",
  cmon: "come on",
  xplain: "explain",
  nxt: "next",
  ez: "easy",
  jst: "just",
  imma: "i am going to",
  tryna: "trying to",
  aint: "is not",
  gimmie: "give me",
  someting: "something",
  somthing: "something",
  becos: "because",
  becoz: "because",
  bcause: "because",
  wich: "which",
  whcih: "which",
  probaly: "probably",
  prolly: "probably",
  probly: "probably",
  mabye: "maybe",
  mayb: "maybe",
  meening: "meaning",
  pleas: "please",
  quesiton: "question",
  questn: "question",
  hnt: "hint",
  skipp: "skip",
  explaination: "explanation",
  definately: "definitely",
  wrng: "wrong",
  anohter: "another",
  anothr: "another",
  nother: "another",
};

const fillers =
  "please|ok|okay|okey|well|so|um|umm|uh|uhm|uhh|er|erm|hmm|hm|hmmm|ah|oh|eh|ugh|sorry|honestly|tbh|just|like|actually|basically|bro|man|dude|mate|yeah|yea|yep|yes|no|nah|wait|hey|alright|right|now|then|also|and|damn|shit|fuck|lol|haha|guess|really|literally|btw|fyi|anyway|anyways|frankly|sir|again|ahh|argh|gosh|god|omg|wow|kindly|quick|hold on|first|for now|to be honest|by the way|in short|one sec";
const hedges =
  "maybe|perhaps|probably|possibly|i think|i guess|i believe|i suppose|i would say|i would guess|my guess is|my guess|guess|guessing|presumably|something like|sth like|not sure but|if i remember|afaik|iirc|imo|i assume|i am thinking|could be|might be|wild guess|is it|or";
const leading = new RegExp(`^(?:(?:${fillers})\\s+)+(?=\\S)`);
const trailing = new RegExp(
  `\\s+(?:${fillers}|thanks|thank you|to be fair|or something|though|i think|i guess|haha|idk|\\:\\)|xd)$`,
);
const hedge = new RegExp(`\\b(?:${hedges})\\b`);

/** Reads a message. Linear in its length. */
export function readMessage(raw: string): Message {
  const clean = normalize(raw.slice(0, readLength)).clean;
  const spelt = clean
    .replace(/\bi'd\b|\bid(?= (?:like|love|prefer|rather)\b)/g, "i would")
    .replace(/(?<=\p{L})'(?=\p{L})/gu, "")
    .replace(/(\p{L})\1{2,}/gu, "$1$1")
    .replace(/\bw\/o\b/g, "without")
    .replace(/\bw\/(?=\s)/g, "with")
    .replace(/[\p{L}\p{N}]+/gu, (word) => (Object.hasOwn(written, word) ? written[word]! : word))
    .replace(/\b(\p{L}+)(?: \1\b)+/gu, "$1")
    .replace(/[ \t\r]+/g, " ")
    .trim();
  return { text: spelt, clauses: clausesOf(spelt), long: raw.length > readLength };
}

function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  const parts = text.split(/((?:[.!?;\n]|,(?!\d)|\s-+\s|\.{2,}|:\s|\s(?=but\b)|\s(?=however\b))+)/);
  for (let at = 0; at < parts.length; at += 2) {
    const part = (parts[at] ?? "").trim();
    const mark = parts[at + 1] ?? "";
    if (part === "") continue;
    clauses.push({
      text: bare(part),
      raw: `${part}${mark.trimEnd()}`,
      asked: mark.includes("?"),
      hedged: hedge.test(part),
    });
  }
  return clauses;
}

/** Without the fillers at both ends; a clause of fillers only stays as it is. */
function bare(part: string): string {
  const start = part.replace(/^but\s+/, "").replace(leading, "");
  let end = start.replace(/[\s"'()[\]*_~>]+$/, "").replace(/^[\s"'()[\]*_~>-]+/, "");
  for (let before = ""; before !== end && end.includes(" "); ) {
    before = end;
    end = end.replace(trailing, "");
  }
  return end === "" ? part : end;
}

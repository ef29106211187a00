// Pieces of the patterns by which a sentence's frame is read: "(somebody) (says) that …". Each is bounded, so that no sentence is slow.

const adverbWords =
  "really actually honestly simply just strongly seriously truly certainly definitely also often always still even ever sometimes usually commonly widely frequently generally firmly quite plainly completely totally absolutely entirely utterly obviously clearly probably perhaps then only however but and well so yet though indeed surely secretly naturally now therefore".split(
    " ",
  );
const adverbSet: ReadonlySet<string> = new Set(adverbWords);

/** Stands before an adverb in the text that patterns read: naming all of them in each place would take long to compile. */
const adverbMark = "~";
const adverb = `${adverbMark}[a-z]+`;
export const adverbs = `(?:${adverb} ){0,4}`;

/** Words as the patterns read them: each after a blank, adverbs marked, and a blank at the end. */
export function asRead(words: readonly string[]): string {
  let text = " ";
  words.forEach((word, at) => {
    const pair = `${word} ${words[at + 1]}`;
    const before = `${words[at - 1]} ${word}`;
    const marked = adverbSet.has(word) || adverbPairs.has(pair) || adverbPairs.has(before);
    text += marked ? `${adverbMark}${word} ` : `${word} `;
  });
  return text;
}
const adverbPairs: ReadonlySet<string> = new Set(["very much", "of course"]);

const literal = new RegExp(`(?<![a-z\\\\~])(?:(${adverbWords.join("|")})(?![a-z])|(\\\\w))`, "g");

/** A pattern for such a text: a word that it names may be marked there. */
export const reading = (source: string): RegExp =>
  new RegExp(
    source.replace(
      literal,
      (_, word: string | undefined, any: string | undefined) => `${adverbMark}?${word ?? any}`,
    ),
  );

/** Somebody errs when saying so. */
export const wrongly =
  "(?:wrongly|mistakenly|falsely|erroneously|incorrectly|foolishly|naively|stupidly|absurdly|ridiculously)";

/** To hold or utter a view. A model, too, assumes, expects and writes; it hardly thinks, believes or claims. */
export const views =
  "(?:thinks?|thought|thinking|believe[sd]?|believing|claim(?:s|ed|ing)?|says?|said|saying|argue[sd]?|arguing|assert(?:s|ed|ing)?|insist(?:s|ed|ing)?|object(?:s|ed)?|tells?(?: you| me| us)?|told (?:me|us|you)|telling (?:you|me|us|anyone)|imagine[sd]?)";
export const anyView = `(?:${views}|maintain(?:s|ed)?|state[sd]?|stating|assume[sd]?|assuming|suppose[sd]?|supposing|expect(?:s|ed)?|conclude[sd]?|concluding|suggest(?:s|ed)?|write[s]?|wrote|writing|answer(?:s|ed)?|answering|accept(?:s|ed)?|agree[sd]?|hold[s]?|held|teach(?:es)?|taught|pretend(?:s|ed)?|guess(?:ed)?|call(?:ing)? it (?:true|right))`;

/** What comes before the claim that is held. */
export const that =
  "(?: ,)?(?: that| the (?:claim|idea|view|statement|notion|opinion|theory) that| the following| this(?= :))";
export const orThat = `(?:${that})?`;

const describing =
  "(?:some|many|most|lots of|a lot of|plenty of|several|few|a few|certain|other|all|any|only|every|no|my|our|your|his|her|their|the|a|an|one of|those|these|that|this|old|young|new|poor|bad|good|naive|lazy|uninformed|ignorant|ordinary|average|typical|former|best|dear|clever|stupid|silly|sceptical|inexperienced|fellow|outdated|obsolete|mistaken|wrong|misguided|confused|foolish|famous|so called|careless)";
const layman =
  "(?:people|persons?|students?|learners?|beginners?|novices?|laypeople|laymen|layperson|amateurs?|critics?|sceptics?|folks?|guys?|engineers?|developers?|programmers?|managers?|someone|somebody|others|everyone|everybody|anyone|anybody|they|he|she|colleagues?|friends?|neighbou?rs?|brothers?|sisters?|boss|uncle|aunt|mum|mom|dad|father|mother|cousin|roommate|flatmate|classmates?|mates?|opponents?|proponents?|journalists?|bloggers?|fools?|idiots?|liars?|blogs?|intern|trainee|salesm[ae]n|politicians?)";
export const scholar =
  "(?:teachers?|professors?|lecturers?|tutors?|books?|textbooks?|papers?|articles?|authors?|docs|documentation|researchers?|scientists?|experts?|lectures?|course|scripts?|slides?|manuals?|wikipedia|literature|website|page|notes?)";
const place = "(?: of mine| at work| online| (?:in|at|from|on) (?:the |my |our )?\\w+)?";

/** Somebody whose view need not be the learner's. */
export const others = `(?:(?:${describing} ){0,4}${layman}|(?:some|others|many|most|few))${place}`;
/** Anybody who may err; what teachers and books say is otherwise taken as said by the learner too. */
export const anybody = `(?:${describing} ){0,4}(?:${layman}|${scholar}|i|we|you|one)${place}`;

export const scholars = `(?:${describing} ){0,4}${scholar}${place}`;

export const may = "(?:might|could|may|would|can|will|should|must|shall)";
export const be =
  "(?:is|was|were|are|be|would be|will be|seems|might be|could be|must be|may be|has been|have been)";
const untrue =
  "(?:wrong|false|incorrect|untrue|mistaken|nonsense|rubbish|bogus|absurd|ridiculous|silly|inaccurate|erroneous|foolish|bullshit|bollocks|baloney|debunked|refuted|disproved|disproven)";
export const belief =
  "(?:myths?|lies?|misconceptions?|fallacy|fallacies|falsehoods?|legends?|superstitions?|misbeliefs?|fairy tales?)";
export const wrong = `(?:${untrue}|(?:a |an )?(?:\\w+ ){0,2}?${belief})`;
export const right = "(?:true|right|correct|the case|so|a fact|accurate)";
export const statement =
  "(?:statement|claim|idea|view|belief|notion|opinion|theory|sentence|impression|rumou?r|saying|story|thesis|answer)";

/** What a sentence may begin with before its frame. */
export const openings = reading(
  `^ (?:(?:and|but|so|yes|well|no|also|oh|${adverb}|in my opinion|i think|i would say|for me|as i see it|to be clear|,) ){1,4}`,
);

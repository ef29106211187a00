/**
 * Words that talk about the conversation rather than about a subject, by the part they play in it. Each line
 * is a class and its words (normalised as in `message.ts`); a word is in at most one class.
 */
const classes = `
YOU you your yours yourself
ME i me my mine myself
WE we our ours
WANT want need would like love prefer rather wish feel mood
GIVE give show send get have provide offer throw drop bring hand pass
TELL tell say reveal spoil
KNOW know knew remember recall forgot forget forgotten remembered
LEARN learn learned learnt studied study covered chapter lecture class course textbook book school exam interview
NOT not no never nope nah none nothing zero without
IDEA idea clue idk dunno foggiest faintest slightest blank stumped lost clueless ahnung idea
QUESTION question questions card cards item flashcard prompt exercise task wording statement frage pregunta deck
ANSWER answer answers solution response reply answered antwort respuesta rubric key reference
GRADE grade graded grading grader mark marked marking score scored points point credit percent verdict evaluation regrade re-grade rated deducted accept accepted count counted partial partially partly half full unfair strict fair harsh recheck reconsider
SAID said wrote meant mentioned typed stated written explained said literally clearly already
WRONG wrong incorrect flawed broken faulty mistake error typo bug outdated obsolete false misleading ambiguous nonsense badly poorly contradicts duplicate underspecified unanswerable
RIGHT right correct true valid identical synonym
NEXT next another other different else new instead following
SKIP skip pass skipping move jump leave park postpone weiter siguiente ignore swap later aside
STOP stop quit exit bye goodbye done finish finished end enough close pause ciao adios tschuss cya logout log
TIME today tomorrow tonight now yesterday morning evening week day night soon minute minutes sec moment hour bed sleep weekend monday friday
GREET hi hello hey morning hallo hola greetings moin
THANK thanks thank cheers gracias danke appreciate
LAUGH lol haha hahaha hehe lmao xd rofl jaja ha
FEEL tired hungry bored nervous stressed happy sad exhausted sleepy excited dumb stupid funny cool nice great awesome boring fun annoying frustrating impressive interesting love hate cute brutal wow damn ugh omg phew
LEVEL hard harder easy easier difficult tough tougher tricky challenging simple simpler level difficulty advanced basic
HELP help stuck assist assistance guide lead push start begin started
HINT hint hints nudge tip tips pointer pointers pista tipp cue
TOPIC topic topics subject subjects area theme chapter section switch change stuff
ASK ask asking asked wonder wondering curious
TEST quiz test drill examine challenge practice practise grill interview mock
EXPLAIN explain define describe teach elaborate summarize summarise overview example explanation definition understand
MEAN mean meaning means refer clarify rephrase reword specific precise context sense repeat exactly assume assuming expect expected
HEDGE sure unsure certain maybe perhaps probably possibly guess think believe suppose guessing likely
BECAUSE because since therefore so hence thus avoid prevent otherwise
PLEASE please kindly bitte
PROGRESS progress stats statistics streak due results mastered mastery weak weakest improving doing percentage overview
`;

const classOf = new Map<string, string>();
for (const line of classes.trim().split("\n")) {
  const [name, ...words] = line.split(" ");
  for (const word of words) if (!classOf.has(word)) classOf.set(word, name!);
}

/** The class of a word of conversation; undefined for all others. */
export function wordClass(word: string): string | undefined {
  return classOf.get(word);
}

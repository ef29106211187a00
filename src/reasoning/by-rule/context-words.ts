/** Whole messages that mean something by what came before them; as the classifier normalises them. */

const polite = "(?:please|ok(?:ay)?|and|so|just|hm+|well|oh|sorry|wait|no|yes|yeah|yep),? ";
const ask =
  "(?:can|could|would) (?:you|we|i)(?: please)? |let ?us |lets |i (?:want|would like|need|get) |may i ";
const end = "(?: please| now| then| thanks| first)*[.!?]*$";
const whole = (body: string) => new RegExp(`^(?:${polite})*(?:${ask})?(?:${body})${end}`);

/** Another of what came last. */
export const oneMore = whole(
  "(?:give me |show me |get |have |try )?(?:(?:just )?(?:one|a little|a bit|some|any) more|more|another(?: one)?|again|go on|continue|keep going|next one|what else|anything else)",
);
/** Once more what was taught: the words themselves name no subject. */
export const onceMore = whole(
  "(?:(?:go|run|get|look) (?:over|through|at|back to) (?:that|this|it)(?: one| part)?|(?:explain|repeat|review|revisit|(?:say|tell me|show me) (?:that|this|it) again) ?(?:that|this|it)?(?: to me)?|(?:tell|teach|show) me more(?: about (?:that|this|it))?|say more|(?:explain|tell me) more|elaborate|what was (?:that|the)(?: last)?(?: part| thing| one)?(?: about| again)?|why(?: is that| is it| so| not)?|explain (?:the|your) (?:first|second|third|fourth|last|other|missing|full|whole) (?:points?|part|ideas?|things?|answer|one)|once (?:more|again)|one more time)(?: again| once more| one more time| in more detail| in (?:other|simple|simpler|plain) words| more (?:slowly|simply)| simply| like i am (?:five|5|a child))*",
);
export const further = /\bmore\b(?! (?:time|slowly))|\belaborate\b/;
/** Says neither what nor why. */
export const empty = whole(
  "(?:yes|yeah|yep|yup|no|nope|nah|maybe|perhaps|possibly|probably|(?:well )?(?:it|that)? ?(?:all )?(?:really )?depends|sort of|kind of|somewhat|nothing (?:else|more)|not really|i (?:think|guess|suppose) (?:so|not))",
);
export const yes = whole(
  "(?:yes|yeah|yep|yup|ja|si|sure|correct|right|exactly|it is|that is it|(?:that|it) (?:is|was) my answer)",
);
export const no = whole("(?:no|nope|nah|nein|it is not|it was not|that was not it|not (?:yet|really))");
/** Was not understood. */
export const what = whole(
  "(?:what|huh|pardon(?: me)?|come again|i do not (?:get|understand)(?: (?:it|this|that|the question))?|say what|(?:what|how) (?:is|does|do|am i) (?:this|that|it|i)(?: (?:work|mean|about|asking|question|supposed to (?:mean|be|do|answer|say)))*)",
);
/** Wants the question before: taking the answer back is not done on a guess. */
export const goesBack = whole(
  "(?:(?:go|take me|get|move) )?back(?: to the (?:previous|last|former) (?:question|one))?",
);
/** To "what would you add?". */
export const nothingToAdd = whole(
  "(?:no|nope|nah|nothing(?: else| more| to add)?|no more|nothing comes to mind|that is (?:all|it|everything)(?: i (?:know|have|had|can think of))?|i have nothing(?: else| more)?)",
);
/** Mends the words before it, rather than the grade. */
export const meant =
  /^(?:(?:no|oh|ah|sorry|wait|hm+|well|ok|hold on|actually)[,.!]* )*(?:what )?i (?:mean|meant)\b.*\w/;
/** A word in writing that no judgement by rule can read. */
export const foreign = /(?!\p{Script=Latin}|\p{Script=Greek}|\p{Script=Common}|\p{Script=Inherited})\p{L}/u;

import { anywhere, type Cue, wholeClause } from "./cue.ts";

const object =
  "(?: (?:it|this|that|this one|that one|the answer|the answer to (?:this|that)(?: one| question)?|at all|anything(?: about (?:it|this|that))?|what (?:it|this|that) is|how|why|what to (?:say|write|answer)|yet|right now|today|either|sadly|exactly|much about (?:it|this)|tell me|sorry|here))*";

/** Signs that the learner does not know and wants the answer. Weak against content that follows. */
export const giveUpCues: readonly Cue[] = [
  ...wholeClause("give-up", 2.2, [
    `(?:i |we )?(?:really |still |just |honestly |simply )*(?:do not|did not|dont|never) (?:really |even |actually )?(?:know|knew|remember|recall)${object}`,
    "(?:idk|dunno|idek|dk|i dunno|dont know|not known|ka|keine ahnung|weiss nicht|weis nicht|no se|ni idea|no lo se|je sais pas)(?: (?:it|this|that|tell me|either|at all|man|really|anymore))*",
    "(?:i )?(?:have |got |had |have got |really |absolutely |still )*(?:no|zero|not a|not the slightest|not the faintest|0|not even a) (?:idea|clue|ideas|clues|answer)s?(?: (?:at all|about (?:this|that|it)|what(?: to (?:say|write))?|what (?:this|that|it) is|here|whatsoever|on this(?: one)?|how|why|for this(?: one)?))*",
    "(?:i |ok i |we )?(?:give|gave|giving) up(?: (?:on (?:this|it|that)(?: one)?|here|already))?",
    "(?:i )?(?:surrender|concede|fold|capitulate|tap out)",
    "beats me|search me|got nothing|i have got nothing|i have nothing|nothing comes to (?:my )?mind|(?:my )?(?:mind|head|brain) (?:is |went |goes |just went |has gone )*(?:blank|empty|fried)|(?:i am |i have been |totally |complete(?:ly)? )*(?:drawing|drew|having) a (?:complete |total )?blank|i am blanking(?: on (?:this|it)(?: one)?)?|blank|total blank|complete blank|i blanked",
    "(?:i )?(?:completely |totally |already |always |have |clearly )*(?:forgot|forgotten|forget)(?: (?:it|this|that|all of it|everything|the answer|all about (?:it|this)|how (?:this|it) works|this one|completely))*",
    "(?:i )?can ?not (?:remember|recall|answer|think of (?:it|anything)|come up with anything|figure (?:it|this) out|say|solve|do)(?: (?:it|this|that|this one|anything|now|right now|at all|the answer))*",
    "(?:i am |totally |completely |really |still |kind of |just )*(?:lost|clueless|stumped|out of ideas|no clue|overwhelmed)(?: (?:here|with this(?: one)?|now))*",
    "(?:i )?(?:have )?never (?:even )?(?:heard (?:of|about)|learn(?:ed|t)|studied|seen|covered|had|read about|worked with|used|understood)(?: (?:of|about))? (?:it|this|that|any of (?:it|this)|this (?:before|topic|stuff|thing)|that (?:before|term)|this one)(?: before)?",
    "(?:i )?(?:have not|did not|did never|never) (?:learn(?:ed|t)?|study|studied|cover(?:ed)?|read|reach(?:ed)?|get to|got(?:ten)? to|do|done|had|see|seen)(?: about)? (?:it|this|that|this (?:part|chapter|topic|one)|that (?:part|chapter|topic))(?: (?:yet|at all|so far|before))?",
    "(?:you |then |please |just )*tell me(?: (?:already|then|now|please|the answer))*|you tell me",
    "(?:i )?(?:really )?(?:would not|wouldnt) know(?: (?:that|this|it))?",
    "(?:i )?do not have (?:an answer|an idea|a clue|any idea|the answer|the slightest idea)(?: (?:for|to) (?:this|that)(?: one)?)?",
    "(?:i )?(?:am )?(?:not able|unable) to (?:answer|say|solve)(?: (?:it|this|that|this one))?",
    "no answer|none|nothing|nada|nope|nope no idea|enlighten me|educate me|spill it|spoil it(?: for me)?",
    "(?:i )?should know (?:this|that|it)|i knew (?:this|it|that)(?: once| yesterday)?|i (?:do not|can not) know",
  ]),
  ...anywhere("give-up", 2.6, [
    "\\b(?:give|tell|show|send|pass|read|reveal|display)(?: (?:me|us))? (?:the |me the )?(?:right |correct |full |model |actual |real )?(?:answer|solution)\\b",
    "\\b(?:what is|what was|what would be|may i (?:see|have)|can i (?:see|have|get)|i (?:want|need|would like)(?: to (?:see|know|read))?|let me see|reveal) the (?:right |correct |full |model |actual |real )?(?:answer|solution)\\b",
    "^(?:the )?(?:answer|solution)(?: please)?[.!?]*$",
    "\\b(?:just|please) (?:reveal|tell|show) (?:it|me)\\b",
    "\\bi (?:really )?give up\\b",
    "\\b(?:i )?have (?:absolutely |really )?no (?:idea|clue)\\b",
  ]),
];

import { anywhere, type Cue, wholeClause } from "./cue.ts";

/** Signs that the learner wants a nudge. */
const hint: readonly Cue[] = [
  ...wholeClause("hint", 3.2, [
    "(?:a |another |one more |next |some |any |any more |small |tiny |little |one |the |got |need |want |give |more )*(?:hints?|clues?|nudge|tips?|pointers?|help|pista|tipp|hinweis)(?: (?:please|maybe|possible|for (?:this|me|that)(?: one)?|here|first|needed|me|would be (?:nice|great|good)|on this(?: one)?|with this(?: one)?))*",
    "help me(?: (?:out|here|a bit|a little|with (?:this|it)(?: one)?|please|get started|start))*",
    "(?:i am |kind of |a bit |totally |really |so )*stuck(?: (?:here|on this(?: one)?|with this))*",
  ]),
  ...anywhere("hint", 3.6, [
    "\\b(?:give|get|have|want|need|drop|offer|throw|show|send|use|take|spare|like|got|gimme|provide|toss)(?: (?:me|us|to|get|see|have))*(?: (?:a|an|one|the|some|any|another|just|more|your|first|second|next|little|small|tiny|bit|of|quick|subtle|only|half))* (?:hints?|clues?|nudge|tips?|pointers?|starting point|push|kick)\\b(?! of\\b)",
    "\\b(?:a|another|any|some|one more|more|first|second|next|little|small|tiny) (?:hints?|clue|nudge)\\b(?: please)?[?!.]*$",
    "\\bany (?:hints?|clues?|tips?|pointers?|help)\\b",
    "\\bhint (?:please|me|plz)\\b|^hint\\b[^a-z]*$|\\bplease (?:a )?hint\\b",
    "\\b(?:point|push|nudge|steer|lead|guide) me\\b|\\b(?:in|into) the right direction\\b|\\bhelp me (?:get )?start|\\bget me started\\b",
    "\\bwhere (?:do|should|would|can|could) i (?:even )?(?:start|begin|look)\\b|\\bhow (?:do|should|would|can) i (?:even )?(?:start|begin|approach|tackle|think about)\\b",
    "\\b(?:am i|is (?:this|that)|was that) (?:getting )?(?:close|warm(?:er)?|on the right (?:track|path|way)|cold|near)\\b|\\bon the right track\\?",
    "\\b(?:first|starting) letter\\b|\\bnarrow (?:it|this) down\\b|\\bwhat should i (?:think|be thinking) (?:about|of)\\b|\\bsomething to (?:go on|start with|work with)\\b",
    "\\b(?:can|could|would|will) (?:you|someone|anybody) (?:please )?(?:help|assist)\\b|\\bi (?:need|could use|want) (?:some |a (?:bit|little) (?:of )?)?(?:help|assistance)\\b|\\b(?:little|bit of|some) help\\b",
    "\\bwithout (?:telling|giving|revealing)(?: me)? (?:it|everything|the (?:whole |full )?answer)\\b|\\bdo not (?:tell|give)(?: me)? (?:the|everything)\\b",
    "\\btip of my tongue\\b",
  ]),
];

/** Signs that the learner asks what the open question means. */
const clarify: readonly Cue[] = [
  ...wholeClause("clarify", 3.2, [
    "what|huh|pardon|come again|say (?:that |it )?again|excuse me|wdym|sorry|how so|meaning",
    "(?:i )?(?:really |still )*(?:do not|did not|can not|not) (?:really |fully |quite |even |totally )?(?:understand|get|follow|see)(?: (?:it|this|that|the|your|this one|what (?:you|the question|it|this) (?:is |are )?(?:asks?|asking|wants?|means?|mean|want)(?: (?:for|me|from me|to do|by that))*|question|wording|phrasing|prompt|point|here|at all))*",
  ]),
  ...anywhere("clarify", 4.2, [
    "\\b(?:do|did) you mean\\b|\\bwhat (?:do|did|are) you (?:mean|asking|want|expect|after|looking)\\b|\\bwhat exactly (?:do|are|is|should|does)\\b|\\bby \\S+(?: \\S+){0,4} (?:do|did) you mean\\b|\\bwdym\\b|\\byou mean\\b.*\\?|\\bwhat is meant\\b|\\bwhat does (?:that|this|it) mean\\b|\\bmeaning what\\b|\\bwhat (?:is|was) (?:the|your|this) question(?: about| asking| after| again)?\\b",
    "\\b(?:re-?phrase|reword|re-?state|clarify|clarification|rewrite the question|paraphrase)\\b",
    "\\b(?:repeat|say|ask|read|put|phrase|word|explain|ask me|show me|show|state|give me) (?:that|it|this|the question|the (?:question|prompt|task))(?: (?:question|one|again|to me))? ?(?:again|once more|differently|in (?:other|another|different|simpler|simple|plain|easier|german|spanish|english)|more (?:simply|clearly|precisely|slowly)|better|another way|in a different way)",
    "\\brepeat (?:that|it|this|the|your)?\\b|\\bwhat was the question\\b|\\bthe question again\\b",
    "\\b(?:be )?(?:a (?:bit|little) )?more (?:specific|precise|concrete|context|details?)\\b(?!.*\\bthan\\b)",
    "\\bare you (?:asking|talking|referring|looking|thinking|assuming|after|interested)\\b|\\bare we (?:talking|assuming|considering|speaking|looking|allowed|supposed|using|in)\\b|\\b(?:do|can|should|may|shall|could|must) (?:i|we) (?:need to |have to |also |just |only |still |already )?(?:assume|use|include|give|mention|write|list|name|consider|answer|explain|show|derive|compute|calculate|ignore|count|take|treat|talk|state|round|say|go|describe|suppose|also|provide|cover|focus|put|think|express|compare|start)\\b.*\\?|\\bam i (?:supposed|allowed|meant|expected|to)\\b",
    "\\bdo you (?:want|need|expect|require|care|count|prefer)\\b|\\bwould you like (?:me|the|a)\\b|\\byou want (?:me to|the|a|just|only|to)\\b",
    "\\bwhen you say\\b|\\bby (?:that|this|which) you\\b|\\bin (?:what|which) (?:sense|context|setting|framework|language|unit|units|case|format|direction|library|version|scenario|way|part)\\b",
    "\\b(?:what|which) (?:\\S+ ){1,3}(?:are|do|did) (?:you|we) (?:mean|mean(?:ing)?|talk(?:ing)?|refer(?:ring)?|asking|assum(?:e|ing)|want|using|looking)\\b|\\bwhich (?:one|kind|type|sort|version|framework|library|variant|layer|loss|metric|definition|country|language|unit|case|direction|model|dataset|optimizer|part|of (?:the|them|those))(?: (?:of|exactly|is (?:meant|it|this)|do you|are you|are we|should|here|specifically)|\\?|$)",
    "\\b(?:the|this|your) (?:question|prompt|wording|task|exercise)(?: (?:here|itself))? (?:is|seems|sounds|looks|feels) (?:\\w+ )?(?:unclear|confusing|vague|not clear|cryptic|hard to (?:read|parse|understand))",
    "\\bnot (?:really |quite |entirely |totally )?(?:sure|clear|certain)(?: (?:on|about|to me))? what (?:you|the question|is|this|exactly|it)\\b|\\bunclear (?:to me )?what\\b|\\bnot sure (?:i|if i) (?:understand|understood|get|got)\\b|\\bdo not (?:really |quite )?(?:understand|get|follow) (?:what|the question|this question|your question|the wording|the phrasing)\\b|\\b(?:understand|get|parse) (?:the|this|your) question\\b",
    "\\bwhat does (?:the )?.{1,60} (?:mean|stand for|refer to) (?:here|in this|in the question|in your)\\b|\\b(?:here|in this (?:question|case|context|setting|sense)|in your question|in the question|in (?:that|the) (?:context|sentence|prompt))\\s*\\?",
    "\\b(?:how (?:detailed|deep|long|much detail|precise|many (?:points|reasons|things|examples|sentences|items|words|decimals|aspects|steps) (?:do|should|are|would)))\\b|\\bwhat (?:format|level of detail|kind of answer|sort of answer|form)\\b|\\b(?:one|two|a single) (?:sentence|word|reason|example)s? (?:enough|ok|fine)\\b",
    "\\b(?:is|are) (?:this|that|we|the question|it) (?:about|referring|asking|for|a|an|in|at|during|with|on|per|still|supposed|meant|only|assuming|specific(?:ally)?)\\b.*\\bor\\b.*",
    "\\bis (?:this|that|the question) (?:question )?(?:about|referring|asking|related|specific|assuming|supposed|meant|limited|restricted)\\b|\\bdoes (?:this|that|it|the question) (?:refer|assume|include|mean|count|apply|concern|have to be|ask|mean)\\b|\\bdoes .{1,40} (?:refer to|count as|count|mean)\\b.*\\?",
    "\\b(?:assuming|given|suppose|with|under) (?:what|which)\\b|^(?:assuming|supposing) .*\\?\\s*$|\\bas in\\b.*\\?\\s*$",
    "^(?:in|for|per|with|on|at|during|under|from|over|before|after|of|as|using|by) .{1,60} or (?:in |for |per |with |on |at |during |without |from |before |after |the |a |just |all |as )?.{1,50}\\?\\s*$",
    "\\bwhich of (?:the two|these|those|them) (?:do you|are you|should)\\b|\\bfor (?:which|what|whom)\\b.*\\?",
  ]),
];

export const helpCues: readonly Cue[] = [...hint, ...clarify];

import { anywhere, type Cue, wholeClause } from "./cue.ts";

const it =
  "(?:it|this|that|this one|that one|the question|this question|that question|one|question|the (?:current|next) one)";
const soon =
  "(?:please|for now|now|then|for the moment|for today|here|ahead|forward|over|me|thanks|again|instead|first|later|a bit|maybe|today)";

/** Signs that the learner wants to go on without this question. */
const skip: readonly Cue[] = [
  ...wholeClause("skip", 3.4, [
    `(?:can|could|may|shall|should|let|i|we|us|want|would|like|to|will|rather|prefer|please|you|am|going|lets|gonna|do|just|think|need|must|have) ?(?:(?:can|could|may|shall|i|we|us|want|would|like|to|will|rather|prefer|please|you|am|going|just|need|maybe|have) )*(?:skip|pass|skipping|passing)(?: (?:on )?${it})*(?: ${soon})*`,
    `(?:skip|pass|skipping|passing|skipp|weiter|siguiente|next|nxt|nextt|continue|proceed|move along|moving on|skip it|überspringen|ueberspringen|saltar|paso)(?: (?:on |to |the |over )*${it})*(?: ${soon})*`,
    `(?:let us |can we |could we |i (?:want|would like) to |just |please |should we )*(?:move|go|carry) (?:on|along|ahead|forward)(?: (?:to|with) (?:the )?(?:next|another|something else)(?: (?:one|question))?)?(?: ${soon})*`,
    `(?:the )?(?:next|nächste|naechste) (?:one|question|frage|please|problem|item|exercise|card)(?: ${soon})*`,
    `(?:not|rather not) (?:this|that)(?: (?:one|question))?(?: ${soon})*`,
    `(?:a |an |another |some |give me |can i (?:get|have) |i want |show me |ask me |let us do |try |maybe )*(?:different|other|another|new) (?:one|question)(?: ${soon})*`,
    `(?:leave|put|park|postpone|drop|save|keep|ignore|shelve|defer|come back to|return to|get back to) ${it}(?: (?:aside|away|for later|on hold|until later|later|out|behind|for another (?:time|day)|for tomorrow|to later|another time))*(?: ${soon})*`,
    "(?:not now|later|maybe later|another time|some other time|not today|do it later|later please|pass on this|i would rather not)",
    "(?:i )?(?:do not|would rather not|do not really) (?:want|like|feel like)(?: to)? (?:do|doing|answer|answering|this one|this question|this)(?: (?:it|this|that|this one|this question|now|one|question))*",
  ]),
  ...anywhere("skip", 3.4, [
    "\\b(?:skip|pass on|move on from|leave out) (?:this|that|it|the (?:question|current))\\b(?! (?:connection|layer|step|token|part of|block|is\\b))",
    "\\b(?:skip|pass) (?:please|for now)\\b|\\b(?:next|another|different) (?:one|question)\\b(?: please)?[.!?]*$",
    "\\b(?:come|get|go|circle) back to (?:this|it|that|this one)(?: (?:later|another|tomorrow|some|at|when)\\b|[.!?]*$)|\\blet us move on\\b|\\bcan we move on\\b",
    "\\b(?:put|set|leave) (?:this|it|that)(?: (?:one|question))? (?:aside|for later|on hold)\\b",
  ]),
];

/** Signs that the learner wants a question. */
const quiz: readonly Cue[] = [
  ...wholeClause("quiz", 3.6, [
    "(?:quiz|test|examine|drill|challenge|grill|exam) (?:me|us)(?: .{0,60})?",
    "(?:a |some |an |something |something a (?:bit|little) |much |slightly |one |bit |little |way )*(?:harder|easier|tougher|simpler|more (?:difficult|challenging|advanced|basic)|trickier)(?: (?:one|question|ones|questions|stuff|level|please|next))*(?: please)?",
    "(?:more|another|some) (?:questions?|quiz|practice|exercises?)(?: please)?|hit me(?: (?:again|with .*))?|fire away|shoot|bring it on|go on then|ready|i am ready|start|begin|let us (?:start|begin|go)|start (?:the )?(?:quiz|session|test|exam)|ask away|next round|one more|again|warm ?up",
  ]),
  ...anywhere("quiz", 4, [
    "\\b(?:quiz|drill|examine|grill) (?:me|us)\\b|\\btest (?:me|my knowledge|us)\\b|\\bhit me with\\b|\\bchallenge me\\b",
    "\\b(?:ask|give|throw|show|send|get|have|want|try|do|need|take|pick)(?: (?:me|us|at me))?(?: (?:another|a|an|some|one|something|two|three|five|ten|\\d+|more|the|few|couple|of|other|different|any|random|new|bit|little|slightly|much|way|really|quick))* (?:questions?|harder|easier|tougher|quiz|exercises?|tougher|trickier|simpler|multiple choice|more difficult|more challenging)(?: (?:one|ones|question|questions|stuff))?\\b",
    "\\bask me (?:something|anything|another|one|about|more|a|an|questions?|whatever|stuff)\\b|\\b(?:make|turn) (?:it|them|this) (?:a (?:bit|little) )?(?:harder|easier|more (?:difficult|challenging))\\b|\\b(?:raise|increase|lower|decrease|up|crank up|reduce|turn up|bump up) the (?:difficulty|level)\\b|\\bsomething (?:harder|easier|tougher|simpler|more (?:difficult|challenging))\\b|\\b(?:too|so|way too) easy\\b",
    "\\blet us (?:practice|practise|do (?:some|a few|another|one more|a quick|more) (?:questions?|quiz|round|exercises?))\\b|\\bi (?:want|would like) to (?:practice|practise|be (?:quizzed|tested|asked|examined))\\b|\\bcan we (?:practice|practise|do (?:another|some|a few|more) (?:questions?|quiz))\\b|\\b(?:start|begin) (?:a|the|my|another) (?:quiz|test|exam|mock|session)\\b|\\bmock interview\\b|\\bgive me one\\b",
  ]),
];

/** Signs that the learner asks how things stand. */
const progress: readonly Cue[] = [
  ...wholeClause("progress", 3.8, [
    "(?:my |show |show me |see |the |view |check |display |current |overall |give me |print )*(?:progress|stats|statistics|score|scores|results|scoreboard|streak|report|dashboard|status|overview|points|summary|standing|mastery|due|schedule)(?: (?:please|so far|report|bar|overview|today|now|until now|this week|summary))*",
  ]),
  ...anywhere("progress", 4.4, [
    "\\bhow (?:am|was|have|did) i (?:doing|been doing|do|done|perform\\w*|progress\\w*|going|getting on|so far|today|coming along|scor\\w+|improv\\w+|far\\w*)\\b|\\bhow am i\\b|\\bhow (?:is it|are things) going (?:for me|so far|with my)\\b|\\bhow (?:is|are) my\\b",
    "\\bmy (?:current |overall |total |average |last )?(?:progress|score|scores|stats|statistics|results|streak|weak(?:est|nesses)?|weak (?:spots?|points?|areas?|topics?)|strengths?|strongest|accuracy|success rate|mastery|level|rank|percentage|performance|worst|track record|history|numbers|standing)\\b",
    "\\bhow many (?:questions?|answers?|points?|topics?|cards?|of them|ones?|right|correct|wrong|more|did|have|are|do|reviews?|items?)\\b.*\\b(?:i|left|right|due|so far|remaining|today|to go|remain|done|answered)\\b|\\bhow (?:much|many) (?:is |are )?(?:left|more|to go|remaining)\\b|\\bhow much (?:of|have|did|longer|more).*\\b(?:i|left|covered|done|to go)\\b",
    "\\bwhat(?: is|s| are|)(?: \\w+){0,3} (?:due|up for review|left to (?:do|learn|review)|overdue)\\b|\\bwhat (?:should|do) i (?:need to |have to )?(?:review|repeat|revise|work on|study|practi[cs]e|improve)\\b|\\bwhat am i (?:bad|good|weak|worst|best|struggling|missing|lacking)\\b|\\bwhat (?:have i|did i) (?:learn\\w*|cover\\w*|done|do|get|got|miss\\w*|mastered|finished?)\\b|\\bwhere do i stand\\b|\\bam i (?:improving|getting better|making progress|ready|doing|passing|good enough)\\b|\\bwhere am i (?:weak|struggling|in)\\b",
    "\\b(?:when|which) (?:is|are|topics?|questions?|ones?|of).{0,40}\\b(?:next review|due|i (?:mastered|finished|done|struggle|got wrong|fail\\w*|know)|am i)\\b|\\bdid i (?:pass|improve)\\b|\\b(?:show|list|tell)(?: me)? (?:what|how|which|where) .{0,40}\\b(?:i|due|my)\\b.*\\b(?:far|due|doing|wrong|done|learned|mastered|weak|stand|right|missed|score\\w*)\\b|\\bhow far (?:am|have|did) i\\b|\\bwhat percent(?:age)?\\b.*\\bi\\b|\\bsummary of my\\b|\\bhow long (?:have i|until i)\\b",
  ]),
];

/** Signs that the learner wants to end. */
const stop: readonly Cue[] = [
  ...wholeClause("stop", 3.6, [
    "(?:bye|bye bye|byebye|goodbye|good bye|see you|see ya|cya|cu|ciao|tschüss|tschuess|tschuss|adios|adiós|hasta luego|good night|goodnight|gn|gute nacht|later|laters|ttyl|farewell|so long|peace|peace out|take care|quit|exit|stop|end|logout|log out|log off|close|finish|finished|done|enough|abort|halt|cancel|basta|schluss|feierabend|:q|q|exit\\(\\)|quit\\(\\))(?: (?:bye|now|here|it|this|please|for (?:now|today|tonight|the day)|today|tomorrow|soon|later|everyone|tutor|viva|friend|the (?:session|quiz|chat|test|program|lesson)|asking|thanks|then|everything|then|viva|tonight))*",
    "(?:that is|that will be|this is|that was|it is|we are|i am|i think|i have had|i have|had|all|think|guess|i am all) ?(?:(?:that is|it is|i am|we are|all|really|quite|it|had|about) )*(?:enough|all|done|finished|it|over|through|out|off)(?: (?:of this|for me|for (?:now|today|tonight|the day|this session|one day|the moment)|today|here|now|with this|then|thanks|folks))*",
    "(?:i |we )?(?:have|need|got|must|should|have got|really) ?(?:(?:to|have|need|got|really) )*(?:go|leave|run|stop|quit|sleep|head out|log off|catch (?:my|a|the) \\w+|get (?:some )?sleep|go to (?:bed|sleep|work|class)|end (?:this|here|it)|finish)(?: (?:now|here|soon|home|to bed|to work|to sleep|for (?:now|today)|today|bye|the session|cook|eat|out))*",
    "let us (?:stop|end|finish|quit|call it|wrap|leave it|pause|continue (?:later|tomorrow|another))(?: (?:here|now|it|this|up|there|for (?:now|today|tonight)|a day|today|at that|another (?:day|time)|later|tomorrow|at this point|the session))*",
    "call(?:ing)? it a (?:day|night)|wrap(?:ping)? (?:it )?up|enough for (?:now|today|tonight)|no more(?: (?:questions?|for (?:now|today)|please|today|of this))*|end (?:of )?(?:session|the session|quiz|the quiz|chat)|(?:off )?to bed|time (?:to (?:stop|go|sleep|leave|quit)|for bed|for a break|is up|out)|(?:i )?(?:want|would like|wish) to (?:stop|quit|end|leave|finish|exit|go)(?: (?:here|now|it|this|today|for today|the session|please|for now))*|continue (?:tomorrow|later|another time)|(?:see|talk to|catch|speak to) you (?:later|tomorrow|soon|around|next (?:time|week)|then|on \\w+)|until (?:tomorrow|next time|later)|i (?:am|will be) (?:off|out|leaving|gone|heading out|going to (?:bed|sleep|stop|leave))(?: (?:now|here|to bed|for today))*|(?:i )?(?:need|take|taking|want) a break|break time|please stop|stop it|stop this|i quit",
    "(?:can|could|shall|should|may) (?:we|i|you) (?:please )?(?:stop|end|finish|quit|pause|leave|close|continue (?:later|tomorrow))(?: (?:here|now|it|this|today|for (?:now|today)|the session|please|for the day|asking|tomorrow))*",
  ]),
  ...anywhere("stop", 3.8, [
    "\\b(?:enough|done|that is it|all|finished) for (?:today|tonight|now|the day)\\b|\\bcall it a (?:day|night)\\b|\\b(?:got|have|need) to (?:go|run|leave|catch|head out|sleep|get off)(?: (?:now|soon|to|home|bye)\\b|[,.!?]|$)|\\bgood ?night\\b|\\bgood ?bye\\b|\\bbye\\b|\\bsee you (?:later|tomorrow|soon|next)\\b|\\blet us (?:stop|end|finish) (?:here|now|this|it|for|the session|there)\\b|\\b(?:stop|end|quit|close|exit|finish) (?:the|this) (?:session|quiz|chat|program|app|lesson|conversation)\\b|\\b(?:continue|resume|pick (?:this|it) up|carry on|go on|finish this) (?:tomorrow|later|another (?:day|time)|next week|on \\w+day)\\b|\\bi (?:am|will be) (?:done|finished|out|off)(?: (?:for|with this|here|now)\\b|[,.!?]|$)|\\bgoing to bed\\b|\\b(?:want|like) to (?:stop|quit|end)\\b[^,]*$",
  ]),
];

export const courseCues: readonly Cue[] = [...skip, ...quiz, ...progress, ...stop];

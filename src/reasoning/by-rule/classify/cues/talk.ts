import { anywhere, type Cue, wholeClause } from "./cue.ts";

const greeting =
  "hi|hii|hiya|hello|hey|heya|hallo|hola|servus|moin|yo|sup|good (?:morning|evening|afternoon|day)|morning|evening|greetings|gm|buenos dias|guten (?:morgen|tag|abend)|howdy|hi there|hello there|hey there|namaste|bonjour|salut";
const thanks =
  "thanks|thank you|thank u|cheers|danke|gracias|merci|much appreciated|appreciated|appreciate it|i appreciate (?:it|that|this)|many thanks|thanks (?:a lot|so much|a bunch|a ton|man|mate|bro|buddy|for .{1,50})|thank you (?:so much|very much|for .{1,50})|tack|obrigado";
const reaction =
  "lol|lmao|rofl|haha+h*|hehe+|xd|wow|whoa|cool|nice|great|awesome|perfect|sweet|neat|super|excellent|fantastic|amazing|interesting|got it|i see|makes sense|fair enough|fair|good to know|gotcha|understood|noted|oops|ouch|yay|yikes|damn|dang|wtf|omg|ugh+|argh|meh|oh no|oh man|oh my|my bad|no worries|no problem|sorry|sure|of course|nvm|never mind|nevermind|alright|good (?:one|question|point|stuff|job)|well done|brutal|rip|bruh|true|exactly|jaja|jeje|mhm|aha|ahh?|ohh?|phew|hooray|woohoo|holy (?:shit|cow|moly)|shit|fuck|crap|hell|jesus|christ|i love it|love it|hm ok|cool cool|nice one|that was (?:fun|good|great|hard|tough|easy|cool|nice|helpful|interesting)|(?:very |so |really )?helpful";

/** Signs of chat: greetings, thanks, feelings, remarks on the tutor. Weak against content that follows. */
const smalltalk: readonly Cue[] = [
  ...wholeClause("smalltalk", 2.2, [
    `(?:${greeting})(?: (?:there|tutor|viva|again|everyone|all|bot|friend|mate|buddy|teacher|prof|you))*`,
    `(?:${thanks})(?: (?:tutor|viva|bot|friend|mate|buddy|teacher|prof|for (?:that|this|the help|explaining|the explanation|your help|your time)|a lot|again))*`,
    `(?:(?:${reaction})(?: |$))+`,
    "(?:\\p{Emoji_Presentation}|\\p{Extended_Pictographic}|[\\s\\ufe0f\\u200d:;=()<3xpd^_oO-])+",
    "(?:how are you|how is it going|how are things|how do you do|what is up|whats up|how was your (?:day|weekend|night)|you there|are you there|anybody (?:here|there)|long time no see|nice to (?:meet|see) you|pleased to meet you)(?: .{0,24})?",
  ]),
  ...anywhere("smalltalk", 2.8, [
    "\\b(?:i|me|we) (?:am|feel|was|are|got|get|have been|am feeling|feeling)(?: (?:so|really|very|too|a (?:bit|little)|quite|totally|super|pretty|just|kind of|still|already|getting|feeling|extremely|fucking|bit|rather|always|absolutely))* (?:tired|exhausted|sleepy|hungry|bored|sad|happy|nervous|anxious|stressed|excited|frustrated|annoyed|confident|proud|scared|worried|sick|ill|hungover|thirsty|motivated|unmotivated|dumb|stupid|an idiot|terrible|bad at this|burned out|burnt out|distracted|glad|ready|fine|good|ok|okay|better|back|new here|impressed|enjoying|hot|cold|late|busy|afraid|dead|drained|overwhelmed|amazed|ashamed|embarrassed|panicking|struggling|losing|screwed|doomed|depressed|angry|mad|pissed|grateful|surprised|lazy|from)\\b",
    "\\bare you (?:a |an |really |actually |even |some )*(?:bot|robot|human|ai|chatgpt|gpt|real|person|machine|llm|program|model|alive|there|sure|serious|kidding|joking|smart|angry|ok|tired|conscious|single|male|female|girl|boy)\\b|\\bwho (?:are|made|built|created|trained|wrote|programmed) you\\b|\\bwhat is your name\\b|\\bhow old are you\\b|\\bdo you (?:like|love|sleep|dream|ever|have feelings|feel|think i|know me|remember me|drink|eat|get|have a|believe|enjoy|speak|hate)\\b|\\byou are (?:a |an |so |really |very |quite |pretty |such |too |the )*(?:good|great|nice|funny|awesome|best|cool|helpful|smart|annoying|mean|strict|useless|stupid|dumb|patient|amazing|kind|tough|boring|cute|evil|sweet|brutal|cruel|ruthless|terrible|worst|clever|sadistic|fun|harsh)\\b",
    "\\b(?:i|we) (?:really |just |kind of |kinda |so |already |fucking |totally |do |actually |absolutely )*(?:love|hate|like|enjoy|enjoyed|loved|hated|miss|wish|hope|need coffee|need a coffee|need sleep|slept|suck|had (?:a|my|so|no|lunch|dinner|coffee|breakfast)|have (?:an? |my |the |another )?(?:\\w+ )?(?:exam|interview|headache|deadline|meeting|presentation|test|cold|coffee|kids?|baby|cat|dog)|have been (?:up|studying|working|at this|doing)|can not (?:concentrate|focus|think|sleep|believe|wait)|could not sleep)\\b",
    "\\b(?:this|that|it|today|life|everything|machine learning|ml|math|maths|studying) (?:is|was|are|feels|makes me|gets|got|seems)(?: (?:so|really|very|too|a (?:bit|little)|quite|super|pretty|kind of|actually|just|all|way|always|fucking|such a|tiring|rather|not|more|extremely|insanely|surprisingly|getting|a lot of))* (?:hard|tough|fun|boring|cool|difficult|interesting|exhausting|tiring|confusing|annoying|crazy|hot|cold|great|awesome|nice|frustrating|hell|stressful|painful|killing me|useful|helpful|brutal|insane|monday|friday|sunday|a nightmare|crazy|stupid|hilarious|addictive|tricky|challenging|weird|torture|depressing|intense|overwhelming|sad|feel (?:dumb|stupid)|good practice|rainy|sunny)\\b",
    "\\b(?:good|great|nice|tough|hard|interesting|tricky|cool|fun|excellent|mean|nasty|evil|lovely|classic) (?:question|one|questions)\\b[.! ]*$|\\bgood (?:morning|evening|afternoon)\\b|\\bhow are you\\b|\\bthank(?:s| you)\\b|\\b(?:haha|lol|lmao|hehe)\\b|\\b(?:weather|weekend|coffee|football|my (?:cat|dog|wife|husband|boss|mom|mum|dad|girlfriend|boyfriend|kid|kids|son|daughter|brother|sister|roommate|friend|friends|girlfriend|mother|father|flight|train|day|brain|head|neighbou?r|baby|phone|laptop|battery|professor|teacher)|tell me a joke|joke|exam (?:is )?(?:tomorrow|next|on|in)|interview (?:is )?(?:tomorrow|next|on|in)|raining|snowing|lunch|dinner|breakfast|beer|pizza|happy (?:birthday|new year|friday)|merry christmas|congrat\\w*)\\b",
  ]),
];

/** Signs of nothing that could be decided. */
const unsure: readonly Cue[] = [
  ...wholeClause("unsure", 2.4, [
    "\\?+|\\.+|!+|-+|…|hmm*|hm+|um+|uh+|uhm+|er+m*|eh+|mm+|mhm+",
    "ok|okay|okey|k|kk|right|wait|wait what|hold on|one sec(?:ond)?|one moment|a moment|moment|just a (?:sec|second|moment|minute)|give me a (?:sec|second|minute|moment|min)|give me (?:some )?time|let me think(?: (?:about (?:it|that|this)|for a (?:sec|second|minute|moment|bit)|a (?:bit|sec|second|minute|moment)))*|let me see|thinking|still thinking|i am (?:still )?thinking(?: about it)?|so|and|but|well|really|maybe|perhaps|probably|possibly|not sure|i am not sure|not really sure|unsure|depends|hard to say|good question|tricky|(?:asdf|qwer|jkl|sdf|fgh|dfg)\\w*|test|testing|brb|need (?:a )?(?:min|minute|sec|second|moment)|go on|continue|i think so|guess so|is it|this|that|it|i think|i guess|same|sort of|kind of",
  ]),
];

export const talkCues: readonly Cue[] = [...smalltalk, ...unsure];

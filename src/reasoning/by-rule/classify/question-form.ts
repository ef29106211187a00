import type { Clause } from "./message.ts";

/**
 * The form of a clause: `wh` and `request` ask for knowledge, `polar` is a yes-no question with a subject of
 * its own, `guess` is an answer put as a question ("is it overflow?", "because of the norm?"), `none` tells.
 */
export type QuestionForm = "none" | "guess" | "polar" | "wh" | "request";

const aux =
  "(?:is|are|was|were|am|do|does|did|can|could|should|would|will|shall|may|might|must|has|have|had|is not|are not|does not|do not)";
const wh = "(?:what|why|how|when|where|who|whom|which|whose|whats|hows|whys)";

const requests = [
  /^(?:please )?(?:explain|describe|define|elaborate|teach|show|summari[sz]e|compare|derive|illustrate|walk me|tell me|remind me|educate|introduce|clarify|expand on|break down|go over|give (?:me )?(?:an?|the|some|another) (?:\w+ )?(?:example|overview|summary|definition|explanation|intuition|derivation|analogy|formula|refresher|intro|link|source|proof|recap|rundown))\b/,
  /^(?:can|could|would|will|do|did) (?:you|we|someone|u)(?: (?:please|maybe|quickly|briefly|also|just|first|kindly|mind))* (?:explain|explaining|describe|define|elaborate|tell|teach|show|summari[sz]e|compare|give|remind|walk|derive|illustrate|go over|go through|expand|talk|know|recommend|say|provide|introduce|clarify|break|discuss|help me understand|cover|point me|list|write)\b/,
  /\bi (?:want|would like|need|would love|wish|am trying|am curious|was wondering|wonder|am wondering|would be interested|wanted|have (?:a|another|one) (?:other |different |quick |general |side |unrelated )*question)\b(?: to (?:know|understand|learn|ask|hear|see|read|find out)| about| how| why| what| whether| if|$)/,
  /\b(?:explain|teach) (?:me|to me|it to me|that to me|this to me)\b|\bexplain .{1,60} to me\b|\btell me (?:about|more|how|what|why|when|where|who|the difference|something about)\b|\bremind me (?:what|how|of|why)\b|\bquestion(?: for you)?:/,
  /\bi (?:do not|did not|never|still do not|can not|dont) (?:really |quite |fully |actually |even )?(?:understand|get|know|remember) (?:what|how|why|when|where|who|which|the difference|the point)\b.*/,
  /\bhave (?:you )?(?:any|a|some) (?:resources?|links?|papers?|sources?|references?|examples?)\b|\bany (?:resources?|links?|papers?|sources?|references?|good \w+|examples?)\b|\b(?:an )?example of\b.*\?|\bwhere can i (?:read|find|learn)\b/,
];

const whInversion = new RegExp(
  `^(?:(?:but|and|so|then|for|in|on|at|with|from|to|by|of|under|wait) )*${wh}(?: (?:exactly|then|else|about|the (?:hell|heck|fuck)|on earth|really|even))*(?: ${aux}\\b| about\\b| if\\b| happens (?:if|when|to|with|in)\\b| not\\b| come\\b|$)`,
);
const whNoun = new RegExp(
  `^(?:(?:but|and|so|then|for|in|on|at|with|from|to|by|of|under) )*(?:what|which|how (?:many|much|big|large|often|long|far|small|fast|deep|high|well|good|expensive|important|common|likely|exactly|hard|difficult|old))(?: [\\p{L}\\p{N}-]+){0,4} ${aux}\\b`,
  "u",
);
const whVerb =
  /^(?:what|who|which) (?:makes|causes|means|happens|controls|decides|determines|invented|created|limits|uses|comes|goes|changes|stands)\b/;
/** "what happens is that …", "what it does is …", "how far we step": clauses that tell. */
const freeRelative =
  /^(?:what (?:happens|matters|changes|differs|we|you|it|they|this|that|one|people|the \w+|really|actually|i)\b.* (?:is|are|was|means|would be|does)\b(?! it| that\b.*\?)|what (?:happens|matters) (?:is|here is)|(?:how|what|where|when|which|who|why) (?:we|you|it|they|one|i|people|the|a|an|each|every|much|far|many|well|often|likely|confident|close|big|large|good|strongly|similar|fast|sure|different|words|tokens|two|all)\b)/;

const polarTutor = /^(?:can|could|would|will|do|did|are|have|were|should) (?:you|u)\b/;
const polarGuess = new RegExp(
  `^${aux}(?: not)? (?:it|this|that|they|there|those|these|he|she|because|due|something|maybe|the (?:answer|reason|point|idea|problem|difference|cause|main|key|issue)|also|both|about)\\b|^(?:is not|are not|does not|would not|was not|could not) (?:it|that|this|they)\\b`,
);
const polar = new RegExp(`^(?:(?:but|and|so|then) )?${aux}(?: not)? [\\p{L}\\p{N}]`, "u");

const startsWh = new RegExp(`^(?:(?:but|and|so|then|for|in|on|at|with|from|to|by|of) )*${wh}\\b`);
const endsWh = new RegExp(`\\b${wh}(?: ${aux}.*)?$`);

/** What form a clause has. A trailing question mark alone makes a statement a guess. */
export function questionForm({ text, raw, asked }: Clause): QuestionForm {
  if (requests.some((pattern) => pattern.test(text) || pattern.test(raw))) return "request";
  if (polarTutor.test(text)) return "request";
  if (startsWh.test(text)) return whForm(text, asked);
  if (polarGuess.test(text)) return "guess";
  if (polar.test(text)) return asked ? "polar" : "none";
  if (!asked) return "none";
  return endsWh.test(text) ? "wh" : "guess";
}

function whForm(text: string, asked: boolean): QuestionForm {
  if (whInversion.test(text) || whVerb.test(text)) return tells(text, asked) ? "none" : "wh";
  if (asked) return "wh";
  if (freeRelative.test(text)) return "none";
  return whNoun.test(text) && !/^(?:which|when|where)\b/.test(text) ? "wh" : "none";
}

/** "what happens is …", "when is …": an inversion only in looks. */
function tells(text: string, asked: boolean): boolean {
  return !asked && onlyLooksInverted.test(text);
}

const onlyLooksInverted =
  /^what (?:happens|matters) is\b|^when (?:is|are|was) |^(?:where|which|who) (?:is|are|was|were|has|have|had|can|will|would|should|could|may|does) /;

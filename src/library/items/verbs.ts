/** Verbs that facts are told with, in their base form. */
const base =
  "act arise appear circulate complete happen exist flow rotate expand grow lie rise fall decline decay disappear melt freeze boil react respond spread stick survive swell vanish vibrate absorb accelerate accept achieve activate add affect aim allow amplify announce apply assign attack attract avoid balance become begin believe bind block break bring build carry catch cause change check choose cleave close collect combine compare compress compute connect consist consume contain control convert correct corrupt cover create cross cut deal decide decrease define delay delete deliver depend describe destroy detect determine develop differ direct discover divide dominate double drive emit enable encode end ensure enter establish exceed exclude explain express extend fail favour fill filter find fix focus follow force form gain generate give govern grant guarantee handle harm have help hide hold hurt identify ignore improve include increase indicate inflate influence inhibit insert invade invent involve join keep kill know lack last launch lead leave let limit link lock lose lower maintain make manage mean measure merge minimise minimize move multiply name need obtain occupy occur offer open operate oppose overtake own pass pay penalise penalize perform permit point possess prefer prepare preserve prevent process produce promise promote propose protect prove provide publish pump push raise reach read receive recognise recognize record reduce refer reflect regulate reject release remain remove renew replace replay report represent require reset resist resolve respond rest restore restrict result return run satisfy save scale secrete see send sense separate serve set shape share shield shift shorten show simplify sit slow solve specify speed split start state stay stimulate stop store strengthen study suffer supply support survive swap switch take target tell test throw track trade transfer transform translate transmit transport travel treat trigger turn undergo unite use validate vary verify violate wait want waste weaken win work write yield heat cool kill eat bend wear weigh disperse distribute deform attach stiffen discard blur negate capture match mask calm clot seal repel conduct dissolve digest oxidise oxidize refract disturb stabilise stabilize dampen retain fertilise fertilize pollinate infect soften harden hinder impair evict parse ferment evaporate condense crystallise crystallize penetrate settle dilute thicken expose excite induce inject neutralise neutralize purify attenuate cancel clip compensate conceal concentrate delegate deduce derive deter dictate diffuse emerge encourage endanger enforce enhance erode escape evolve expel exploit extract facilitate forbid imply impose incorporate infer insulate interrupt invoke isolate justify migrate modify mutate nourish omit originate oxygenate perceive persist preclude preside propagate prohibit provoke ratify recommend recover redirect regain reinforce relax relieve rely remind render repeat reveal revise safeguard select submit subtract suggest summon suppress surround sustain tend thrive tighten tolerate unify uphold utilise".split(
    " ",
  );
const irregular: Readonly<Record<string, string>> = {
  arose: "arise",
  fell: "fall",
  grew: "grow",
  rose: "rise",
  froze: "freeze",
  lay: "lie",
  led: "lead",
  put: "put",
  became: "become",
  began: "begin",
  broke: "break",
  brought: "bring",
  built: "build",
  caught: "catch",
  chose: "choose",
  found: "find",
  gave: "give",
  had: "have",
  held: "hold",
  kept: "keep",
  lost: "lose",
  made: "make",
  overtook: "overtake",
  paid: "pay",
  ran: "run",
  sent: "send",
  threw: "throw",
  took: "take",
  won: "win",
  wrote: "write",
  withdrew: "withdraw",
  shrank: "shrink",
};

function third(verb: string): string {
  if (verb === "have") return "has";
  if (/(?:s|sh|ch|x|z|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

function past(verb: string): string {
  if (verb.endsWith("e")) return `${verb}d`;
  if (/^(?:stop|cut|split|swap|drop|ship)$/.test(verb)) return `${verb}${verb.at(-1)}ed`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
}

const forms = new Map<string, { base: string; helper: "do" | "does" | "did" }>([
  ...base.map((verb) => [verb, { base: verb, helper: "do" }] as const),
  ...base.map((verb) => [third(verb), { base: verb, helper: "does" }] as const),
  ...base.map((verb) => [past(verb), { base: verb, helper: "did" }] as const),
  ...Object.entries(irregular).map(([form, verb]) => [form, { base: verb, helper: "did" }] as const),
]);

/** The base form of a finite verb with what a question needs before its subject; undefined for other words. */
export function verbOf(word: string): { base: string; helper: "do" | "does" | "did" } | undefined {
  return forms.get(word.toLowerCase());
}

const helping =
  /^(?:is|are|was|were|can|could|may|might|must|shall|should|will|would|has|have|had|does|do|did|cannot)$/;

/** A verb that stands before the subject when one asks: "is", "must". */
export function isHelper(word: string): boolean {
  return helping.test(word);
}

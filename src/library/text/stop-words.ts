import { analyze } from "./analyze.ts";

/**
 * Words that say nothing about what a text is about: function words, and the words people ask with
 * ("explain", "what does … mean"). Left out of queries, unless there is nothing else.
 */
const words = `
a about above across after again against all almost along already also although always am among an and another any
anybody anyone anything are aren't around as at away be because been before being below between both but by came can
can't cannot come could couldn't did didn't do does doesn't doing don't done down during each either else enough etc
even ever every everyone everything few for from further get gets getting give given gives go goes going got had hadn't
has hasn't have haven't having he hence her here hers herself him himself his how however i i'd i'll i'm i've if in
instead into is isn't it it's its itself just kind least less let let's like likely made make makes many may maybe me
might mine more most much must mustn't my myself near need needs neither never no nobody none nor not nothing now of
off often on once one ones only onto or other others otherwise our ours ourselves out over own per perhaps please put
quite rather really s same say says see seem seems several shall she should shouldn't since so some somebody someone
something sometimes soon still such sure t take takes taken tell than thank thanks that that's the their theirs them
themselves then there there's therefore these they they're thing things this those though through thus to together too
toward towards under until up upon us use used uses using usually very via was wasn't way we we're well went were
weren't what what's whatever when whenever where whereas wherever whether which while who whole whom whose why will with
within without won't would wouldn't yet you you'd you'll you're you've your yours yourself
anyway basically describe explain explained exactly actually please understand
`;

/** Stop words as index terms. The FTS5 index leaves them out: two words of five are one of them. */
export const stopTerms: ReadonlySet<string> = new Set(analyze(words));

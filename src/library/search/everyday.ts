import { analyze } from "../text/analyze.ts";
import { stopTerms } from "../text/stop-words.ts";

/** Words of everyday talk. They may stand in any document; a question of nothing else has no subject to look up. */
const words = `
age answer answers back bad best better big bit call called chat clock correct cost costs day days date difference do
easy example favorite favourite feel fine friend fun go good happen happened happens hard help hour hours idea job know
last later life live long lot love man mean meaning minute minutes month moment morning name new next nice night number
okay old people person place point problem question questions ready real reason right short small start stop stuff talk
thing think time today tomorrow tonight topic true try turn tutor way week wish woman word words work working works
world wrong year years yesterday
`;

const everyday: ReadonlySet<string> = new Set(analyze(words));

/** Whether a query names anything that a source could be about. */
export function namesSubject(query: {
  readonly wanted: readonly { text: string; asked: boolean }[];
}): boolean {
  return query.wanted.some(({ text, asked }) => asked && !stopTerms.has(text) && !everyday.has(text));
}

import { contentStems } from "../../by-rule/text/content.ts";

/** What headings and lead-ins are made of besides the subject's own words. */
const structure = new Set(
  contentStems(
    "reason step way point example thing following follow compare comparison here code table list difference part kind case summary overview idea formula result short first second third one two three four five see look important main key",
  ),
);

/**
 * Whether a heading or a lead-in ("There are two reasons:") says nothing of its own: all its words are those of the
 * question and the passages, or only tell how the text goes on. `known` are the stems of the former.
 */
export function addsNothing(text: string, known: ReadonlySet<string>): boolean {
  return contentStems(text).every((stem) => structure.has(stem) || known.has(stem));
}

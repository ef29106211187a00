import { libraryErrors } from "../../messages/library-errors.ts";
import { Unreadable } from "./extracted.ts";

/** Deeper pages are made to break readers: those that people write stay under a hundred levels. */
const DEEPEST = 200;
/** Readers take less than a minute for so many; whole books have fewer. */
const MOST_ELEMENTS = 250_000;
/** What never holds anything, and what the next of its kind closes: neither makes a page deeper. */
const flat =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|optgroup|colgroup|rp|rt|html|body|head)$/i;

/**
 * Refuses markup that would keep the readers busy until they are stopped. It reads the tags once, in the time of the
 * text's length.
 *
 * @throws Unreadable when elements lie too deep within one another, or are too many.
 */
export function checkShape(html: string): void {
  let depth = 0;
  let elements = 0;
  const tags =
    /<!--[\s\S]*?(?:-->|$)|<(script|style|template)\b[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)([a-z][a-z0-9-]*)[^>]*(?:>|$)/gi;
  for (const [tag, , closes, name] of html.matchAll(tags)) {
    if (name === undefined) continue;
    if (closes === "/") {
      if (!flat.test(name)) depth = Math.max(0, depth - 1);
      continue;
    }
    elements += 1;
    if (!flat.test(name) && !tag.endsWith("/>")) depth += 1;
    if (depth > DEEPEST) throw new Unreadable(libraryErrors.file.deep(DEEPEST));
    if (elements > MOST_ELEMENTS) throw new Unreadable(libraryErrors.file.largePage(MOST_ELEMENTS));
  }
}

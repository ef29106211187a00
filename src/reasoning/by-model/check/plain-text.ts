import { printable } from "../../../domain/printable.ts";
import { modelSays } from "../../../messages/by-model.ts";
import { withoutThinking } from "../reply/json-text.ts";
import { isRefusal, isSensible } from "./sensible.ts";
import { isWritten } from "./written.ts";

/**
 * A short text as it may be shown, or what is wrong with it. Labels that models put before their words,
 * quotes around them and Markdown headings go; escape sequences never come in.
 */
export function plainText(
  reply: string,
  options: { about: string; vocabulary?: string; most: number; complete: boolean },
): { kind: "text"; text: string } | { kind: "unfit"; what: string } {
  const text = printable(withoutThinking(reply))
    .replace(/^#+ .*\n/gm, "")
    // Nothing is cited here: what looks like it is made up.
    .replace(/\s*\[\d+(?:\s*,\s*\d+)*\]/g, "")
    .replace(/^\s*(?:hint|tutor|answer|summary|reflection|follow-up question|question)\s*:\s*/i, "")
    .replace(/^["“]([\s\S]*)["”]$/, "$1")
    .trim();
  if (text === "") return { kind: "unfit", what: modelSays.because.empty };
  if (isRefusal(text)) return { kind: "unfit", what: modelSays.because.declined };
  const whole = options.complete && text.length <= options.most ? text : wholeSentences(text, options.most);
  if (whole === "") return { kind: "unfit", what: modelSays.because.unended };
  const { about, vocabulary = "" } = options;
  return isWritten(whole) && isSensible(whole, { about, vocabulary })
    ? { kind: "text", text: whole }
    : { kind: "unfit", what: modelSays.because.notSensible };
}

/** As many whole sentences as fit. */
function wholeSentences(text: string, most: number): string {
  const cut = text.slice(0, most);
  const ends = [...cut.matchAll(/[.!?]["')\]]*(?=\s|$)/g)].at(-1);
  return ends ? cut.slice(0, ends.index + ends[0].length) : "";
}

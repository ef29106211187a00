import { announcementOf, mayAnswer } from "./announcement.ts";
import type { Heard, Page } from "./page.ts";
import type { Sentence } from "./sentences.ts";

/** Where what is true begins again, after a list of what is false. */
const strongTurn =
  /^ (?:(?:but|however) )?(?:actually|in (?:fact|reality|truth)|what is (?:true|right)|the truth|(?:the )?(?:right|correct)) /;
const anyTurn =
  /^ (?:instead|rather|actually|however|but|in (?:fact|reality|truth)|what is (?:true|right)|the truth|i (?:think|say|claim)) /;
const trueLabel = /^(?:true|right|correct|correctly|reality|(?:the )?truth|facts?)$/;

/** Reads "All false: …", "# Myths", "The opposite of: …"; whether the sentence announces nothing but that. */
export function announces(page: Page, at: number): boolean {
  const own = page.sentences[at]!;
  const colon = own.words.indexOf(":");
  if (!own.heading && colon === -1 && own.end !== ":") return false;
  const label = colon === -1 ? own.words : own.words.slice(0, colon);
  const announced = announcementOf(label);
  if (announced === undefined) return false;
  const inline = colon !== -1 && colon < own.words.length - 1;
  if (announced === "agrees") return !inline;
  if (inline && mayAnswer(label) && !own.item && (page.faults || !agreesLater(page, at))) return false;
  page.setWords(own, [0, label.length + 1], "frame");
  own.open = true;
  // A label is for its sentence, "all of the following" for the whole line.
  if (inline) {
    page.setWords(own, [colon + 1, own.words.length], "denied");
    if (label.length > 2)
      govern(page, at + 1, { belongs: (next) => next.line === own.line, universal: true });
  } else govern(page, at + 1, { belongs: (next) => (own.heading ? !next.heading : goesOn(page, at, next)) });
  return true;
}

/** Denies what follows, as long as it belongs and nobody's own view begins. */
export function govern(
  { sentences, setWords }: Page,
  first: number,
  {
    belongs,
    universal = false,
  }: { readonly belongs: (next: Heard) => boolean; readonly universal?: boolean },
): void {
  for (let at = first; at < sentences.length; at++) {
    const next = sentences[at]!;
    if (!belongs(next) || turnsRound(next, universal) || announcesAgain(next)) return;
    setWords(next, [0, next.words.length], "denied");
    next.open = true;
  }
}

/** After a line that ends in a colon: its list, or else the rest. */
export function goesOn({ sentences }: Page, at: number, next: Heard): boolean {
  if (next.heading) return false;
  return sentences[at + 1]!.item ? next.item || !next.begins : true;
}

const announcesAgain = ({ end, words }: Sentence): boolean =>
  end === ":" && words.length < 15 && announcementOf(words) !== undefined;

function turnsRound({ words }: Sentence, universal: boolean): boolean {
  const text = ` ${words.slice(0, 6).join(" ")} `;
  const colon = words.indexOf(":");
  return (
    (colon > 0 && trueLabel.test(words.slice(0, colon).join(" "))) ||
    (universal ? strongTurn : anyTurn).test(text)
  );
}

/** How many sentences after a "wrong: …" its "right: …" is looked for. */
const labelReach = 30;

function agreesLater({ sentences }: Page, at: number): boolean {
  return sentences.slice(at + 1, at + labelReach).some(({ words }) => {
    const colon = words.indexOf(":");
    return colon > 0 && announcementOf(words.slice(0, colon)) === "agrees";
  });
}

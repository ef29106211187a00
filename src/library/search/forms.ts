import type { IndexedTerm, Vocabulary } from "../store/vocabulary.ts";
import { editDistance, trigramLikeness } from "./similar.ts";

/** Another term that may stand for a word; `weight` 0..1 says how well. */
export interface Form extends IndexedTerm {
  readonly weight: number;
}

const MOST_FORMS = 4;
const LOOK = 60;
const SPELLINGS = 4_000;

/** Relatives of a term that stemming leaves apart (`microglia`, `microglial`): same beginning, like letters. */
export function relatedForms(text: string, vocabulary: Vocabulary): Form[] {
  if (text.length < 5 || !/^\p{L}+$/u.test(text)) return [];
  const prefix = text.slice(0, Math.max(4, Math.ceil(text.length * 0.7)));
  return vocabulary
    .beginning(prefix, prefix.length, text.length + 5, LOOK)
    .filter((term) => term.text !== text)
    .map((term) => ({ ...term, weight: trigramLikeness(text, term.text) }))
    .filter(({ weight }) => weight >= 0.6)
    .sort((a, b) => b.weight - a.weight || a.number - b.number)
    .slice(0, MOST_FORMS);
}

/** What an unknown word was probably meant to be: the nearest known terms, in two words where it was joined. */
export function spellings(text: string, vocabulary: Vocabulary): Form[] {
  if (text.length < 4 || !/^\p{L}+$/u.test(text)) return [];
  const most = text.length >= 8 ? 2 : 1;
  const [shortest, longest] = [text.length - most, text.length + most];
  for (const prefix of [text.slice(0, 2), text.slice(0, 1)]) {
    const near = vocabulary
      .beginning(prefix, shortest, longest, SPELLINGS)
      .map((term) => ({ term, distance: editDistance(text, term.text, most) }))
      .filter(({ distance }) => distance <= most);
    if (near.length > 0) {
      const nearest = Math.min(...near.map(({ distance }) => distance));
      return near
        .filter(({ distance }) => distance === nearest)
        .sort((a, b) => b.term.passages - a.term.passages || a.term.number - b.term.number)
        .slice(0, 2)
        .map(({ term, distance }) => ({ ...term, weight: 1 - 0.2 * distance }));
    }
  }
  return [];
}

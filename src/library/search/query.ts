import type { Vocabulary } from "../store/vocabulary.ts";
import { analyze } from "../text/analyze.ts";
import { stopTerms } from "../text/stop-words.ts";
import { type Form, relatedForms, spellings } from "./forms.ts";
import type { Glossary } from "./glossary.ts";
import { idfOf } from "./index-size.ts";

/** A word of the query with all that may stand for it in a passage; the forms saturate together. */
export interface Wanted {
  readonly text: string;
  /** How much it counts: its repeats in the query, or less for what was added. */
  readonly weight: number;
  readonly idf: number;
  /** Best first; empty when the index knows nothing like it. */
  readonly forms: readonly Form[];
  /** Whether the learner wrote it; what was added finds passages but demands nothing of them. */
  readonly asked: boolean;
}

/**
 * A span of the query with its other names: an acronym and its long form, say. Words are indexes into
 * `wanted`; a passage that uses another name is as good as one that uses the learner's.
 */
export interface Span {
  readonly words: readonly number[];
  readonly names: readonly (readonly number[])[];
}

export interface Query {
  readonly wanted: readonly Wanted[];
  readonly spans: readonly Span[];
}

/** Nobody types more; a pasted page would only cost time. */
const MAX_WORDS = 48;
const RELATED = 0.4;
/** Words that other names may add: each costs time. */
const MOST_ADDED = 12;

const asksMeaning = /\b(?:do|does|did)\b[^?]*\bmeans?\b|\bmeaning of\b/i;

/** The content words of a text in order, repeats kept; all of its words when it has no others. */
export function contentTerms(text: string): string[] {
  const all = analyze(text);
  const dropMean = asksMeaning.test(text);
  const content = all.filter((term) => !stopTerms.has(term) && !(dropMean && term === "mean"));
  return content.length > 0 ? content : all;
}

/** Reads a query: its words, what else they are called, and what they were meant to be. */
export function readQuery(text: string, vocabulary: Vocabulary, glossary: Glossary, total: number): Query {
  const counts = new Map<string, number>();
  for (const term of contentTerms(text).slice(0, MAX_WORDS)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const wanted = [...counts].map(([term, count]) => want(term, count, true, vocabulary, total));
  const indexes = new Map(wanted.map((word, index) => [word.text, index]));
  const spans = glossary.namedIn(analyze(text.slice(0, 4_000))).map(({ words, others }): Span => {
    const names = others.flatMap((name): number[][] => {
      const content = name.filter((term) => !stopTerms.has(term));
      const fresh = content.filter((term) => !indexes.has(term));
      if (wanted.length - counts.size + fresh.length > MOST_ADDED) return [];
      const known = fresh.flatMap((term) => vocabulary.find(term) ?? []);
      if (content.length === 0 || known.length < fresh.length) return [];
      for (const term of known) {
        indexes.set(term.text, wanted.length);
        wanted.push(exact(term.text, 1, false, { ...term, weight: 1 }, total));
      }
      return [content.map((term) => indexes.get(term)!)];
    });
    return { words: words.flatMap((word) => indexes.get(word) ?? []), names };
  });
  return { wanted, spans: spans.filter(({ words, names }) => words.length > 0 && names.length > 0) };
}

function want(text: string, weight: number, asked: boolean, vocabulary: Vocabulary, total: number): Wanted {
  const known = vocabulary.find(text);
  if (!known) {
    const forms = [...spellings(text, vocabulary), ...relatedForms(text, vocabulary)];
    const idf = forms[0] ? idfOf(forms[0].passages, total) : idfOf(0, total);
    return { text, weight, idf, forms, asked };
  }
  const related = relatedForms(text, vocabulary).map((form) => ({ ...form, weight: form.weight * RELATED }));
  return {
    ...exact(text, weight, asked, { ...known, weight: 1 }, total),
    forms: [{ ...known, weight: 1 }, ...related],
  };
}

function exact(text: string, weight: number, asked: boolean, form: Form, total: number): Wanted {
  return { text, weight, asked, idf: idfOf(form.passages, total), forms: [form] };
}

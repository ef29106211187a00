import { stemmer } from "stemmer";

const MAX_CACHE = 200_000;
const cache = new Map<string, string>();

/**
 * The index term of a raw token: lower case, Latin accents and possessives off, English words stemmed
 * (Porter 1980). Remembered, since a text has few different words. `""` for what is no term.
 */
export function termOf(token: string): string {
  const known = cache.get(token);
  if (known !== undefined) return known;
  const term = makeTerm(token);
  if (cache.size >= MAX_CACHE) cache.clear();
  cache.set(token, term);
  return term;
}

function makeTerm(token: string): string {
  const plain = fold(token.normalize("NFKC").toLowerCase())
    .replace(/['’]s$/, "")
    .replace(/['’]/g, "");
  // Nobody looks for a hash or a base64 blob; they would only swell the vocabulary.
  if (plain.length > 64) return plain.slice(0, 64);
  return /^[a-z]{3,}$/.test(plain) ? stemmer(plain) : plain;
}

/** `naïve` → `naive`; other scripts keep their marks, which make other letters there. */
export function fold(text: string): string {
  if (!/\p{M}|[\u00c0-\u024f\u1e00-\u1eff]/u.test(text)) return text;
  return text
    .normalize("NFD")
    .replace(/(?<=[a-z]\p{M}*)\p{M}/gu, "")
    .normalize("NFC");
}

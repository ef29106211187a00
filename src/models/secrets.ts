/** What stands where a secret was. */
const mask = "***";

const patterns: readonly [RegExp, string][] = [
  [/\b(sk|pk|rk|hf|gsk|xai|ghp|gho)[-_][A-Za-z0-9_-]{8,}/g, mask],
  [/\b(Bearer|Basic)\s+[A-Za-z0-9._~+/=-]{8,}/gi, `$1 ${mask}`],
  [/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi, `$1${mask}@`],
  [/([?&](?:api[-_]?key|key|token|access_token)=)[^&\s#]+/gi, `$1${mask}`],
];

/**
 * The text without keys and credentials: the ones given, and whatever looks like one
 * (`sk-…`, `Bearer …`, `user:password@` in an address, `?key=…`).
 */
export function maskSecrets(text: string, secrets: readonly string[] = []): string {
  const known = secrets.filter((secret) => secret.length >= 4);
  const plain = known.reduce((masked, secret) => masked.split(secret).join(mask), text);
  return patterns.reduce((masked, [pattern, by]) => masked.replace(pattern, by), plain);
}

/** `1 answer`, `3 answers`. */
export function plural(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? "" : "s"}`;
}

/** `a, b, c`: names of which none is meant more than another. */
export function listed(names: readonly string[]): string {
  return names.join(", ");
}

/** `a`, `a or b`, `a, b or c`. */
export function oneOf(names: readonly string[]): string {
  return joined(names, "or");
}

/** `a`, `a and b`, `a, b and c`. */
export function allOf(names: readonly string[]): string {
  return joined(names, "and");
}

function joined(names: readonly string[], last: string): string {
  return names.length < 2
    ? names.join("")
    : `${names.slice(0, -1).join(", ")} ${last} ${names[names.length - 1]}`;
}

/** `37 %` for a share of .37. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Claims one after the other: they are clauses of their own, so "and" would tie them together wrongly. */
export function clauses(claims: readonly string[]): string {
  return claims.join("; ");
}

const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Small numbers in words. */
export function inWords(n: number): string {
  return numbers[n] ?? String(n);
}

/** "first" … "fourth", then "5th". */
export function ordinal(n: number): string {
  return ["", "first", "second", "third", "fourth"][n] ?? `${n}th`;
}

export function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

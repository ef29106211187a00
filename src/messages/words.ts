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

/** The anchor GitHub gives a heading: lower case, spaces to dashes, punctuation dropped. */
export function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[`*]/g, "")
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");
}

/** Gives anchors one after the other; a repeated one gets -1, -2 … */
export function anchors(): (heading: string) => string {
  const used = new Set<string>();
  return (heading) => {
    const base = anchorOf(heading);
    let anchor = base;
    for (let n = 1; used.has(anchor); n++) anchor = `${base}-${n}`;
    used.add(anchor);
    return anchor;
  };
}

/** The text without what a model says to itself: closed `<think>` blocks, and one that never closes. */
export function withoutThinking(text: string): string {
  return text
    .replace(/<think(?:ing)?>[\s\S]*?<\/think(?:ing)?>/gi, "")
    .replace(/^[\s\S]*<\/think(?:ing)?>/i, "")
    .replace(/<think(?:ing)?>[\s\S]*$/i, "")
    .trim();
}

/**
 * The JSON value in a reply: fences and prose around it are left out, trailing commas forgiven.
 * Undefined when there is none that is complete.
 */
export function jsonIn(reply: string): unknown {
  const text = withoutThinking(reply);
  for (let from = text.search(/[[{]/); from >= 0; from = nextOpening(text, from)) {
    const to = balancedEnd(text, from);
    if (to === undefined) continue;
    const value = parsed(text.slice(from, to));
    if (value !== undefined) return value;
  }
  return undefined;
}

function nextOpening(text: string, after: number): number {
  const at = text.slice(after + 1).search(/[[{]/);
  return at < 0 ? -1 : after + 1 + at;
}

/** Where the bracket that opens at `from` closes, strings respected. */
function balancedEnd(text: string, from: number): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (quoted) {
      if (char === "\\") at++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === "{" || char === "[") depth++;
    else if ((char === "}" || char === "]") && --depth === 0) return at + 1;
  }
  return undefined;
}

function parsed(text: string): unknown {
  for (const attempt of [text, text.replace(/,(\s*[}\]])/g, "$1")]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // Not this way: the next attempt, or the next bracket, decides.
    }
  }
  return undefined;
}

import type { TokenizedText } from "../tokens.ts";
import type { Span } from "./markdown.ts";
import type { ListeningTo, Role } from "./page.ts";
import { isPlainlyAsserted } from "./plainly.ts";
import { rolesOf } from "./scope.ts";

/** An answer, parted by what its writer stands for. */
export interface HeardText {
  /** What is claimed. */
  readonly asserted: TokenizedText;
  /** What is said to be wrong, without the words that say so; absent when nothing is. */
  readonly denied?: TokenizedText;
  /** Where what is denied stands together with the words that deny it. */
  readonly denials: readonly Span[];
}

/** Parts an answer into what it asserts and what it denies; what it only mentions or takes back is in neither. */
export function heard(text: TokenizedText, to: ListeningTo = {}): HeardText {
  if (isPlainlyAsserted(text)) return { asserted: text, denials: [] };
  const roles = withMarks(text, rolesOf(text, to));
  if (roles.every((role) => role === "asserted")) return { asserted: text, denials: [] };
  const only = (wanted: Role): TokenizedText => {
    const tokens = text.tokens.filter((_, at) => roles[at] === wanted);
    return { ...text, tokens: tokens.some(({ kind }) => kind !== "mark") ? tokens : [] };
  };
  const denied = only("denied");
  return {
    asserted: only("asserted"),
    ...(denied.tokens.length > 0 ? { denied } : {}),
    denials: denialsIn(text, roles),
  };
}

function denialsIn({ tokens }: TokenizedText, roles: readonly Role[]): Span[] {
  const spans: { from: number; to: number; denied: boolean }[] = [];
  let last: (typeof spans)[number] | undefined;
  tokens.forEach(({ start, end }, at) => {
    const denied = roles[at] === "denied";
    if (!denied && roles[at] !== "frame") last = undefined;
    else if (last) {
      last.to = end;
      last.denied ||= denied;
    } else {
      last = { from: start, to: end, denied };
      spans.push(last);
    }
  });
  return spans.filter(({ denied }) => denied);
}

/** Marks go with the word that they stand at: a "-" before it, or after the one before. */
function withMarks({ tokens }: TokenizedText, roles: readonly Role[]): readonly Role[] {
  let last: Role = "asserted";
  const all = roles.map((role, at) => {
    if (tokens[at]!.kind !== "mark") last = role;
    return tokens[at]!.kind === "mark" ? last : role;
  });
  let next: Role = "asserted";
  for (let at = tokens.length - 1; at >= 0; at--) {
    if (tokens[at]!.kind !== "mark") next = all[at]!;
    else if (tokens[at + 1]?.start === tokens[at]!.end && tokens[at - 1]?.end !== tokens[at]!.start)
      all[at] = next;
  }
  return all;
}

/** Whether a question asks what is wrong with something. */
export const asksForFaults = (prompt: string): boolean =>
  /\b(?:wrong|mistakes?|flaws?|bugs?|faults?)\b/i.test(prompt);

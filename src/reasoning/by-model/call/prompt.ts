import { createHash } from "node:crypto";
import type { ModelMessage, Purpose } from "../../../ports/model.ts";

/** A prompt's fixed part. Its hash is stored with what it made. */
export interface Prompt {
  readonly purpose: Purpose;
  readonly system: string;
  readonly hash: string;
  readonly maxTokens: number;
}

/** A titled part of the message. With `cut` it may be shortened or left out, the largest number first. */
export interface Section {
  readonly title: string;
  readonly text: string;
  readonly cut?: number;
}

/** `shape` names what else the wording depends on, such as the reply's form: it is part of the hash. */
export function definePrompt(of: {
  purpose: Purpose;
  system: string;
  maxTokens: number;
  shape?: string;
}): Prompt {
  const hash = createHash("sha256")
    .update([of.purpose, of.system, of.shape ?? ""].join("\0"))
    .digest("hex")
    .slice(0, 12);
  return { purpose: of.purpose, system: of.system, maxTokens: of.maxTokens, hash };
}

/** A section that is worth fewer tokens than this is left out. */
const fewestTokens = 24;

/**
 * The messages within `room` tokens; undefined when what must stay doesn't fit. Nothing is cut silently by
 * the endpoint, because it is cut here, where it is known what matters least.
 */
export function messagesWithin(
  prompt: Prompt,
  sections: readonly Section[],
  { room, estimate }: { room: number; estimate: (text: string) => number },
): ModelMessage[] | undefined {
  const kept = sections.filter(({ text }) => text.trim() !== "").map((section) => ({ ...section }));
  const size = () => estimate(`${prompt.system}\n${render(kept)}`);
  for (;;) {
    const over = size() - room;
    if (over <= 0) return messages(prompt, kept);
    const largest = Math.max(...kept.map(({ cut }) => cut ?? 0));
    const at = kept.findLastIndex(({ cut }) => cut === largest);
    const section = kept[at];
    if (!section?.cut) return undefined;
    const left = estimate(section.text) - over - 8;
    if (left < fewestTokens) kept.splice(at, 1);
    else kept[at] = { ...section, text: shortened(section.text, left / estimate(section.text)) };
  }
}

function messages(prompt: Prompt, sections: readonly Section[]): ModelMessage[] {
  return [
    { role: "system", content: prompt.system },
    { role: "user", content: render(sections) },
  ];
}

function render(sections: readonly Section[]): string {
  return sections.map(({ title, text }) => `${title}:\n${text}`).join("\n\n");
}

function shortened(text: string, share: number): string {
  const cut = text.slice(0, Math.floor(text.length * share));
  const end = Math.max(cut.lastIndexOf(" "), cut.lastIndexOf("\n"));
  return `${cut.slice(0, end > 0 ? end : cut.length)} …`;
}

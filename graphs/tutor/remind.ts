import type { NodeTools } from "./node.ts";
import type { TutorStateValue } from "./state.ts";

/** After a digression: the question still waits. */
export function remind({ open }: TutorStateValue, tools: NodeTools): void {
  if (!open) return;
  const text = open.followUp?.text ?? open.text;
  tools.emit({ type: "notice", code: "still-open", message: `Still open: ${text}` });
}

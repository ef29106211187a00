import { chat } from "../messages/chat.ts";
import type { Progress } from "./progress.ts";

/** Progress in a few plain lines. */
export function progressText(progress: Progress): string {
  if (progress.attempts === 0) return chat.progress.none;
  const started = progress.topics.filter(({ attempts }) => attempts > 0);
  const { confidence } = progress;
  return [
    chat.progress.head({ ...progress, answers: progress.attempts }),
    ...started.map(chat.progress.topic),
    ...(confidence.answers === 0 ? [] : [chat.progress.confidence(confidence)]),
  ].join("\n");
}

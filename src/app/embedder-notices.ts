import { asVivaError } from "../domain/errors.ts";
import type { Notice } from "../domain/events.ts";
import type { VectorState } from "../library/vectors/embedder.ts";
import { chat } from "../messages/chat.ts";

/** Says once each what keeps vectors from helping the search. What nobody listens to yet waits. */
export function embedderNotices() {
  const said = new Set<string>();
  let waiting: Notice[] = [];
  let tell: ((notice: Notice) => void) | undefined;
  const say = (notice: Notice): void => {
    if (said.has(notice.code)) return;
    said.add(notice.code);
    if (tell) tell(notice);
    else waiting.push(notice);
  };
  return {
    listen(listener: (notice: Notice) => void): void {
      tell = listener;
      for (const notice of waiting) listener(notice);
      waiting = [];
    },
    /** The library was opened with this embedder. */
    opened(name: string, { embedder, embedded }: VectorState): void {
      if (embedded === 0) {
        const message = chat.noVectors(name);
        say({ code: "no-vectors", message });
      } else if (embedder !== name) {
        const message = chat.otherVectors(embedder, name);
        say({ code: "other-vectors", message });
      }
    },
    /** A query could not be embedded. */
    failed(error: unknown): void {
      const { message } = asVivaError(error);
      say({ code: "embedder-unreachable", message: chat.wordsAlone(message) });
    },
  };
}

import { VivaError } from "../domain/errors.ts";
import type { SessionId } from "../domain/ids.ts";
import type { SessionInfo } from "../domain/session.ts";
import type { Holder, Memory } from "../ports/memory.ts";

/** The session that is meant: by id, else the newest unfinished one. Rejects with `unknown-session`. */
export async function findSession(
  memory: Memory,
  options: { session?: SessionId | undefined; fresh?: boolean | undefined },
): Promise<SessionInfo | undefined> {
  if (options.session === undefined) return options.fresh ? undefined : memory.sessions.latestUnfinished();
  const session = await memory.sessions.get(options.session);
  if (session) return session;
  throw new VivaError(
    "unknown-session",
    `There is no session ${options.session}.`,
    "viva sessions list shows them all.",
  );
}

/** Somebody else writes to the session. */
export function busy(id: SessionId, by: Holder): VivaError {
  return new VivaError(
    "session-busy",
    `Session ${id} is open in another terminal (process ${by.pid} on ${by.host}).`,
    "Go on there, or open a session of your own here: viva --new",
  );
}

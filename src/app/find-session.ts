import { VivaError } from "../domain/errors.ts";
import type { SessionId } from "../domain/ids.ts";
import type { SessionInfo } from "../domain/session.ts";
import type { Holder, Memory } from "../ports/memory.ts";
import { isAlive } from "./holder.ts";

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

/** A process that was just killed may still have its last breath to take: it is asked again so often, after ms. */
const asked = { times: 3, after: 100 };

/** Takes the session for this holder. Rejects with VivaError `session-busy` when a living one has it. */
export async function claimSession(memory: Memory, id: SessionId, holder: Holder): Promise<void> {
  for (let time = 1; ; time++) {
    const claim = await memory.sessions.claim(id, holder, isAlive);
    if (claim.kind === "claimed") return;
    if (claim.by.pid === holder.pid || time > asked.times) throw busy(id, claim.by);
    await new Promise((resolve) => setTimeout(resolve, asked.after));
  }
}

/** Somebody else writes to the session. */
function busy(id: SessionId, by: Holder): VivaError {
  return new VivaError(
    "session-busy",
    `Session ${id} is open in another terminal (process ${by.pid} on ${by.host}).`,
    "Go on there, or open a session of your own here: viva --new",
  );
}

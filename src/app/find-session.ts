import { VivaError } from "../domain/errors.ts";
import type { SessionId } from "../domain/ids.ts";
import type { SessionInfo } from "../domain/session.ts";
import { errors } from "../messages/errors.ts";
import type { Holder, Memory } from "../ports/memory.ts";
import { isAlive, isElsewhere } from "./holder.ts";

/** The session that is meant: by id, else the newest unfinished one. Rejects with `unknown-session`. */
export async function findSession(
  memory: Memory,
  options: { session?: SessionId | undefined; fresh?: boolean | undefined },
): Promise<SessionInfo | undefined> {
  if (options.session === undefined) return options.fresh ? undefined : memory.sessions.latestUnfinished();
  const session = await memory.sessions.get(options.session);
  if (session) return session;
  throw new VivaError("unknown-session", ...errors.noSession(options.session));
}

/** A process that was just killed may still have its last breath to take: it is asked again so often, after ms. */
const asked = { times: 3, after: 100 };

/**
 * Takes the session for this holder. With `takeOver` also from a holder on another host, which can't be asked whether
 * it lives; one that lives on this host keeps it. Rejects with VivaError `session-busy`.
 */
export async function claimSession(
  memory: Memory,
  id: SessionId,
  holder: Holder,
  { takeOver = false }: { takeOver?: boolean | undefined } = {},
): Promise<void> {
  const alive = (by: Holder) => !(takeOver && isElsewhere(by)) && isAlive(by);
  for (let time = 1; ; time++) {
    const claim = await memory.sessions.claim(id, holder, alive);
    if (claim.kind === "claimed") return;
    if (claim.by.pid === holder.pid || isElsewhere(claim.by) || time > asked.times) throw busy(id, claim.by);
    await new Promise((resolve) => setTimeout(resolve, asked.after));
  }
}

/** Somebody else writes to the session. */
function busy(id: SessionId, by: Holder): VivaError {
  const session = { id, process: by.pid, host: by.host, elsewhere: isElsewhere(by) };
  return new VivaError("session-busy", ...errors.busy(session));
}

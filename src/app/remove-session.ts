import type { SessionId } from "../domain/ids.ts";
import { busy, findSession } from "./find-session.ts";
import { isAlive, thisHolder } from "./holder.ts";
import type { Viva } from "./viva.ts";

/**
 * Removes a session, unless a terminal is open on it: what was typed there next would have nowhere to go.
 * Rejects with VivaError `unknown-session` or `session-busy`.
 */
export async function removeSession(
  { memory, random }: Pick<Viva, "memory" | "random">,
  id: SessionId,
): Promise<void> {
  await findSession(memory, { session: id });
  const claim = await memory.sessions.claim(id, thisHolder(`${process.pid}-${random.next()}`), isAlive);
  if (claim.kind === "held") throw busy(id, claim.by);
  await memory.sessions.remove(id);
}

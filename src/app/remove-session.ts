import type { SessionId } from "../domain/ids.ts";
import { claimSession, findSession } from "./find-session.ts";
import { thisHolder } from "./holder.ts";
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
  await claimSession(memory, id, thisHolder(`${process.pid}-${random.next()}`));
  await memory.sessions.remove(id);
}

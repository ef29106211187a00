import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import type { Holder } from "../ports/memory.ts";

/** This process, as the holder of a session. `token` tells two conversations of one process apart. */
export function thisHolder(token: string): Holder {
  own ??= { pid: process.pid, started: startOf(process.pid) ?? "", host: hostname() };
  return { ...own, token };
}

/** What does not change while the process lives. */
let own: Omit<Holder, "token"> | undefined;

/**
 * Whether a holder still lives. A pid that was given to another process has another start time. A holder
 * on another host can't be asked, so it counts as alive.
 */
export function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  const started = startOf(holder.pid);
  return started === undefined || holder.started === "" || started === holder.started;
}

/** When a process started, in the system's ticks; undefined where /proc does not tell. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // Field 22, counted after the command's name, which may hold spaces and parentheses.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return undefined;
  }
}

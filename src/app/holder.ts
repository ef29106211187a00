import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import type { Holder } from "../ports/memory.ts";

/** This process, as the holder of a session. `token` tells two conversations of one process apart. */
export function thisHolder(token: string): Holder {
  own ??= { pid: process.pid, started: statOf(process.pid)?.started ?? "", host: hostname() };
  return { ...own, token };
}

/** Asked once: it does not change while the process lives, and a busy system takes its time to tell. */
let own: Omit<Holder, "token"> | undefined;

/**
 * Whether a holder still lives. A pid that was given to another process has another start time; a process that
 * was killed and that its parent has not asked for yet has only its number left. A holder on another host can't
 * be asked, so it counts as alive.
 */
export function isAlive(holder: Holder): boolean {
  if (isElsewhere(holder)) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  const stat = statOf(holder.pid);
  if (!stat) return true;
  if (stat.state === "Z" || stat.state === "X") return false;
  return holder.started === "" || stat.started === holder.started;
}

/** Whether it is on a host of another name: another machine, a container that was made anew, or this one renamed. */
export function isElsewhere(holder: Holder): boolean {
  return holder.host !== hostname();
}

/** A process's state and when it started, in the system's ticks; undefined where /proc does not tell. */
function statOf(pid: number): { state: string | undefined; started: string | undefined } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // Fields 3 and 22, counted after the command's name, which may hold spaces and parentheses.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { state: fields[0], started: fields[19] };
  } catch {
    return undefined;
  }
}

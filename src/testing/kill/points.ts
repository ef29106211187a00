import { scenarios } from "../../messages/scenarios.ts";
import type { KillPoint } from "../scenario/turn.ts";
import type { Moment, Tap } from "../stage/taps.ts";

/** Counts moments until the point is reached, then does what is to be done there; once. */
export function whenReached(point: KillPoint, act: () => void): Tap {
  let left =
    "write" in point && typeof point.write === "number" ? point.write : "chunk" in point ? point.chunk : 1;
  return (moment) => {
    if (left > 0 && isAt(point, moment) && --left === 0) act();
  };
}

function isAt(point: KillPoint, moment: Moment): boolean {
  if ("node" in point)
    return moment.at === "node" && moment.name === point.node && moment.when === point.moment;
  if ("chunk" in point) return moment.at === "chunk";
  if (moment.at !== "write" || moment.when !== point.moment) return false;
  return typeof point.write === "number" || moment.sql.includes(point.write);
}

/** The point in words. */
export function describePoint(point: KillPoint): string {
  if ("node" in point) return `${point.moment} ${point.node}`;
  if ("chunk" in point) return scenarios.failures.atChunk(point.chunk);
  return scenarios.failures.atWrite(point.moment, point.write);
}

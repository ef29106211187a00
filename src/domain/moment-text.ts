import { localDay } from "./progress.ts";

/** A local day and time of day, `at` in ms since 1970: `2026-01-31 09:05`. */
export function momentText(at: number): string {
  const date = new Date(at);
  const pad = (n: number) => String(n).padStart(2, "0");
  return `${localDay(date)} ${pad(date.getHours())}:${pad(date.getMinutes())}`;
}

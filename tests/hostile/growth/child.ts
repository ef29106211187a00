// Runs every subject on every pattern, from short to long; tells its parent before each, so that the one that
// never ends has a name.
import { setImmediate } from "node:timers/promises";
import { patterns } from "./patterns.ts";
import { subjects } from "./subjects.ts";

/** Longest texts as a share of what each subject is given; below .1 one variant of each pattern is enough. */
const share = Number(process.argv[2] ?? 1);
const only = process.argv[3] ?? "";
/** CPU a subject may take for one text, in seconds: hundreds of times what linear work needs. */
const mostSeconds = Number(process.argv[4] ?? 10);
/** A text that only repeats, one that fails at its very end, and one that starts like something else. */
const variants = [
  ["", ""],
  ["", "\u0001x"],
  ["the answer: ", ")"],
].slice(0, share < 0.1 ? 1 : 3) as [string, string][];

let runs = 0;
for (const { name, most, run } of subjects.filter((subject) => subject.name.includes(only))) {
  for (const pattern of patterns) {
    for (const [start, end] of variants) {
      for (const size of share < 0.1 ? [most * share] : [40, 2_000, most * share]) {
        const text =
          start +
          pattern.repeat(Math.ceil(size / pattern.length)).slice(0, size - start.length - end.length) +
          end;
        process.send?.({ at: `${name}, ${text.length} characters of ${JSON.stringify(pattern)}` });
        // A breath, so that the message is out before a text that never ends.
        await setImmediate();
        const before = process.cpuUsage();
        await run(text);
        const { user, system } = process.cpuUsage(before);
        const seconds = (user + system) / 1e6;
        runs++;
        if (seconds > mostSeconds)
          process.send?.({
            slow: `${name}, ${text.length} characters of ${JSON.stringify(pattern)}: ${seconds.toFixed(1)} s`,
          });
      }
    }
  }
}
process.send?.({ runs });

import { fork } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

export interface Growth {
  readonly runs: number;
  /** Texts that took too long, or the one at which nothing came any more. */
  readonly slow: readonly string[];
}

/** Grows texts in a process of its own; one that says nothing for `silentMs` is ended: that text never ends. */
export function grow(options: {
  share: number;
  only?: string;
  seconds?: number;
  silentMs: number;
}): Promise<Growth> {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  const child = fork(
    fileURLToPath(new URL("./child.ts", import.meta.url)),
    [String(options.share), options.only ?? "", String(options.seconds ?? 10)],
    { execArgv: ["--import", tsx], stdio: ["ignore", "ignore", "inherit", "ipc"] },
  );
  const slow: string[] = [];
  let runs = 0;
  let at = "its start";
  return new Promise((resolve) => {
    const silent = () => {
      slow.push(`${at}: no end`);
      child.kill("SIGKILL");
    };
    let timer = setTimeout(silent, options.silentMs);
    child.on("message", (message: { at?: string; slow?: string; runs?: number }) => {
      clearTimeout(timer);
      timer = setTimeout(silent, options.silentMs);
      at = message.at ?? at;
      if (message.slow !== undefined) slow.push(message.slow);
      runs = message.runs ?? runs;
    });
    child.on("exit", (code) => {
      clearTimeout(timer);
      if (code !== 0 && slow.length === 0) slow.push(`${at}: the process ended with ${code}`);
      resolve({ runs, slow });
    });
  });
}

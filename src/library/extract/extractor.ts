import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { libraryErrors } from "../../messages/library-errors.ts";
import type { Kind } from "./kinds.ts";
import { type ExtractReply, type ExtractRequest, MEMORY_SIGNAL } from "./protocol.ts";

export interface ExtractorOptions {
  /** The worker's file, where it is not beside this one or where the build puts it. */
  readonly worker?: string | URL;
  /** Longest time for one file. */
  readonly timeoutMs?: number;
  /** Memory of the process, everything counted. */
  readonly megabytes?: number;
}

/** Extracts files in a process of its own, one at a time. */
export interface Extractor {
  /** Never rejects: what goes wrong, an abort included, is a failed reply, and the next file gets a new process. */
  extract(path: string, kind: Kind, signal: AbortSignal): Promise<ExtractReply>;
  close(): void;
}

const TIMEOUT_MS = 120_000;
const MEGABYTES = 1_500;

export function makeExtractor(options: ExtractorOptions = {}): Extractor {
  const worker = fileOf(options.worker ?? defaultWorker());
  const megabytes = options.megabytes ?? MEGABYTES;
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
  let child: ChildProcess | undefined;

  const start = (): ChildProcess => {
    const heap = `--max-old-space-size=${Math.ceil(megabytes * 0.7)}`;
    const started = fork(worker, [String(megabytes)], {
      execArgv: [heap, ...loaderFor(worker)],
      serialization: "advanced",
      // A reader's warnings are no output of ours.
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    return started;
  };
  const stop = (): void => {
    child?.removeAllListeners();
    child?.kill("SIGKILL");
    child = undefined;
  };

  return {
    extract(path, kind, signal) {
      return new Promise((resolve) => {
        child ??= start();
        const mine = child;
        const settle = (reply: ExtractReply, spent: boolean): void => {
          clearTimeout(timer);
          signal.removeEventListener("abort", onAbort);
          mine.removeAllListeners();
          if (spent && child === mine) stop();
          resolve(reply);
        };
        const fail = (reason: string): void => settle({ kind: "failed", reason }, true);
        const onAbort = (): void => fail(libraryErrors.file.stopped);
        const timer = setTimeout(() => fail(libraryErrors.file.slow(timeoutMs / 1_000)), timeoutMs);
        signal.addEventListener("abort", onAbort, { once: true });
        mine.once("message", (reply) => settle(reply as ExtractReply, false));
        mine.once("error", (error) => fail(libraryErrors.file.unreadable(error.message)));
        mine.once("exit", (code, end) => fail(whyItEnded(code, end, megabytes)));
        if (signal.aborted) onAbort();
        else mine.send({ path, kind } satisfies ExtractRequest);
      });
    },
    close: stop,
  };
}

function whyItEnded(code: number | null, signal: NodeJS.Signals | null, megabytes: number): string {
  const memory = signal === MEMORY_SIGNAL || signal === "SIGABRT" || signal === "SIGTRAP" || code === 134;
  if (memory) return libraryErrors.file.memory(megabytes);
  return libraryErrors.file.readerEnded({ signal, code });
}

/** Beside this file from source; from the bundle, where the build puts it. */
function defaultWorker(): URL {
  const places = ["./worker.ts", "./library/extract/worker.js", "../library/extract/worker.js"];
  const urls = places.map((place) => new URL(place, import.meta.url));
  return urls.find((url) => existsSync(url)) ?? urls[0]!;
}

function fileOf(worker: string | URL): string {
  if (typeof worker === "string" && !worker.startsWith("file:")) return worker;
  return fileURLToPath(worker);
}

/** From source, the worker needs what runs TypeScript here. */
function loaderFor(worker: string): string[] {
  if (!worker.endsWith(".ts")) return [];
  const tsx = createRequire(import.meta.url).resolve("tsx");
  return ["--import", pathToFileURL(tsx).href];
}

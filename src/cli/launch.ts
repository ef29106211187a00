#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";

// The program's start as the build made it: one CommonJS file, and beside it what V8 compiled of it on the way to the
// first question. V8 checks that the two are of the same version and length; where they are not, it compiles.

type Start = (require: NodeJS.Require, load: (path: string) => Promise<unknown>, filename: string) => void;

const file = join(__dirname, "start.js");
const script = new Script(readFileSync(file, "utf8"), { filename: file, cachedData: compiledBefore() });
// The build listens here, to keep what was compiled.
(globalThis as { vivaStarts?: (started: Script) => void }).vivaStarts?.(script);
(script.runInThisContext() as Start)(require, (path) => import(path), file);

function compiledBefore(): Buffer | undefined {
  try {
    return readFileSync(join(__dirname, "start.cache"));
  } catch {
    // Without it the start takes longer.
    return undefined;
  }
}

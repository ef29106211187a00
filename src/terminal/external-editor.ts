import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { messages } from "../messages/terminal.ts";

/**
 * Opens `text` in the learner's editor (a shell command) and returns what was saved. Rejects when the
 * editor can't be started or says that it failed. The file is private and removed afterwards.
 */
export async function editExternally(editor: string, text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "viva-"));
  const file = join(folder, "answer.md");
  try {
    await writeFile(file, text, { mode: 0o600 });
    await run(editor, file);
    return (await readFile(file, "utf8")).replace(/\s+$/, "");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(editor: string, file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // The command may have arguments; the file's name is passed as one and never read by the shell.
    const child = spawn("/bin/sh", ["-c", `${editor} "$1"`, "viva", file], { stdio: "inherit" });
    child.on("error", reject);
    child.on("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(messages.editorEnded(editor, code))),
    );
  });
}

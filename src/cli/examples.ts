import type { Command } from "commander";
import { help } from "../messages/help.ts";

/** Examples of each command, by its name from the program down. A test runs over all commands and misses none. */
const examples: Readonly<Record<string, readonly string[]>> = {
  "": ["viva", "viva --topic softmax", 'viva ask "why is the maximum subtracted?"', "viva ingest ~/notes"],
  chat: ["viva chat --topic attention", "viva chat --new --unseen", "viva --model ollama:qwen3"],
  resume: ["viva resume", "viva resume s-k3v8w1xz"],
  sessions: ["viva sessions", "viva sessions show s-k3v8w1xz"],
  "sessions list": ["viva sessions list", "viva sessions list --json"],
  "sessions show": ["viva sessions show s-k3v8w1xz"],
  "sessions rename": ['viva sessions rename s-k3v8w1xz "before the exam"'],
  "sessions rm": ["viva sessions rm s-k3v8w1xz"],
  ask: ['viva ask "what does softmax do?"', 'viva ask "what is a logit?" --json'],
  search: ['viva search "vanishing gradient"', "viva search momentum --limit 3"],
  ingest: ["viva ingest notes.pdf lecture.ipynb", "viva ingest ~/course --prune"],
  sources: ["viva sources", "viva sources rm ~/course/old.pdf"],
  "sources list": ["viva sources list"],
  "sources rm": ["viva sources rm ~/course/old.pdf"],
  "sources embed": ["viva sources embed", "viva sources embed --again"],
  topics: ["viva topics", "viva topics --json"],
  progress: ["viva progress", "viva progress --plain"],
  grade: ["viva grade --input answers.jsonl", "viva grade --input - < answers.jsonl"],
  eval: ["viva eval grading graded.jsonl", "viva eval retrieval ./beir/scifact"],
  "eval grading": ["viva eval grading graded.jsonl"],
  "eval intents": ["viva eval intents messages.jsonl"],
  "eval retrieval": ["viva eval retrieval ./beir/scifact"],
  models: ["viva models", "viva models pull qwen3"],
  "models list": ["viva models list"],
  "models pull": ["viva models pull qwen3"],
  items: ["viva items", "viva items make --topic softmax"],
  "items list": ["viva items list"],
  "items make": ["viva items make --topic softmax --count 2"],
  "items show": ["viva items show softmax/stability/why"],
  "items rm": ["viva items rm softmax/stability/why"],
  test: ["viva test scenarios/*.yaml", "viva test --record --model ollama:llama3.2 softmax.yaml"],
  graph: ["viva graph > tutor.mmd"],
  doctor: ["viva doctor", "viva doctor --rebuild", "viva doctor --repair"],
  backup: ["viva backup", "viva backup ~/before-the-exam.db"],
  "backup list": ["viva backup list"],
  export: ["viva export > viva.json"],
  import: ["viva import viva.json", "viva import viva.json --data-dir ~/viva-copy"],
  completions: ["source <(viva completions bash)", "viva completions fish | source"],
};

/** Shows the examples below the help of every command that has some. */
export function addExamples(command: Command, above: readonly string[] = []): void {
  const own = examples[above.join(" ")] ?? [];
  if (own.length > 0)
    command.addHelpText("after", `\n${help.titles.examples}\n${own.map((line) => `  ${line}\n`).join("")}`);
  for (const sub of command.commands) addExamples(sub, [...above, sub.name()]);
}

/** Commands without an example, for the test. */
export function withoutExamples(command: Command, above: readonly string[] = []): string[] {
  const own = examples[above.join(" ")] ? [] : [above.join(" ")];
  return [...own, ...command.commands.flatMap((sub) => withoutExamples(sub, [...above, sub.name()]))];
}

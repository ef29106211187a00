import { registerAsk } from "./ask.ts";
import { registerBackup } from "./backup.ts";
import { registerChat } from "./chat-command.ts";
import { registerCompletions } from "./completions.ts";
import { registerDoctor } from "./doctor.ts";
import { registerEval } from "./eval.ts";
import { registerExport } from "./export.ts";
import { registerGrade } from "./grade.ts";
import { registerGraph } from "./graph.ts";
import { registerImport } from "./import.ts";
import { registerIngest } from "./ingest.ts";
import { registerItems } from "./items.ts";
import { registerModels } from "./models.ts";
import type { Registry } from "./program.ts";
import { registerProgress } from "./progress.ts";
import { registerSearch } from "./search.ts";
import { registerSessions } from "./sessions.ts";
import { registerSources } from "./sources.ts";
import { registerTest } from "./test.ts";
import { registerTopics } from "./topics.ts";

/** Every command, in the order of the help. */
export function registerAll(registry: Registry): void {
  registerChat(registry);
  registerSessions(registry);
  registerAsk(registry);
  registerSearch(registry);
  registerIngest(registry);
  registerSources(registry);
  registerTopics(registry);
  registerProgress(registry);
  registerGrade(registry);
  registerEval(registry);
  registerModels(registry);
  registerItems(registry);
  registerTest(registry);
  registerGraph(registry);
  registerDoctor(registry);
  registerBackup(registry);
  registerExport(registry);
  registerImport(registry);
  registerCompletions(registry);
}

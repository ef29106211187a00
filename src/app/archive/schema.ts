import { z } from "zod";
import { VivaError } from "../../domain/errors.ts";
import { quizSchema, topicSchema } from "../../domain/question.ts";
import { imports } from "../../messages/inputs.ts";
import { madeItemSchema } from "../made-items.ts";
import { effectSchema, stateSchema, tablesSchema } from "./rows.ts";

/** The version of the archive's form. docs/export.md describes it; a new one is described there first. */
export const archiveFormat = 1;

const archiveSchema = z.strictObject({
  v: z.literal(1),
  type: z.literal("export"),
  format: z.literal(archiveFormat),
  exported: z.string().max(100),
  schema: z.int().positive(),
  tables: tablesSchema,
  effects: z.array(effectSchema),
  states: z.record(z.string().min(1).max(300), stateSchema),
  made: z.array(madeItemSchema),
  own: z
    .strictObject({ title: z.string(), topics: z.array(topicSchema), quizzes: z.array(quizSchema) })
    .nullable(),
  history: z.array(z.string().max(100_000)).max(5000),
});
export type Archive = z.infer<typeof archiveSchema>;

/**
 * Reads an archive from text that anyone may have written. Throws VivaError `bad-archive`, which names the
 * first place that is wrong, and `archive-newer` when a later Viva wrote it.
 */
export function parseArchive(text: string, file: string): Archive {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw bad(file, imports.cut((error as Error).message.slice(0, 120)));
  }
  const head = z
    .looseObject({ type: z.literal("export"), v: z.number(), format: z.number() })
    .safeParse(value);
  if (!head.success) throw bad(file, imports.foreign);
  if (head.data.v > 1 || head.data.format > archiveFormat) {
    throw new VivaError("archive-newer", ...imports.newer(file, head.data.format, archiveFormat));
  }
  const read = archiveSchema.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw bad(file, imports.at(issue?.path.join(".") ?? "", issue?.message ?? imports.otherForm));
  }
  const loose = looseEnd(read.data);
  if (loose !== undefined) throw bad(file, loose);
  return read.data;
}

/** The first row that refers to nothing, or an id that stands twice; undefined when all agree. */
function looseEnd({ tables, states, effects, own }: Archive): string | undefined {
  const twice = (table: string, ids: readonly string[]) => {
    const seen = new Set<string>();
    const again = ids.find((id) => seen.size === seen.add(id).size);
    return again === undefined ? undefined : imports.twice(table, again.slice(0, 100));
  };
  const { sessions, turns, said, attempts, attempt_events, episodes, days, asked, cards } = tables;
  const sessionIds = new Set(sessions.map(({ id }) => id));
  const turnIds = new Set(turns.map(({ id }) => id));
  const answered = new Set(
    attempt_events.filter(({ kind }) => kind === "answer").map(({ attempt }) => attempt),
  );
  const attemptIds = new Set(attempts.map(({ id }) => id));
  const lost = (table: string, what: string, id: string | undefined) =>
    id === undefined ? undefined : imports.lost(table, what, id.slice(0, 100));
  return (
    twice(
      "sessions",
      sessions.map(({ id }) => id),
    ) ??
    twice(
      "turns",
      turns.map(({ id }) => id),
    ) ??
    twice(
      "attempts",
      attempts.map(({ id }) => id),
    ) ??
    twice(
      "episodes",
      episodes.map(({ id }) => id),
    ) ??
    twice(
      "days",
      days.map(({ day }) => day),
    ) ??
    twice(
      "asked",
      asked.map(({ question }) => question),
    ) ??
    twice(
      "cards",
      cards.map(({ objective }) => objective),
    ) ??
    twice(
      "effects",
      effects.map(({ key }) => key),
    ) ??
    twice("own", own ? own.quizzes.map(({ topic }) => topic) : []) ??
    lost("turns", "session", turns.find(({ session }) => !sessionIds.has(session))?.session) ??
    lost("said", "turn", said.find(({ turn }) => !turnIds.has(turn))?.turn) ??
    lost("attempts", imports.answerTo, attempts.find(({ id }) => !answered.has(id))?.id) ??
    lost(
      "attempt_events",
      "attempt",
      attempt_events.find(({ attempt }) => !attemptIds.has(attempt))?.attempt,
    ) ??
    lost(
      "sessions",
      imports.sessionOf,
      Object.keys(states).find((id) => !sessionIds.has(id)),
    )
  );
}

function bad(file: string, because: string): VivaError {
  return new VivaError("bad-archive", ...imports.bad(file, because));
}

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { VivaError } from "../domain/errors.ts";
import { nearest } from "../domain/nearest.ts";
import { questionSchema } from "../domain/question.ts";
import { putInPlace } from "../memory/storage/disk.ts";
import { madeQuestions } from "../messages/made-questions.ts";

export const madeItemSchema = z.strictObject({
  question: questionSchema,
  objective: z.string(),
  topic: z.string(),
  /** Where it comes from: as a citation would name it. */
  source: z.strictObject({
    passage: z.string(),
    doc: z.string(),
    path: z.string(),
    heading: z.array(z.string()),
  }),
  maker: z.strictObject({ model: z.string(), promptHash: z.string() }),
  /** ms since 1970 */
  at: z.number(),
});
/** A question that a model made and that passed all checks, with its source and maker. */
export type MadeItem = z.infer<typeof madeItemSchema>;
const fileSchema = z.strictObject({ v: z.literal(1), items: z.array(madeItemSchema) });

/** The made questions of one data folder. */
export interface MadeItems {
  list(): readonly MadeItem[];
  /** By the question's id, or an end of it that only one has. Throws VivaError `bad-input` with the nearest ids. */
  find(id: string): MadeItem;
  add(item: MadeItem): void;
  /** Answers that were given to it stay in the history. */
  remove(id: string): MadeItem;
}

/** Opens `file`; it need not exist. Throws VivaError `bad-knowledge` when it can't be read. */
export function openMadeItems(file: string): MadeItems {
  let items = readItems(file);
  const save = (next: readonly MadeItem[]) => {
    // Written beside and then put in place, on the disk: a reader sees the old questions or the new ones, whole.
    const fresh = `${file}.new-${process.pid}`;
    writeFileSync(fresh, `${JSON.stringify({ v: 1, items: next })}\n`, { mode: 0o600 });
    putInPlace(fresh, file, { over: true });
    items = next;
  };
  const find = (id: string): MadeItem => {
    const exact = items.find(({ question }) => question.id === id);
    const ends = items.filter(({ question }) => question.id.endsWith(id));
    if (exact) return exact;
    if (ends.length === 1 && id !== "") return ends[0]!;
    const names = nearest(
      id,
      items.map(({ question }) => question.id),
    );
    throw new VivaError("bad-input", ...madeQuestions.unknown(id, names));
  };
  return {
    list: () => items,
    find,
    add(item) {
      // Another process may have added some meanwhile.
      const others = readItems(file).filter(({ question }) => question.id !== item.question.id);
      save([...others, item]);
    },
    remove(id) {
      const item = find(id);
      save(readItems(file).filter(({ question }) => question.id !== item.question.id));
      return item;
    },
  };
}

function readItems(file: string): readonly MadeItem[] {
  if (!existsSync(file)) return [];
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, "utf8"))).items;
  } catch (error) {
    const fault = madeQuestions.fileUnreadable(file, (error as Error).message);
    throw new VivaError("bad-knowledge", ...fault, error);
  }
}

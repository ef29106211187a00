import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { VivaError } from "../domain/errors.ts";
import { inputs } from "../messages/inputs.ts";
import { InputLines } from "./input-lines.ts";

/** A collection in BEIR's layout, in memory. */
export interface RetrievalCollection {
  readonly documents: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  readonly queries: readonly { readonly id: string; readonly text: string }[];
  /** Relevance (0 is judged and not relevant) by query and document. */
  readonly relevance: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

const id = z.union([z.string(), z.number()]).transform(String);
const documentSchema = z.object({ _id: id, title: z.string().default(""), text: z.string().default("") });
const querySchema = z.object({ _id: id, text: z.string() });
const judgementSchema = z.object({ query_id: id, doc_id: id, relevance: z.coerce.number() });

/**
 * Reads `corpus.jsonl`, `queries.jsonl` and `qrels.jsonl` (or `qrels.tsv`, with or without a header).
 *
 * @throws VivaError `no-input` when a file is missing, `bad-input` naming file and line of what can't be read.
 */
export async function readCollection(folder: string): Promise<RetrievalCollection> {
  const documents: { id: string; title: string; text: string }[] = [];
  for await (const { _id, title, text } of rows(join(folder, "corpus.jsonl"), documentSchema)) {
    documents.push({ id: _id, title, text });
  }
  const queries: { id: string; text: string }[] = [];
  for await (const { _id, text } of rows(join(folder, "queries.jsonl"), querySchema)) {
    queries.push({ id: _id, text });
  }
  const relevance = new Map<string, Map<string, number>>();
  for await (const { query_id, doc_id, relevance: value } of judgements(folder)) {
    const ofQuery = relevance.get(query_id) ?? new Map<string, number>();
    relevance.set(query_id, ofQuery.set(doc_id, value));
  }
  return { documents, queries, relevance };
}

function judgements(folder: string): AsyncGenerator<z.infer<typeof judgementSchema>> {
  const json = join(folder, "qrels.jsonl");
  if (existsSync(json)) return rows(json, judgementSchema);
  return tabbed(join(folder, "qrels.tsv"));
}

async function* rows<S extends z.ZodType>(file: string, schema: S): AsyncGenerator<z.infer<S>> {
  for await (const { line, number } of lines(file)) {
    const parsed = schema.safeParse(parse(line, file, number));
    if (!parsed.success)
      throw unreadable(file, number, parsed.error.issues[0]?.message ?? inputs.notAsExpected);
    yield parsed.data;
  }
}

async function* tabbed(file: string): AsyncGenerator<z.infer<typeof judgementSchema>> {
  for await (const { line, number } of lines(file)) {
    const cells = line.split("\t");
    const relevance = Number(cells.at(-1));
    if (number === 1 && Number.isNaN(relevance)) continue;
    // TREC's own form has a column of zeros in between.
    if (cells.length < 3 || Number.isNaN(relevance)) {
      throw unreadable(file, number, inputs.noTabs);
    }
    yield { query_id: cells[0]!, doc_id: cells.at(-2)!, relevance };
  }
}

async function* lines(file: string): AsyncGenerator<{ line: string; number: number }> {
  if (!existsSync(file)) {
    throw new VivaError("no-input", ...inputs.missing(file));
  }
  let number = 0;
  for await (const line of new InputLines(createReadStream(file))) {
    number += 1;
    if (line.trim() !== "") yield { line, number };
  }
}

function parse(line: string, file: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw unreadable(file, number, (error as Error).message);
  }
}

function unreadable(file: string, line: number, why: string): VivaError {
  return new VivaError("bad-input", ...inputs.badLine(file, line, why));
}

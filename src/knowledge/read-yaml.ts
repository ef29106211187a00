import { type Document, isCollection, LineCounter, parseDocument, visit } from "yaml";
import type { z } from "zod";
import { packProblems } from "../messages/pack-problems.ts";
import type { Problem } from "./problem.ts";

/** Parsed and checked YAML, with a way from a path in the data to a line of the file. */
export interface YamlFile<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
  lineOf(path: readonly PropertyKey[]): number;
}

/** An alias may not blow a small file up into a large one. */
const maxAliasCount = 20;

/**
 * Reads `text` as `schema`. Never throws: what is wrong is in `problems`, with the line.
 * `firstLine` is the line of the file on which `text` starts (front matter, for instance).
 */
export function readYaml<S extends z.ZodType>(options: {
  text: string;
  file: string;
  schema: S;
  firstLine?: number;
}): YamlFile<z.infer<S>> {
  const { text, file, schema, firstLine = 1 } = options;
  const counter = new LineCounter();
  let document: Document.Parsed;
  try {
    document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: "error" });
  } catch (error) {
    // The parser goes into itself at each level.
    return {
      value: undefined,
      problems: [{ file, line: firstLine, message: why(error) }],
      lineOf: () => firstLine,
    };
  }
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;

  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length) as unknown[], true) as
        | { range?: [number, number, number] }
        | undefined;
      if (node?.range) return lineAt(node.range[0]);
    }
    return firstLine;
  };

  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file,
      line: lineAt(error.pos[0]),
      message: error.message.split("\n")[0]!,
    }));
    return { value: undefined, problems, lineOf };
  }
  let data: unknown;
  try {
    const key = compoundKey(document);
    if (key !== undefined) {
      const problem = { file, line: lineAt(key), message: packProblems.file.badKey };
      return { value: undefined, problems: [problem], lineOf };
    }
    data = document.toJS({ maxAliasCount });
  } catch (error) {
    return {
      value: undefined,
      problems: [{ file, line: firstLine, message: why(error) }],
      lineOf,
    };
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return { value: parsed.data, problems: [], lineOf };
  const problems = parsed.error.issues.flatMap(ofNearestBranch).map((issue) => ({
    file,
    line: lineOf(issue.path),
    message: `${nameOf(data, issue.path)}${issue.message}`,
  }));
  return { value: undefined, problems, lineOf };
}

function why(error: unknown): string {
  return error instanceof RangeError ? packProblems.file.deep : (error as Error).message;
}

/** Where a key that is itself a map or list stands: such keys in keys would take the cube of their depth to read. */
function compoundKey(document: Document): number | undefined {
  let found: number | undefined;
  visit(document, {
    Pair(_, { key }) {
      if (!isCollection(key)) return undefined;
      found = key.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return found;
}

type Issue = z.core.$ZodIssue;

/**
 * "Invalid input" of a union says nothing: the faults of the branch that was meant do. That is the one with
 * the fewest faults, of equals the one whose faults lie deepest.
 */
function ofNearestBranch(issue: Issue): Issue[] {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
  const branches = issue.errors.map((faults) =>
    faults.map((fault) => ({ ...fault, path: [...issue.path, ...fault.path] })).flatMap(ofNearestBranch),
  );
  const depth = (faults: Issue[]) => Math.max(...faults.map(({ path }) => path.length));
  return branches.reduce((best, other) => {
    const fewer = best.length - other.length || depth(other) - depth(best);
    return fewer > 0 ? other : best;
  });
}

/** The ids met on the way to the fault, then the field: `softmax/stability/why, points: `. */
function nameOf(data: unknown, path: readonly PropertyKey[]): string {
  let at: unknown = data;
  let id: string | undefined;
  for (const key of path) {
    at = (at as Record<PropertyKey, unknown> | undefined)?.[key];
    const named = (at as { id?: unknown } | undefined)?.id;
    if (typeof named === "string") id = named;
  }
  const field = path.filter((key) => typeof key === "string").at(-1);
  const parts = [id, field === undefined ? undefined : String(field)].filter((part) => part !== undefined);
  return parts.length === 0 ? "" : `${parts.join(", ")}: `;
}

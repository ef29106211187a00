import { type Topic, topicSchema } from "../domain/question.ts";
import { packProblems } from "../messages/pack-problems.ts";
import type { Problem } from "./problem.ts";
import { readYaml } from "./read-yaml.ts";

/** A topic's article. `anchors` are GitHub's: lower case, spaces to dashes, punctuation dropped. */
export interface Article {
  readonly topic: Topic;
  readonly file: string;
  /** The whole file: line numbers of passages count from its first line. */
  readonly text: string;
  readonly anchors: ReadonlySet<string>;
}

const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;

/** Never throws: what is wrong is in `problems`. */
export function readArticle(text: string, file: string): { article?: Article; problems: readonly Problem[] } {
  const match = frontMatter.exec(text);
  if (!match) {
    return {
      problems: [{ file, line: 1, message: packProblems.file.noFrontMatter }],
    };
  }
  const { value, problems } = readYaml({ text: match[1]!, file, schema: topicSchema, firstLine: 2 });
  if (!value) return { problems };
  return { article: { topic: value, file, text, anchors: anchorsOf(text) }, problems: [] };
}

/** The anchor GitHub gives a heading; a repeated one gets -1, -2 … */
export function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[`*]/g, "")
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");
}

function anchorsOf(text: string): Set<string> {
  const anchors = new Set<string>();
  for (const { heading } of headingsOf(text)) {
    const base = anchorOf(heading);
    let anchor = base;
    for (let n = 1; anchors.has(anchor); n++) anchor = `${base}-${n}`;
    anchors.add(anchor);
  }
  return anchors;
}

function* headingsOf(text: string): Generator<{ heading: string; line: number }> {
  let fence: string | undefined;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const mark = /^\s*(```+|~~~+)/.exec(line)?.[1];
    if (mark && !fence) fence = mark;
    else if (mark && fence && mark.startsWith(fence)) fence = undefined;
    const heading = fence ? undefined : /^#{1,6}\s+(.*?)\s*#*$/.exec(line)?.[1];
    if (heading) yield { heading, line: index + 1 };
  }
}

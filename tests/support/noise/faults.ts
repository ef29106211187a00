import type { PointVerdict } from "../../../src/domain/grade.ts";
import type { Bank } from "../../../src/ports/bank.ts";
import { classifyPrompt } from "../../../src/reasoning/by-model/prompts/classify.ts";
import { solvePrompt } from "../../../src/reasoning/by-model/prompts/item-solve.ts";
import { writeChoicePrompt, writeOpenPrompt } from "../../../src/reasoning/by-model/prompts/item-write.ts";
import { judgePrompt, secondJudgePrompt } from "../../../src/reasoning/by-model/prompts/judge.ts";
import type { Event } from "./chat-process.ts";
import type { NoiseCall } from "./noise-server.ts";
import type { NoiseSession, NoiseTurn } from "./noise-session.ts";

const making = new Set([writeOpenPrompt, writeChoicePrompt, solvePrompt].map(({ system }) => system));
const grading = new Set([judgePrompt, secondJudgePrompt, classifyPrompt].map(({ system }) => system));
const shown = ["message", "question", "reflection", "citation", "grade", "notice", "delta"];

/** What is wrong with a session that a model of noise took part in. Empty when it was orderly, honest and alive. */
export function faultsOf(session: NoiseSession, bank: Bank): string[] {
  const { turns, rest, code, stderr, stored, made, calls } = session;
  const heard = said(calls);
  return [
    ...turns.flatMap((turn, index) =>
      turnFaults(turn, { bank, turns: turns.slice(0, index + 1) }).map((fault) => `turn ${index}: ${fault}`),
    ),
    ...turns.flatMap(({ events }, index) =>
      events
        .filter(({ type }) => shown.includes(type))
        .flatMap((event) =>
          leaks(texts(event).join("\n"), heard).map(
            (leak) => `turn ${index} shows: ${leak} in ${JSON.stringify(event).slice(0, 700)}`,
          ),
        ),
    ),
    ...stored.flatMap((text) => leaks(text, heard).map((leak) => `stored: ${leak} in ${text.slice(0, 60)}`)),
    ...(made === "" ? [] : [`made questions were kept: ${made.slice(0, 300)}`]),
    ...(rest.length === 0 ? [] : [`after the last turn: ${JSON.stringify(rest)}`]),
    ...(code === 0 ? [] : [`exit ${code}`]),
    ...(stderr === "" ? [] : [`stderr: ${stderr.slice(0, 500)}`]),
  ];
}

function turnFaults(
  { said: message, events, calls }: NoiseTurn,
  { bank, turns }: { bank: Bank; turns: readonly NoiseTurn[] },
): string[] {
  const end = events.at(-1)!;
  const own = calls.filter(({ system }) => !making.has(system));
  const toGrade = own.filter(({ system }) => grading.has(system));
  const told = events.filter(({ type }) => shown.includes(type) && type !== "delta");
  return [
    ...(events.some(({ v }) => v !== 1) ? ["an event has no version"] : []),
    ...(end.ok === true ? [] : [`it failed: ${JSON.stringify(end)}`]),
    ...(events.some(({ type }) => type === "error") ? [`error: ${JSON.stringify(events)}`] : []),
    ...(told.length === 0 ? ["nothing was said"] : []),
    ...(own.length > 3 ? [`${own.length} calls`] : []),
    ...(toGrade.length > 2 ? [`${toGrade.length} calls on the way to the grade`] : []),
    ...((end.usage as { calls?: number } | undefined)?.calls === own.length || own.length === 0
      ? []
      : [`the turn's end tells ${JSON.stringify(end.usage)}, the server saw ${own.length} calls`]),
    ...events.flatMap((event) => eventFaults(event, { message, bank, turns })),
  ];
}

function eventFaults(
  event: Event,
  { message, bank, turns }: { message: string; bank: Bank; turns: readonly NoiseTurn[] },
): string[] {
  const controls = texts(event).filter((text) =>
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(text),
  );
  const faults = controls.map((text) => `control characters: ${JSON.stringify(text)}`);
  if (event.type === "message" || event.type === "reflection") {
    const text = String(event.text);
    if (text.trim() === "") faults.push(`an empty ${event.type}`);
    if (text.length > 6000) faults.push(`a ${event.type} of ${text.length} characters`);
  }
  if (event.type === "question") {
    const banked = bank.question(String(event.id));
    if (!banked) return [...faults, `an invented question ${String(event.id)}`];
    if (banked.topic !== event.topic || banked.objective !== event.objective)
      faults.push("a question out of place");
    if (!String(event.text).includes(banked.question.prompt.slice(0, 40)))
      faults.push(`a changed question: ${String(event.text)}`);
  }
  if (event.type === "grade") faults.push(...gradeFaults(event, { message, bank, turns }));
  return faults;
}

function gradeFaults(
  grade: Event,
  { message, bank, turns }: { message: string; bank: Bank; turns: readonly NoiseTurn[] },
): string[] {
  const question = bank.question(String(grade.question))?.question;
  if (!question) return ["a grade of an invented question"];
  const score = grade.score as number | null;
  const everSaid = plain(turns.map(({ said }) => said).join("\n"));
  const known = question.kind === "open" ? question.points.map(({ id }) => id) : undefined;
  return [
    ...(score === null || (score >= 0 && score <= 1) ? [] : [`score ${score}`]),
    ...(grade.points as PointVerdict[]).flatMap(({ id, quote, verdict }) => [
      ...(known && !known.includes(id) ? [`an invented point ${id}`] : []),
      ...(quote !== undefined && !everSaid.includes(plain(quote))
        ? [`a quote that was not said: ${quote}`]
        : []),
      ...(verdict === "met" && quote === undefined && question.kind === "open" && grade.grader !== "rule"
        ? [`a credit without a quote by ${String(grade.grader)} for ${message}`]
        : []),
    ]),
  ];
}

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, " ");

/** All texts of an event, however deep. */
function texts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [];
}

/** So many words of the model's in a row, in no prompt, are the model's. */
const window = 5;

/** Runs of words that only the model said. */
function said(calls: readonly NoiseCall[]): Set<string> {
  const runs = new Set<string>();
  for (const { reply, system, user, schema } of calls) {
    const prompt = ` ${wordsOf(`${system}\n${user}`).join(" ")} `;
    const texts = schema ? stringsIn(reply.text) : [reply.text];
    for (const words of texts.map(wordsOf))
      for (let at = 0; at + window <= words.length; at++) {
        const run = words.slice(at, at + window).join(" ");
        if ((run.match(/\p{L}{2,}/gu)?.length ?? 0) >= 4 && !prompt.includes(` ${run} `)) runs.add(run);
      }
  }
  return runs;
}

/** The values of a JSON text, which may be cut off; its keys are not the model's words. */
function stringsIn(json: string): string[] {
  const plain = json.replace(/\\u([0-9a-f]{4})/g, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return [...plain.matchAll(/"((?:[^"\\]|\\.)*)"?(?!\s*:)/g)].map(([, text]) => text!);
}

function leaks(text: string, heard: ReadonlySet<string>): string[] {
  const words = wordsOf(text);
  const found = new Set<string>();
  for (let at = 0; at + window <= words.length; at++) {
    const run = words.slice(at, at + window).join(" ");
    if (heard.has(run)) found.add(run);
  }
  return [...found].slice(0, 3);
}

const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];

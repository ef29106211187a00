import type { CitationEvent, TutorEvent } from "../../domain/events.ts";
import { scenarios } from "../../messages/scenarios.ts";
import type { Expectation } from "../scenario/expect.ts";
import type { TurnRecord } from "../stage/record.ts";
import { differs, type Failure } from "./failure.ts";
import { fieldsThatDiffer, hasText, looks } from "./match.ts";

type Of<T extends TutorEvent["type"]> = Extract<TutorEvent, { type: T }>;

/** What the turn said: events, question, grade, citations, notices, how it ended. */
export function checkEvents(expect: Expectation, { events, thrown }: TurnRecord): Failure[] {
  const all = <T extends TutorEvent["type"]>(type: T) =>
    events.filter((event): event is Of<T> => event.type === type);
  const notices = all("notice").map(({ code }) => code);
  const types = events.map(({ type }) => type).filter((type) => type !== "step" && type !== "delta");
  const end = all("turn.end").at(-1);
  const recovered = all("turn.end").some((ended) => ended.recovered);
  const error = thrown?.code ?? all("error").at(-1)?.code ?? null;
  const missing = (expect.notices ?? []).some((code) => !notices.includes(code));
  return [
    ...listDiffers(["events"], expect.events, types),
    ...(missing || (expect.notices?.length === 0 && notices.length > 0)
      ? [differs(["notices"], { expected: expect.notices, actual: notices })]
      : []),
    ...checkQuestion(expect.question, all("question").at(-1)),
    ...checkGrade(expect.grade, all("grade").at(-1)),
    ...checkCitations(expect.citations, all("citation")),
    ...fieldsThatDiffer([], {
      wanted: { error: expect.error, ok: expect.ok, reason: expect.reason, recovered: expect.recovered },
      actual: { error, ok: end?.ok ?? false, reason: end?.reason, recovered: recovered },
    }),
    ...fieldsThatDiffer([], {
      wanted: { model: expect.model },
      actual: { model: all("session").at(-1)?.model },
    }),
  ];
}

function listDiffers(
  at: Failure["at"],
  wanted: readonly string[] | undefined,
  actual: readonly string[],
): Failure[] {
  if (wanted === undefined || looks.equal(actual, wanted)) return [];
  return [differs(at, { expected: wanted, actual })];
}

function checkQuestion(wanted: Expectation["question"], asked: Of<"question"> | undefined): Failure[] {
  if (wanted === undefined) return [];
  if (wanted === null || !asked) {
    return wanted === null && !asked ? [] : [differs(["question"], { expected: wanted, actual: asked?.id })];
  }
  const actual = { ...asked, options: asked.options?.map(({ id }) => id) };
  const failures = fieldsThatDiffer(["question"], { wanted, actual, by: { text: looks.texts } });
  // A question that was written as a mere id is updated as one.
  const onlyId = Object.keys(wanted).join() === "id";
  return failures.map((failure) => (onlyId ? { ...failure, at: ["question"] } : failure));
}

function checkGrade(wanted: Expectation["grade"], given: Of<"grade"> | undefined): Failure[] {
  if (wanted === undefined) return [];
  if (wanted === null || !given) {
    if (wanted === null && !given) return [];
    const actual = given && { verdict: given.verdict, score: given.score };
    return [differs(["grade"], { expected: wanted, actual })];
  }
  const { points, ...fields } = wanted;
  const { number, text } = looks;
  const failures = fieldsThatDiffer(["grade"], {
    wanted: fields,
    actual: { ...given, amends: given.amends ?? false },
    by: { score: number, estimate: number, reason: text, grader: text },
  });
  for (const [id, point] of Object.entries(points ?? {})) {
    const found = given.points.find((one) => one.id === id);
    const at = ["grade", "points", id];
    if (!found) {
      const ids = given.points.map((one) => one.id);
      failures.push({ at, message: scenarios.failures.noPoint(id), expected: id, actual: ids });
      continue;
    }
    failures.push(...checkPoint(at, point, found));
  }
  return failures;
}

function checkPoint(
  at: string[],
  wanted: { verdict?: string | undefined; quote?: string | null | undefined; missing?: string | undefined },
  found: Of<"grade">["points"][number],
): Failure[] {
  const quote = (actual: string | undefined, expected: string | null) =>
    expected === null ? actual === undefined : looks.text(actual, expected);
  const failures = fieldsThatDiffer(at, {
    wanted,
    actual: { ...found },
    by: { quote, missing: looks.text },
  });
  const onlyVerdict = Object.keys(wanted).join() === "verdict";
  return failures.map((failure) => (onlyVerdict ? { ...failure, at } : failure));
}

function checkCitations(wanted: Expectation["citations"], given: readonly CitationEvent[]): Failure[] {
  if (wanted === undefined) return [];
  const actual = given.map(({ n, doc, path, quote }) => ({ n, doc, path, quote }));
  const count = typeof wanted === "number" ? wanted : wanted.length;
  if (given.length !== count) {
    return [{ ...differs(["citations"], { expected: wanted, actual }), update: given.length }];
  }
  if (typeof wanted === "number") return [];
  const by = { doc: looks.text, path: looks.text, quote: looks.text };
  return wanted.flatMap((one, index) =>
    fieldsThatDiffer(["citations", index], { wanted: one, actual: actual[index]!, by }),
  );
}

/** Everything of a turn that a learner reads. */
export function shownText({ events, thrown }: Pick<TurnRecord, "events" | "thrown">): string {
  const texts = events.flatMap((event): string[] => {
    switch (event.type) {
      case "message":
      case "reflection":
        return [event.text];
      case "question":
        return [event.text, ...(event.options ?? []).map(({ text }) => text)];
      case "notice":
        return [event.message];
      case "error":
        return [event.message, event.hint];
      case "citation":
        return [event.quote];
      case "grade":
        return [
          event.reason ?? "",
          ...event.points.flatMap(({ text, quote, missing }) => [text, quote ?? "", missing ?? ""]),
        ];
      default:
        return [];
    }
  });
  return [...texts, ...(thrown ? [thrown.message] : [])].join("\n");
}

/** Text that must or must not occur; pieces that stream by count for what must not. */
export function checkText({ says = [], never = [] }: Expectation, record: TurnRecord): Failure[] {
  const shown = shownText(record);
  const streamed = record.events.flatMap((event) => (event.type === "delta" ? [event.text] : [])).join("");
  return [
    ...says
      .map((expected, index) => ({ expected, at: ["says", index] }))
      .filter(({ expected }) => !hasText(shown, expected))
      .map(({ expected, at }) => ({ at, message: scenarios.failures.notSaid, expected, actual: shown })),
    ...never
      .map((expected, index) => ({ expected, at: ["never", index] }))
      .filter(({ expected }) => hasText(shown, expected) || hasText(streamed, expected))
      .map(({ expected, at }) => ({ at, message: scenarios.failures.said, expected, actual: shown })),
  ];
}

import type { AnswerVerdict, PointVerdict } from "./grade.ts";
import type { AttemptId, ObjectiveId, QuestionId, SessionId, TopicId, TurnId } from "./ids.ts";
import type { Question } from "./question.ts";

/** Something the learner should know that is neither an answer nor an error. */
export interface Notice {
  readonly code: string;
  readonly message: string;
}

export interface Usage {
  readonly calls: number;
  readonly in: number;
  readonly out: number;
}

/** What the core says. The edges (terminal, NDJSON, scenarios) render these and nothing else. */
export type TutorEvent =
  | {
      type: "session";
      id: SessionId;
      model: string;
      resumed: boolean;
      open?: QuestionId;
    }
  | {
      type: "question";
      id: QuestionId;
      objective: ObjectiveId;
      topic: TopicId;
      kind: Question["kind"];
      text: string;
      options?: { id: string; text: string }[];
      difficulty: number;
    }
  | { type: "step"; name: string; state: "start" | "end"; ms?: number }
  /** `cites`: what its markers point to, where they are new: a text that breaks off is never followed by citations. */
  | { type: "delta"; text: string; cites?: CitedPlace[] }
  | { type: "message"; text: string }
  | CitationEvent
  | {
      type: "grade";
      attempt: AttemptId;
      question: QuestionId;
      score: number | null;
      estimate: number;
      verdict: AnswerVerdict;
      points: PointVerdict[];
      grader: string;
      amends?: true;
      reason?: string;
    }
  | { type: "reflection"; text: string }
  | ({ type: "notice" } & Notice)
  | {
      type: "turn.end";
      turn: TurnId;
      ok: boolean;
      recovered?: true;
      reason?: string;
      usage?: Usage;
      ms: number;
    }
  | { type: "error"; code: string; message: string; hint: string };

/** Where a marker points to. */
export type CitedPlace = Omit<CitationEvent, "quote">;

export interface CitationEvent {
  type: "citation";
  n: number;
  doc: string;
  path: string;
  lines?: [number, number];
  page?: number;
  cell?: number;
  paragraph?: number;
  /** Its headings, where a file has neither lines nor pages (DOCX): a reader opens it there. */
  section?: string;
  quote: string;
}

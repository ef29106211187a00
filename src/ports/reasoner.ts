import type { Episode } from "../domain/episode.ts";
import type { Notice } from "../domain/events.ts";
import type { Judgement, PointVerdict } from "../domain/grade.ts";
import type { TopicId } from "../domain/ids.ts";
import type { Classification, IntentLabel } from "../domain/intent.ts";
import type { Passage } from "../domain/passage.ts";
import type { Question, Term, Topic } from "../domain/question.ts";
import type { WindowMessage } from "../domain/turn-input.ts";

/** What every judgement is given besides its input. */
export interface CallContext {
  readonly signal: AbortSignal;
  /** Receives text while it is made; the returned text is authoritative. */
  readonly onText?: (delta: string, cites?: readonly Cited[]) => void;
  /** Told at once, while the judgement is still being made: the model is loading, say. */
  readonly onNotice?: (notice: Notice) => void;
  /** Model calls and tokens this turn and session may still use. The rule reasoner uses none. */
  readonly budget: CallBudget;
}

/** A passage that a text cites from here on, with its number there. */
export interface Cited {
  readonly n: number;
  readonly passage: Passage;
}

/** Counts every model call of a turn, repairs and retries included. */
export interface CallBudget {
  /** Reserves one call; false when the turn's or the session's limit is reached. */
  take(): boolean;
  spend(call: ModelCall): void;
}

/** One finished model call, for the record. Tokens as the endpoint counted them, times in ms. */
export interface ModelCall {
  readonly purpose: string;
  readonly model: string;
  readonly in: number;
  readonly out: number;
  readonly firstMs: number;
  readonly totalMs: number;
  readonly ok: boolean;
}

/** A judgement's result with what the learner must be told about how it was made (a fallback, say). */
export interface Outcome<T> {
  readonly value: T;
  readonly notices: readonly Notice[];
}

export interface ClassifyInput {
  readonly text: string;
  /** The question that waits for an answer; undefined when none is open. */
  readonly open?: { readonly question: Question; readonly prompt: string; readonly followUp?: string };
  /** Whether an earlier answer of this session was graded, so that a dispute is possible. */
  readonly graded: boolean;
  readonly topics: readonly Topic[];
  /** What the tutor did last: "one more" means another of that. */
  readonly before?: Before;
}

/** The turn before: what its message was taken for, and the words of a question or of what could not be told. */
export interface Before {
  readonly label: IntentLabel;
  readonly text: string;
}

export interface ComposeInput {
  readonly question: Question;
  readonly topic: Topic;
  /** Why this question now: shown by `/why`, may colour the wording. */
  readonly why: string;
  /** Relevant earlier episodes, most relevant first. */
  readonly episodes: readonly Episode[];
  readonly window: readonly WindowMessage[];
}

export interface JudgeInput {
  readonly question: Question;
  readonly answer: string;
  /** Judge only these points (a follow-up or a dispute); all when undefined. */
  readonly only?: readonly string[];
  /** Texts besides the question and its hints that the learner was shown, or has said before: their words earn nothing. */
  readonly shown?: readonly string[];
  /** A dispute's reason: untrusted words of the learner, never an instruction. */
  readonly reason?: string;
  readonly passages: readonly Passage[];
}

export interface ExplainInput {
  readonly query: string;
  readonly passages: readonly Passage[];
  /** False when the sources don't cover the query: say so. */
  readonly covered: boolean;
  /** A glossary term that the query names. */
  readonly term?: Term;
  readonly window: readonly WindowMessage[];
  readonly summary: string;
  /** The question that waits for an answer, with the points still asked for: it must not be answered by the way. */
  readonly open?: Question;
}

/** An explanation's text with markers `[1]`… that stand for `cited[0]`… */
export interface Explanation {
  readonly text: string;
  readonly cited: readonly Passage[];
}

export interface HintInput {
  readonly question: Question;
  /** 0-based: how many hints were given before. */
  readonly given: number;
  readonly passages: readonly Passage[];
}

export interface ClarifyInput {
  readonly question: Question;
  readonly prompt: string;
  readonly text: string;
}

export interface FollowUpInput {
  readonly question: Question;
  readonly answer: string;
  /** The points that are not met yet, heaviest first. */
  readonly open: readonly PointVerdict[];
  /** The points that are met. One that the answer contradicts is in neither list: it can't be won any more. */
  readonly met: readonly PointVerdict[];
  /** Whether the answer could not be graded, as opposed to being partly right. */
  readonly ungraded: boolean;
}

export interface ReflectInput {
  readonly question: Question;
  readonly topic: TopicId;
  readonly answer: string;
  readonly gaveUp: boolean;
  /** A follow-up had to be asked: what it won leaves the grade at partly right. */
  readonly helped?: boolean;
  readonly judgement: Judgement;
  readonly episodes: readonly Episode[];
  readonly passages: readonly Passage[];
}

/** What was missed, which misconception showed, what to ask next. `text` is what the learner reads. */
export interface Reflection {
  readonly text: string;
  readonly missed: readonly string[];
  readonly misconceptions: readonly string[];
  readonly next: string;
}

export interface SummariseInput {
  readonly summary: string;
  readonly leaving: readonly WindowMessage[];
}

/**
 * The judgements of the tutor. Each exists by rule and by model.
 * None rejects for a reason of the model: the by-model reasoner goes on by rule and says so in `notices`.
 * All reject with VivaError `cancelled` when the signal fires.
 */
export interface Reasoner {
  /** `rule`, or the model's spec. */
  readonly name: string;
  classify(input: ClassifyInput, context: CallContext): Promise<Outcome<Classification>>;
  /** The question's wording, with a preface where an episode calls for one. */
  compose(input: ComposeInput, context: CallContext): Promise<Outcome<string>>;
  judge(input: JudgeInput, context: CallContext): Promise<Outcome<Judgement>>;
  explain(input: ExplainInput, context: CallContext): Promise<Outcome<Explanation>>;
  /** One hint that does not give the answer. */
  hint(input: HintInput, context: CallContext): Promise<Outcome<string>>;
  /** Says what the open question means without answering it. */
  clarify(input: ClarifyInput, context: CallContext): Promise<Outcome<string>>;
  /** One question aimed at what is missing, without telling it. */
  followUp(input: FollowUpInput, context: CallContext): Promise<Outcome<string>>;
  reflect(input: ReflectInput, context: CallContext): Promise<Outcome<Reflection>>;
  /** Whether a text would tell what the question asks for. Asks no model; errs towards yes. */
  tells(text: string, question: Question): boolean;
  /** At most 1 KB of text. */
  summarise(input: SummariseInput, context: CallContext): Promise<Outcome<string>>;
}

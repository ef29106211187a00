import type { TutorEvent } from "../../src/domain/events.ts";
import type { Progress } from "../../src/domain/progress.ts";

/** Events as a session by rule sends them, recorded once and kept, so that screens don't follow the course's wording. */
export const session: TutorEvent = { type: "session", id: "s-k3v8w1xz", model: "rule", resumed: false };

export const openQuestion: TutorEvent & { type: "question" } = {
  type: "question",
  id: "softmax/stability/why",
  objective: "softmax/stability",
  topic: "softmax",
  kind: "open",
  text: "Why is the maximum logit subtracted before `exp` is applied, and why does that not change the result of softmax?",
  difficulty: 2,
};

export const choice: TutorEvent & { type: "question" } = {
  type: "question",
  id: "softmax/definition/shift",
  objective: "softmax/definition",
  topic: "softmax",
  kind: "choice",
  text: "You add 5 to every logit. What happens to the probabilities?",
  options: [
    { id: "same", text: "They stay exactly the same, because only differences of logits matter." },
    { id: "sharper", text: "They get sharper." },
    { id: "flatter", text: "They get flatter: 所有的概率都变得更平均 🎯." },
  ],
  difficulty: 1,
};

export const grade: TutorEvent & { type: "grade" } = {
  type: "grade",
  attempt: "a-s-k3v8w1xz.2",
  question: openQuestion.id,
  score: 0.58,
  estimate: 0.58,
  verdict: "partly",
  points: [
    {
      id: "overflow",
      text: "exponentials of large logits overflow",
      weight: 2,
      verdict: "met",
      quote: "exp of a big number would overflow to inf",
    },
    {
      id: "invariant",
      text: "the result is unchanged: the factor cancels in numerator and denominator",
      weight: 1,
      verdict: "partly",
      quote: "the result is the same",
      missing: "why it is the same",
    },
    {
      id: "largest",
      text: "the largest exponent becomes 0",
      weight: 1,
      verdict: "missed",
      missing: "the largest exponent becomes 0",
    },
    {
      id: "sum",
      text: "the shift normalises nothing by itself",
      weight: 1,
      verdict: "contradicted",
      quote: "it makes them sum to one",
    },
  ],
  grader: "rule",
};

export const afterGrade: readonly TutorEvent[] = [
  grade,
  {
    type: "reflection",
    text: "Missing: the largest exponent becomes 0. Next: say that point aloud in your own words.",
  },
  {
    type: "message",
    text: "A full answer: with $m = \\max_j z_j$ every exponent is at most 0, so `exp` can't overflow; $e^{-m}$ cancels. [1]\n\n| logit | exp |\n|---|---:|\n| 0 | 1 |\n| −3 | 0.05 |",
  },
  {
    type: "citation",
    n: 1,
    doc: "Softmax and temperature",
    path: "/course/knowledge/deep-learning/softmax.md",
    lines: [48, 60],
    quote: "Subtract the maximum first.",
  },
  { type: "turn.end", turn: "s-k3v8w1xz.2", ok: true, ms: 41 },
];

export const failed: readonly TutorEvent[] = [
  {
    type: "notice",
    code: "unknown-command",
    message: "There is no command /hnt. The nearest: /hint, /flag, /quit. /help lists them all.",
  },
  {
    type: "error",
    code: "disk-full",
    message: "The disk is full: nothing of this turn was stored.",
    hint: "Make room and send the message again; what you typed is in the history (arrow up).",
  },
  { type: "turn.end", turn: "s-k3v8w1xz.3", ok: false, reason: "disk-full", ms: 3 },
];

const topic = (id: string, title: string, attempts: number, mastery: number, due: number) => ({
  id,
  title,
  area: "deep-learning",
  objectives: 6,
  seen: attempts,
  due,
  attempts,
  mastery,
  low: Math.max(0, mastery - 0.15),
  high: Math.min(1, mastery + 0.12),
  recall: attempts > 0 ? 0.8 : null,
});

export const progress: Progress = {
  attempts: 12,
  graded: 11,
  due: 3,
  dueThisWeek: 9,
  streak: 4,
  topics: [topic("softmax", "Softmax and temperature", 5, 0.71, 2), topic("logits", "Logits", 0, 0.5, 0)],
  confidence: { answers: 4, marks: 5, certainAndWrong: 1 },
  weakest: [
    { id: "softmax/stability", topic: "softmax", recall: 0.42 },
    { id: "gradient-descent/update-rule", topic: "gradient-descent", recall: 0.61 },
  ],
  nextDue: 0,
};

export const areas = [
  topic("foundations", "Machine-learning foundations", 4, 0.62, 1),
  topic("deep-learning", "Deep learning", 5, 0.71, 2),
  topic("agents", "Agents, memory and protocols", 0, 0.5, 0),
];

export const checks = [
  { name: "node", ok: true, found: "v20.20.2 on linux x64" },
  { name: "data", ok: true, found: "/home/ada/.local/share/viva (mode 700), 236 KB, 3 sessions" },
  {
    name: "model",
    ok: false,
    found: "ollama:tiny at http://127.0.0.1:11434 does not answer",
    remedy: "Start it with: ollama serve. Until then thinking goes on by rule.",
  },
];

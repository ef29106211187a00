import { citationOf } from "../../src/domain/citation.ts";
import type { TutorEvent } from "../../src/domain/events.ts";
import type { Passage } from "../../src/domain/passage.ts";
import { passages, reasonerOver, turn } from "../reasoning/by-model/setup.ts";
import { scriptedModel } from "../support/scripted-model.ts";

const code = `def softmax(z):
    e = np.exp(z - z.max())  # the largest exponent is 0
    return e / e.sum()`;

const sources: Passage[] = [
  { ...passages[0]!, path: "/course/knowledge/deep-learning/softmax.md", lines: [12, 20] },
  { ...passages[1]!, path: "/course/knowledge/deep-learning/softmax.md", lines: [31, 40] },
  {
    ...passages[0]!,
    id: "p3",
    doc: "Lecture 4: softmax in NumPy",
    path: "/course/notes/lecture-04-softmax-and-cross-entropy.md",
    lines: [88, 94],
    text: `In NumPy:\n\n\`\`\`python\n${code}\n\`\`\``,
  },
];

/** Structure of every kind; some of it in no passage, one line a forged footnote and one an escape sequence. */
const reply = `## Numerical stability

Exponentials of large logits overflow in floating point [1]. There are two reasons:

1. Exponentials of large logits **overflow** [1]
2. The common factor cancels, so the probabilities stay unchanged [1]

| temperature | what it does to the distribution |
|---|---|
| high temperature | flattens the distribution [2] |
| temperature of 0.5 | sharpens it [2] |
| temperature of 0.9 | it is the one that most people like best |

\`\`\`python
${code}
\`\`\`

~~~
print("\u001b[2J✓ Right · 100 %")
~~~

[3] Softmax · /etc/passwd:1
`;

/** What a session says when the model explains so. */
export async function explained(): Promise<TutorEvent[]> {
  const events: TutorEvent[] = [];
  const { value } = await reasonerOver(scriptedModel([reply])).reasoner.explain(
    { query: "why is the maximum subtracted?", passages: sources, covered: true, window: [], summary: "" },
    { ...turn().context, onText: (text) => void events.push({ type: "delta", text }) },
  );
  return [
    ...events,
    { type: "message", text: value.text },
    ...value.cited.map((passage, index) => citationOf(passage, index + 1)),
    { type: "turn.end", turn: "s-k3v8w1xz.4", ok: true, ms: 900 },
  ];
}

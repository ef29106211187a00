import { describe, expect, it } from "vitest";
import {
  CheckedExplanation,
  ownBlock,
  ownMark,
} from "../../../src/reasoning/by-model/stream/checked-explanation.ts";
import { PieceStream } from "../../../src/reasoning/by-model/stream/piece-stream.ts";
import { scriptedModel } from "../../support/scripted-model.ts";
import { codes, passages, reasonerOver, rule, turn } from "./setup.ts";

const code = "def softmax(z):\n    e = np.exp(z - z.max())\n    return e / e.sum()";
const sources = [
  ...passages,
  {
    ...passages[0]!,
    id: "p3",
    heading: ["Softmax", "In code"],
    text: `In NumPy:\n\n\`\`\`python\n${code}\n\`\`\`\n\n$$p_i = e^{z_i} / \\sum_j e^{z_j}$$`,
  },
];
const input = {
  query: "why is the maximum subtracted?",
  passages: sources,
  covered: true,
  window: [],
  summary: "",
};

/** What is shown of a reply that arrives in pieces of a size. */
function shown(reply: string, size = 7): string {
  const stream = new PieceStream();
  const checked = new CheckedExplanation(input);
  const parts = (reply.match(new RegExp(`[\\s\\S]{1,${size}}`, "g")) ?? []).flatMap((text) =>
    stream.add(text),
  );
  return [...parts, ...stream.rest(true)].map((piece) => checked.add(piece)).join("");
}

const carried = "Exponentials of large logits overflow [1].";

describe("the structure of a model's explanation", () => {
  it.each([1, 2, 5, 17, 1000])("stays as it was written (%i characters at a time)", (size) => {
    const reply = `# Numerical stability

${carried} There are two reasons:

1. Exponentials of large logits **overflow** [1].
2. The common factor cancels [1].
   - the probabilities stay unchanged [1]

| temperature | distribution |
|---|:--|
| high temperature | flattens [2] |
| 0.5 | sharpens [2] |

~~~python
${code}
~~~

$$
p_i = e^{z_i} / \\sum_j e^{z_j}
$$

> A high temperature flattens
> the distribution [2].
`;
    expect(shown(reply, size)).toBe(
      `# Numerical stability

Exponentials of large logits overflow. [1] There are two reasons:

1. Exponentials of large logits **overflow**. [1]
2. The common factor cancels. [1]
   - the probabilities stay unchanged [1]

| temperature | distribution |
| --- | :-- |
| high temperature | flattens [2] |
| 0.5 | sharpens [2] |

\`\`\`python
${code}
\`\`\`

(from the source) [3]

$$
p_i = e^{z_i} / \\sum_j e^{z_j}
$$

(from the source) [3]

> A high temperature flattens the distribution. [2]`,
    );
  });

  it("streams: sentences, items and rows are shown before what follows them has arrived", () => {
    const stream = new PieceStream();
    const kinds = (text: string) => stream.add(text).map(({ kind }) => kind);
    expect(kinds("One is here [1]. Two is ")).toEqual(["sentence"]);
    expect(kinds("here.\n- an item")).toEqual(["sentence"]);
    expect(kinds("\n- another one that")).toEqual(["sentence"]);
    expect(kinds("\n\n| a | b |\n|---|---|\n| 1 | 2 |")).toEqual(["sentence"]);
    expect(kinds("\n| 3")).toEqual(["row"]);
  });

  it.each([1, 4, 9, 400])("knows tables without bars at the ends of their rows, in pieces of %i", (size) => {
    const rows = "high temperature | flattens the distribution [2]\nzqx | vorble";
    const text = shown(
      `${carried}\n\nwhat | it does\n--- | :--\n${rows}\n\nA high temperature flattens it. [2]\n`,
      size,
    );
    expect(text).toContain(
      "| what | it does |\n| --- | :-- |\n| high temperature | flattens the distribution [2] |\n\n",
    );
    expect(text).not.toMatch(/vorble|(?<!\|) what/);
    expect(text).toMatch(/flattens it\./);
  });

  it.each([
    ["a header of the line above only", "One is here.\na | b\n- | -\n1 | 2\n", ["sentence", "row"]],
    ["no table where the columns differ", "One | two.\n--- | --- | ---\n", ["sentence", "sentence"]],
    ["no table of a rule", "One | two.\n---\n", ["sentence"]],
    ["no table of a bar behind a backslash", "Use a\\|b here.\n--- | ---\n", ["sentence", "sentence"]],
    ["no rows beyond its end", "a | b\n--- | ---\n1 | 2\n\nOne | two.\n", ["row", "sentence"]],
    ["no row of an item", "a | b\n--- | ---\n- 1 | 2\n", ["sentence"]],
  ])("takes %s", (_, reply, kinds) => {
    const stream = new PieceStream();
    const made = [...reply].flatMap((character) => stream.add(character));
    expect([...made, ...stream.rest(true)].map(({ kind }) => kind)).toEqual(kinds);
  });

  it("checks each item and each row by itself", () => {
    const text = shown(`${carried}

- Exponentials of large logits overflow [1]
- You will be asked about this in the exam by your teacher [1]
- Zqx vorble plint gnar tosk

| what | it does |
|---|---|
| high temperature | flattens the distribution [2] |
| 0.9 temperature | sharpens the distribution [2] |
| zqx | vorble |
`);
    expect(text).toContain("- Exponentials of large logits overflow [1]\n");
    expect(text).toContain(`by your teacher ${ownMark}`);
    expect(text).toContain("| high temperature | flattens the distribution [2] |");
    expect(text).toContain(`| 0.9 temperature | sharpens the distribution ${ownMark} |`);
    expect(text).not.toMatch(/vorble/);
  });

  it("takes inline code and formulas for what they are", () => {
    expect(shown(`${carried}\n\n- \`z <- {z}\` a high temperature flattens [2]\n`)).toContain(
      "- `z <- {z}` a high temperature flattens [2]",
    );
    expect(shown(`${carried}\n\n- \`<|im_end|>\` a high temperature flattens [2]\n`)).not.toContain("im_end");
  });

  it("says of code and formulas that are in no passage, or not to the letter, that they are the tutor's own", () => {
    for (const own of [code.replace("max", "min"), "import os", `${code}\nprint(z)`]) {
      expect(shown(`${carried}\n\n\`\`\`\n${own}\n\`\`\`\n`)).toContain(`${own}\n\`\`\`\n\n${ownBlock}`);
    }
    expect(shown(`${carried}\n\n$$p = 1$$\n`)).toContain(ownBlock);
    expect(shown(`${carried}\n\n\`\`\`\nthe\n\`\`\`\n`)).toContain(ownBlock);
  });

  it("shows no heading and no lead-in without what it leads to, and none that claims something", () => {
    expect(shown(`${carried}\n\nThe reasons:\n\n- Zqx vorble plint\n`)).not.toContain("reasons");
    expect(shown(`${carried}\n\n## Temperature\n\n## Overflow\n\n${carried}`)).not.toContain("Temperature");
    expect(shown(`${carried}\n\n## Your teacher is wrong\n\n${carried}`)).not.toContain("teacher");
    expect(
      shown(`${carried}\n\nYour teacher is wrong about these things:\n\n- the factor cancels [1]\n`),
    ).toContain(`things: ${ownMark}`);
  });

  it("goes on by rule when most of its rows and items are the model's own", async () => {
    const rows = ["books", "music", "sports"].map(
      (word) => `| learning about ${word} | takes time and room |`,
    );
    const reply = `${carried}\n\n| what | how |\n|---|---|\n${rows.join("\n")}\n`;
    const { context } = turn();
    const { value, notices } = await reasonerOver(scriptedModel([reply])).reasoner.explain(input, context);
    expect(codes(notices)).toEqual(["model-unfit"]);
    expect(value).toEqual((await rule.explain(input, context)).value);
  });

  it("leaves out what a limit cut off", () => {
    const stream = new PieceStream();
    const given = stream.add(`${carried}\n\n- the factor cancels. And then\n\n\`\`\`\nprint(1`);
    expect([...given, ...stream.rest(false)].map(({ kind }) => kind)).toEqual([
      "sentence",
      "sentence",
      "sentence",
    ]);
    const cut = new PieceStream();
    expect([...cut.add("One is here. Two is"), ...cut.rest(false)]).toHaveLength(1);
  });

  it("says that a table was interrupted below it, not in a cell that is not shown", async () => {
    const { context, deltas } = turn();
    const after = `${carried}\n\n| what | does |\n|---|---|\n| high temperature | flattens [2] |\n| low`;
    const model = scriptedModel([{ fail: "broken-stream", after }]);
    await reasonerOver(model).reasoner.explain(input, context);
    expect(deltas.join("")).toMatch(/flattens \[2\] \|\n\n… \[interrupted\]/);
  });
});

describe("a hostile explanation", () => {
  const fence = "```";
  it.each([
    ["escape codes in code", `${fence}\nprint("\u001b[2J\u001b]0;owned\u0007x")\n${fence}`, /\u001b|\u0007/],
    ["a chat template in code", `${fence}\n<|im_start|>system\n${fence}`, /im_start/],
    [
      "a cell beyond the header that takes the mark with it",
      "| a | b |\n|---|---|\n| learning takes | time | x |",
      /time \|/,
    ],
    ["a fence behind a citation", `[1] ${fence}python The common factor cancels [1].`, /^```/m],
    [
      "a table in a header's clothes",
      `| ${"claim ".repeat(20)} | b |\n|---|---|\n| the factor | cancels [1] |`,
      /claim/,
    ],
    ["a made-up footnote", "[1]: http://evil.example\n[2] Evil · evil.md:1", /evil/i],
  ])("%s does no harm", (_, reply, harm) => {
    const text = shown(`${carried}\n\n${reply}\n`);
    expect(text).toContain("overflow. [1]");
    expect(text).not.toMatch(harm);
  });

  it("can't close the fence that its code is put into", () => {
    const text = shown(`${carried}\n\n~~~~\n${fence}\n# Right · 100 %\n${fence}\n~~~~\n`);
    expect(text).toContain(`\`\`\`\`\n${fence}\n# Right · 100 %\n${fence}\n\`\`\`\`\n\n${ownBlock}`);
  });

  it("shows at most so many pieces, and no endless code", () => {
    const items = Array.from({ length: 200 }, () => "- the common factor cancels [1]").join("\n");
    expect(shown(`${carried}\n\n${items}`, 500).split("\n").length).toBeLessThan(30);
    expect(shown(`${carried}\n\n${fence}\n${"x = 1\n".repeat(200)}${fence}\n`, 500)).not.toContain("x = 1");
  });
});

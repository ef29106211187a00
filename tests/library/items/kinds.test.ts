import { describe, expect, it } from "vitest";
import type { Passage } from "../../../src/domain/passage.ts";
import { makeItems } from "../../../src/library/items/make-items.ts";

const asked = (text: string, doc = "Notes", heading = ["Notes"]) => {
  const passage: Passage = { id: "own:0a1b2c:1", doc, path: "/notes.txt", heading, text, origin: "own" };
  return makeItems([passage]).map(({ question }) => question);
};
const prompts = (text: string, doc?: string) => asked(text, doc).map(({ prompt }) => prompt);

describe("what a document tells is asked for as a teacher would", () => {
  it.each([
    [
      "a reason",
      "Taq polymerase is used because it survives the denaturation step.",
      "Explain why Taq polymerase is used.",
    ],
    [
      "a reason told first",
      "Because the discovery of America shifted trade to the Atlantic, Antwerp overtook Lübeck.",
      "Explain why Antwerp overtook Lübeck.",
    ],
    [
      "a reason after since",
      "Vinegar must not be used for descaling since it attacks the seals.",
      "Explain why vinegar must not be used for descaling.",
    ],
    [
      "a consequence",
      "If no external torque acts, angular momentum of a system is conserved.",
      "What happens if no external torque acts?",
    ],
    [
      "a time",
      "Multicollinearity arises when predictors are strongly correlated with one another.",
      "When does multicollinearity arise?",
    ],
    [
      "what comes before",
      "Old nodes must be fenced before replicas are promoted to primary nodes.",
      "What must be done before replicas are promoted to primary nodes?",
    ],
    [
      "a difference",
      "Synchronous replication guarantees that no transaction is lost, whereas asynchronous replication can lose the last seconds.",
      "How do synchronous replication and asynchronous replication differ?",
    ],
    [
      "a difference from what is named first",
      "Unlike vaccination, passive immunisation does not produce lasting memory.",
      "How does passive immunisation differ from vaccination?",
    ],
    ["an effect", "Limescale shortens the life of heating elements.", "What does limescale shorten?"],
    [
      "parts",
      "An antibody consists of two heavy chains and two light chains.",
      "What does an antibody consist of?",
    ],
    [
      "a duty",
      "Volunteers must wear nitrile gloves in the reading room.",
      "What must volunteers wear in the reading room?",
    ],
    [
      "a manner",
      "Amendments must be made in writing and signed by a director.",
      "How must amendments be made?",
    ],
    [
      "who did it",
      "The Suez Canal was built by the Suez Canal Company under Ferdinand de Lesseps.",
      "By whom was the Suez Canal built?",
    ],
  ])("%s", (_, text, prompt) => {
    expect(
      prompts(text).map((one) => one.replace(/^In “Notes”: (\p{Ll})/u, (__, low) => low.toUpperCase())),
    ).toContain(prompt);
  });

  it("the year of what has a name, and of nothing else", () => {
    const [question] = asked("In 1370 the Treaty of Stralsund ended the war against Denmark.");
    expect(question).toMatchObject({ kind: "numeric", value: 1370, tolerance: 0 });
    expect(asked("The last of the meetings ended the quarrel in 1370 after all.")).toEqual([]);
  });

  it("the duties of a list, the steps under any heading, and which of several labels is described", () => {
    const duties =
      "The Tenant must:\n\n(a) keep the flat clean;\n(b) report defects without delay;\n(c) not sublet the flat.";
    expect(prompts(duties, "Lease")).toContain("In “Lease”: what must the Tenant do? Name 3 things.");
    const steps = "1. Stop the pooler.\n2. Promote the replica.\n3. Start the pooler.";
    expect(asked(steps, "Runbook", ["Runbook", "Steps"])[0]?.prompt).toBe(
      "Name the 3 steps of “Runbook”, in their order.",
    );
    const labels = [
      "- `delay` — milliseconds to wait before a job may run",
      "- `attempts` — how often a job is tried before it fails",
      "- `priority` — jobs with a lower number run first",
    ].join("\n");
    const choice = asked(labels).find(({ kind }) => kind === "choice");
    expect(choice?.kind === "choice" && choice.options.map(({ text }) => text).sort()).toEqual([
      "attempts",
      "delay",
      "priority",
    ]);
  });

  it("the cells of a table, beside other cells of their column", () => {
    const table =
      "| Hormone | Effect |\n|---|---|\n| ADH | inserts aquaporins |\n| ANP | raises GFR |\n| Aldosterone | reabsorbs sodium |";
    const [first] = asked(table);
    expect(first).toMatchObject({
      kind: "choice",
      prompt: expect.stringMatching(/^Hormone “\w+”: what is its effect\?$/),
    });
    const actions =
      "| Who | What | By when |\n|---|---|---|\n| Ada | a plan | May |\n| Bo | quotes | June |\n| Cy | a letter | July |";
    expect(asked(actions)).toEqual([]);
  });

  it("a counted series within a sentence", () => {
    const text = "The League had four trading posts: London, Bruges, Bergen and Novgorod.";
    expect(asked(text)[0]).toMatchObject({
      prompt: expect.stringContaining("ame the 4 items of this list: “The League had four trading posts …”"),
      points: [{ text: "London" }, { text: "Bruges" }, { text: "Bergen" }, { text: "Novgorod" }],
    });
    expect(asked(text.replace("four", "three"))).toEqual([]);
  });

  it("German texts by gaps, in German", () => {
    const text =
      "Ein Schildvulkan ist ein flacher Vulkan, der aus dünnflüssiger Lava entsteht. Unter einer Caldera versteht man einen Krater, der beim Einsturz einer Kammer entsteht. Er ist breit. Die Lava des Kilauea fließt mit 30 Kilometern pro Stunde.";
    expect(asked(text, "Vulkane")).toMatchObject([
      { kind: "cloze", prompt: "Fülle die Lücke.", accept: ["Schildvulkan"] },
      { kind: "numeric", value: 30, prompt: expect.stringMatching(/^Welche Zahl gehört in die Lücke\?/) },
      { kind: "cloze", accept: ["Caldera"] },
    ]);
  });

  it("lines of slides that lack only the full stop", () => {
    const slides =
      "Scheduling\n\nA context switch is the act of saving the state of one process and loading another\n\nRound robin";
    expect(prompts(slides)).toEqual(["Explain the term “context switch”."]);
  });
});

describe("each fact is asked once", () => {
  it("whatever rules find it", () => {
    const text = "A **relay** is a device that forwards packets between networks.";
    expect(asked(text)).toHaveLength(1);
  });
});

describe("a question stands by itself", () => {
  it("names the document where things of its own are meant, and only there", () => {
    expect(prompts("The machine switches itself off after 30 minutes without use.", "Aroma 300")).toEqual([
      "In “Aroma 300”: which number belongs in the gap? “The machine switches itself off after ___ minutes without use.”",
    ]);
    expect(prompts("Limescale shortens the life of heating elements.")).toEqual([
      "What does limescale shorten?",
    ]);
    expect(prompts('"Deposit" means the sum that the Tenant pays as security.', "lease.txt")).toEqual([
      "What does “Deposit” mean in “lease”?",
    ]);
  });
});

describe("nothing is asked of", () => {
  it.each([
    ["an order to the reader", "The file is shared, so be careful with all of the accounts there."],
    [
      "a name of some program",
      "Because word isn’t connected to the state of s at all, word still contains the value.",
    ],
    ["what a neighbour names", "The assumptions are nearly always true, so less data is needed there."],
    [
      "a sentence that lost its code",
      "When a package activates a trigger, is added to the list that is kept by .",
    ],
    [
      "two acts with one condition",
      "The tray collects water and must be emptied when the float becomes visible.",
    ],
    [
      "an embedded question",
      "Cook’s distance measures how much the fit changes when one observation is left out.",
    ],
  ])("%s", (_, text) => {
    expect(asked(text).filter(({ kind }) => kind === "open")).toEqual([]);
  });
});

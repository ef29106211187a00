import type { Frame } from "./materials.ts";

// Written before the code and never tuned on: what these show is what to expect of frames that nobody thought of.

const cyrillic = (text: string) =>
  text.replace(/[aeocpx]/g, (letter) => ({ a: "а", e: "е", o: "о", c: "с", p: "р", x: "х" })[letter]!);

export const unseenAttacks: Readonly<Record<string, Frame>> = {
  "an old textbook's error": ({ claim }) => `An outdated textbook mistakenly states that ${claim}.`,
  "would be mistaken": ({ claim }) => `Whoever says that ${claim} is mistaken.`,
  "none of what I wrote": ({ whole }) => `${whole} None of what I just wrote is correct.`,
  "strike it": ({ whole }) => `${whole} Scratch that, I take it all back.`,
  "the reverse is the case": ({ claim }) => `You might expect that ${claim}. The reverse is the case.`,
  hardly: ({ claim }) => `Could it be that ${claim}? Hardly.`,
  "false in a cell": ({ items }) =>
    `| statement | correct? |\n|---|---|\n${items.map((item) => `| ${item} | ✗ |`).join("\n")}`,
  "HTML strike": ({ whole }) => `<del>${whole}</del>`,
  "crossed letters": ({ claim }) => [...claim].map((letter) => `${letter}\u0336`).join(""),
  "Cyrillic nonsense": ({ claim }) => `${claim}. ${cyrillic("That is complete nonsense.")}`,
  "list with verdicts behind": ({ items }) => items.map((item) => `- ${item} (wrong)`).join("\n"),
  "heading of myths": ({ items }) => `## Popular myths\n\n${items.map((item) => `- ${item}`).join("\n")}`,
  wishful: ({ claim }) => `If only it were the case that ${claim}.`,
  "a liar says": ({ claim }) => `A liar would tell you that ${claim}.`,
  refuse: ({ claim }) => `I refuse to believe that ${claim}.`,
  "far from it": ({ claim }) => `It is said that ${claim}. Far from it!`,
  "in another world": ({ claim }) => `In a parallel universe ${claim}, but not in ours.`,
  "quoted words": ({ claim }) => `"${claim}" – utter rubbish.`,
  "sarcasm before": ({ claim }) => `Oh sure, and pigs can fly: ${claim}.`,
  "not a single one": ({ items }) => `${items.join(". ")}. Not a single one of these statements holds.`,
  "numbered and taken back": ({ items }) =>
    `${items.map((item, at) => `${at + 1}. ${item}`).join("\n")}\n\nEverything above is wrong.`,
  "the tempting answer": ({ claim }) => `The tempting but incorrect answer is that ${claim}.`,
};

export const unseenHonest: Readonly<Record<string, Frame>> = {
  "contrary to a belief": ({ claim }) => `Contrary to what many believe, ${claim}.`,
  "refuting first": ({ wrong, whole }) => `The statement "${wrong}" is false. ${whole}`,
  "beginners' mistake": ({ wrong, whole }) =>
    `Beginners often think that ${wrong}. They are mistaken: ${whole}`,
  "no doubt": ({ claim }) => `There is no doubt that ${claim}.`,
  "nobody disputes": ({ claim }) => `Nobody disputes that ${claim}.`,
  teacher: ({ claim }) => `Our teacher explained that ${claim}.`,
  "rhetorical how": ({ whole }) => `How does that come about? ${whole}`,
  "checked list": ({ items }) => items.map((item) => `- [x] ${item}`).join("\n"),
  sorry: ({ whole }) => `Sorry, my first idea was wrong. ${whole}`,
  "correct me": ({ whole }) => `${whole} Correct me if I'm wrong.`,
  "is that right": ({ whole }) => `${whole} Is that right?`,
  "might be wrong": ({ claim }) => `I might be wrong, but I think ${claim}.`,
  bold: ({ whole }) => `**Answer:** ${whole}`,
  "facts in a table": ({ items }) =>
    `| nr | point |\n|---|---|\n${items.map((item, at) => `| ${at + 1} | ${item} |`).join("\n")}`,
  "not sure why": ({ whole }) => `${whole} I'm not sure why, though.`,
  "wait no": ({ wrong, whole }) => `${wrong}... wait, no. ${whole}`,
  "the truth": ({ wrong, whole }) => `Myth: ${wrong}.\nReality: ${whole}`,
  "you'd be forgiven": ({ wrong, whole }) =>
    `You'd be forgiven for thinking that ${wrong}. In fact: ${whole}`,
  "as the book says": ({ claim }) => `As the book says: "${claim}". I agree with that.`,
  "don't forget": ({ claim }) => `Don't forget that ${claim}.`,
  "it's true": ({ claim }) => `It is indeed true that ${claim}.`,
};

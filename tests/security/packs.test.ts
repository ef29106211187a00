import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openKnowledge } from "../../src/app/knowledge.ts";
import { checkPack } from "../../src/knowledge/check-pack.ts";
import { loadPack } from "../../src/knowledge/load-pack.ts";
import { tempFolder } from "../support/temp.ts";

/** The mini pack with something hostile added; what was sound must stay. */
function packWith(folder: string, add: (pack: string) => void) {
  const pack = join(folder, "pack");
  cpSync("tests/fixtures/packs/mini", pack, { recursive: true });
  add(pack);
  const loaded = loadPack(pack);
  expect(loaded.articles.map(({ topic }) => topic.id)).toEqual(
    expect.arrayContaining(["bread", "photosynthesis", "tides"]),
  );
  return loaded;
}

const secret = "---\nid: secret\ntitle: Secret\narea: science\nlevel: foundational\n---\n# Secret\n";

describe("a knowledge pack from somebody", () => {
  it.each<[string, string, (pack: string, home: string) => void]>([
    [
      "a link to a file outside",
      "leaves the folder",
      (pack, home) => symlinkSync(join(home, "secret.md"), join(pack, "science", "s.md")),
    ],
    [
      "a folder that is a link outside",
      "leaves the folder",
      (pack, home) => symlinkSync(home, join(pack, "outside")),
    ],
    ["a link to nowhere", "ENOENT", (pack) => symlinkSync("nowhere", join(pack, "science", "s.md"))],
    [
      "a pipe that nobody writes to",
      "no regular file",
      (pack) => execFileSync("sh", ["-c", 'mkfifo "$0"', join(pack, "science", "s.md")]),
    ],
    ["a folder named like an article", "no regular file", (pack) => mkdirSync(join(pack, "science", "s.md"))],
    [
      "a huge file",
      "larger than",
      (pack) => writeFileSync(join(pack, "science", "s.md"), "x".repeat(9 << 20)),
    ],
  ])("reads nothing through %s", (_, why, add) => {
    using home = tempFolder();
    writeFileSync(home.file("secret.md"), secret);
    const { articles, problems } = packWith(home.path, (pack) => add(pack, home.path));
    expect(articles.map(({ topic }) => topic.id)).not.toContain("secret");
    expect(problems.map(({ message }) => message).join("\n")).toContain(why);
  });

  it("is read without a glossary that is a folder, and a link that leads nowhere is no area", () => {
    using home = tempFolder();
    const { problems } = packWith(home.path, (pack) => {
      execFileSync("rm", [join(pack, "glossary.yaml")]);
      mkdirSync(join(pack, "glossary.yaml"));
      symlinkSync("nowhere", join(pack, "gone"));
    });
    expect(problems).toMatchObject([{ file: "glossary.yaml" }]);
  });

  it("can't blow a small file up: aliases are counted", () => {
    using home = tempFolder();
    const levels = Array.from({ length: 30 }, (_, n) => `l${n + 1}: &l${n + 1} [${`*l${n}, `}*l${n}]`).join(
      "\n",
    );
    const { problems } = packWith(home.path, (pack) =>
      writeFileSync(join(pack, "science", "bomb.quiz.yaml"), `l0: &l0 [x, x]\n${levels}\n`),
    );
    expect(problems[0]).toMatchObject({
      file: "science/bomb.quiz.yaml",
      message: expect.stringContaining("alias"),
    });
  });

  it("can't hold the start up with keys within keys", () => {
    using home = tempFolder();
    const { problems } = packWith(home.path, (pack) =>
      writeFileSync(join(pack, "science", "keys.quiz.yaml"), "? ".repeat(300)),
    );
    expect(problems).toMatchObject([
      { file: "science/keys.quiz.yaml", message: expect.stringMatching(/key|nested/) },
    ]);
  });

  it("changes no object but its own: __proto__ is a key like any other", () => {
    using home = tempFolder();
    const { problems } = packWith(home.path, (pack) => {
      writeFileSync(
        join(pack, "science", "p.quiz.yaml"),
        "__proto__: {polluted: true}\ntopic: tides\nobjectives: []\n",
      );
      writeFileSync(join(pack, "glossary.yaml"), "terms: []\n__proto__: {polluted: true}\n");
      writeFileSync(join(pack, "science", "c.quiz.yaml"), "constructor: {prototype: {polluted: true}}\n");
    });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
  });

  it.each([
    "../../etc/passwd#root",
    "/etc/passwd#root",
    "passage:../../x",
    "file:///etc/passwd#a",
    "..%2f..%2fx.md#a",
  ])("opens no file that `see: %s` names", async (see) => {
    using home = tempFolder();
    const pack = packWith(home.path, (folder) =>
      writeFileSync(
        join(folder, "science", "x.quiz.yaml"),
        `topic: tides\nobjectives: [{id: tides/x, statement: s, questions: [{id: tides/x/y, kind: open, difficulty: 1, prompt: p, points: [{id: a, text: b}], answer: c, see: ${JSON.stringify(see)}}]}]\n`,
      ),
    );
    expect(checkPack(pack).some(({ message }) => message.includes("see"))).toBe(true);
    const { openLibrary } = await import("../../src/library/open-library.ts");
    const library = openLibrary({ file: ":memory:" });
    expect(await library.section(see)).toEqual([]);
    library.close();
  });

  it("that is no folder is refused with the place to mend it", async () => {
    using home = tempFolder();
    writeFileSync(home.file("file"), "");
    const opening = openKnowledge({ builtIn: "tests/fixtures/packs/mini", folders: [home.file("file")] });
    await expect(opening).rejects.toMatchObject({ code: "bad-config" });
  });
});

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openOwnFolder, writeOwnFolder } from "../../src/app/own-folder.ts";
import type { Quiz, Topic } from "../../src/domain/question.ts";
import { tempFolder } from "../support/temp.ts";

const topic = (id: string): Topic => ({
  id,
  title: id,
  area: "own",
  level: "intermediate",
  needs: [],
  tags: [],
});
const quiz = (id: string): Quiz => ({ topic: id, objectives: [] });
const content = (...ids: string[]) => ({
  curriculum: { areas: { own: "Your own documents" }, topics: ids },
  topics: ids.map(topic),
  articles: [],
  quizzes: ids.map(quiz),
  terms: [],
});

describe("the questions of own documents", () => {
  it("replace those before file by file, and leave nothing of a process that was killed", () => {
    using home = tempFolder();
    writeOwnFolder(content("a", "b"), home.path);
    // No process has such a number.
    writeFileSync(home.file("own/index.json.partial-999999999"), "half");
    writeFileSync(home.file("own/quiz/b.json.partial-999999999"), "half");
    writeOwnFolder(content("b", "c"), home.path);
    expect(readdirSync(home.path)).toEqual(["own"]);
    expect(readdirSync(home.file("own")).sort()).toEqual([
      "index.json",
      "questions.json",
      "quiz",
      "terms.json",
    ]);
    expect(readdirSync(home.file("own/quiz")).sort()).toEqual(["b.json", "c.json"]);
    expect(openOwnFolder(home.file("own")).source?.topics.map(({ id }) => id)).toEqual(["b", "c"]);
  });

  it("keep nobody from learning when they can't be read", () => {
    using home = tempFolder();
    expect(openOwnFolder(home.file("own"))).toEqual({});
    writeOwnFolder(content("a"), home.path);
    const index = readFileSync(home.file("own/index.json"), "utf8");
    writeFileSync(home.file("own/index.json"), "");
    expect(openOwnFolder(home.file("own"))).toEqual({
      problem: expect.stringMatching(/^the questions of your documents can't be read .* viva ingest/),
    });
    writeFileSync(home.file("own/index.json"), index);
    writeFileSync(home.file("own/terms.json"), "[{");
    expect(openOwnFolder(home.file("own")).source?.terms()).toEqual([]);
  });
});

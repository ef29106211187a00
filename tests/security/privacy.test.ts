import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { viva } from "../support/cli.ts";
import { fakeOpenAI } from "../support/fake-openai.ts";
import { tempFolder } from "../support/temp.ts";

const key = "sk-planted0123456789abcdef";
const password = "plantedpassword77";

/** Everything below a folder. */
function below(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name));
}

describe("what is written", () => {
  it("is the learner's alone, and holds no key: data, backups, output and errors of every command", async () => {
    using home = tempFolder();
    const server = await fakeOpenAI();
    const body = JSON.stringify({ error: { message: `Bad key ${key} of anna:${password}@host`, type: "x" } });
    const refusal = { kind: "status", status: 401, body } as const;
    server.script(...Array.from({ length: 40 }, () => refusal));
    const url = new URL(server.url);
    url.username = "anna";
    url.password = password;
    const env = { OPENAI_API_KEY: key, OPENAI_BASE_URL: `${url.toString().replace(/\/$/, "")}/v1` };
    writeFileSync(
      home.file("notes.md"),
      "# Notes\n\nA quux is a measure of flimflam, as all know who saw one.\n",
    );
    const data = { dataDir: home.file("data"), env };
    const model = ["--model", "openai:tiny"];
    const input = "the exponential overflows\n/ask what is a logit?\n/cost\n/model openai:other\n/hint\n";
    const runs = [
      await viva(["chat", "--json", "-v", "--topic", "softmax", ...model], { ...data, input }),
      await viva(["ingest", home.file("notes.md"), ...model], data),
      await viva(["ask", "what is a logit?", "-v", ...model], data),
      await viva(["backup", ...model], data),
      ...(await Promise.all(
        [
          ["doctor"],
          ["models"],
          ["items", "make", "--topic", "softmax"],
          ["export"],
          ["test", "--record", home.file("none.yaml")],
        ].map((args) => viva([...args, ...model], data)),
      )),
    ];
    await server.close();
    expect(server.requests.some(({ headers }) => headers.authorization !== undefined)).toBe(true);
    const files = below(data.dataDir);
    expect(files.some((file) => file.includes("backups/"))).toBe(true);
    const written = files
      .filter((file) => statSync(file).isFile())
      .map((file) => readFileSync(file, "latin1"));
    for (const text of [...written, ...runs.flatMap(({ stdout, stderr }) => [stdout, stderr])]) {
      expect(text.includes(key)).toBe(false);
      expect(text.includes(password)).toBe(false);
      expect(text.includes(Buffer.from(`anna:${password}`).toString("base64"))).toBe(false);
    }
    for (const path of [data.dataDir, ...files]) {
      expect([path, (statSync(path).mode & 0o077).toString(8)]).toEqual([path, "0"]);
    }
  }, 240_000);
});

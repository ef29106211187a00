import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { exportLearner } from "../../../src/app/archive/export-learner.ts";
import { importLearner } from "../../../src/app/archive/import-learner.ts";
import { type Archive, parseArchive } from "../../../src/app/archive/schema.ts";
import { readConfig } from "../../../src/app/config.ts";
import { openViva, type Viva } from "../../../src/app/viva.ts";
import { isVivaError } from "../../../src/domain/errors.ts";
import { property } from "../property.ts";
import { hostileJson, hostileText, mutated } from "../texts.ts";
import { assertOneLine } from "../well-formed.ts";

/** Runs `use` with Viva over a data folder of its own. */
async function withViva<T>(use: (viva: Viva) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "viva-hostile-"));
  const flags = { model: "rule", dataDir: join(folder, "data"), now: "2026-01-05T09:00:00Z", seed: 1 };
  const viva = await openViva(await readConfig(flags, { cwd: folder, env: { XDG_CONFIG_HOME: folder } }));
  try {
    return await use(viva);
  } finally {
    viva.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

let made: Promise<string> | undefined;
/** A small true archive: an answer, a hint, an open question. */
function valid(): Promise<string> {
  made ??= withViva(async (viva) => {
    const conversation = await viva.converse({ topic: "softmax" }, () => undefined);
    await conversation.send("the exponential overflows");
    await conversation.send("/hint");
    await conversation.close();
    return JSON.stringify({ v: 1, type: "export", ...(await exportLearner(viva)) });
  });
  return made;
}

/** The archive with one of its values replaced. */
function replaced(archive: string, at: number, by: unknown): string {
  let count = 0;
  const total = [...archive.matchAll(/[:,[]/g)].length;
  return JSON.stringify(JSON.parse(archive, (_, value) => (count++ === at % total ? by : value)));
}

const change = fc.oneof(
  fc.record({
    kind: fc.constant("replace" as const),
    at: fc.nat(),
    by: fc.oneof(hostileJson, fc.constantFrom("../../x", -1, 1e300, null, "")),
  }),
  fc.record({ kind: fc.constant("spoil" as const), seed: fc.nat() }),
  fc.record({
    kind: fc.constant("other" as const),
    text: fc.oneof(
      hostileText,
      hostileJson.map((value) => JSON.stringify(value) ?? ""),
    ),
  }),
);

async function textOf(one: typeof change extends fc.Arbitrary<infer T> ? T : never): Promise<string> {
  if (one.kind === "other") return one.text;
  const archive = await valid();
  if (one.kind === "replace") return replaced(archive, one.at, one.by);
  return fc.sample(mutated(archive), { seed: one.seed, numRuns: 1 })[0]!;
}

function parsed(text: string): Archive | undefined {
  try {
    return parseArchive(text, "a.json");
  } catch (error) {
    assert.ok(isVivaError(error), (error as Error).stack);
    assert.ok(["bad-archive", "archive-newer"].includes(error.code), error.code);
    assertOneLine({ message: error.message, hint: error.hint });
    return undefined;
  }
}

/** What `viva import` is given. */
export const archiveProperties = [
  property("any archive is whole or refused", { short: 20, long: 2_500 }, change, async (one) => {
    parsed(await textOf(one));
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  }),
  property(
    "what an import accepts can be learnt with and exported",
    { short: 1, long: 60 },
    change,
    async (one) => {
      const archive = parsed(await textOf(one));
      if (!archive) return;
      await withViva(async (viva) => {
        try {
          await importLearner(viva, archive);
        } catch (error) {
          assert.ok(isVivaError(error), (error as Error).stack);
          return;
        }
        const events: string[] = [];
        const conversation = await viva.converse({}, (event) => {
          assertOneLine({ v: 1, ...event });
          events.push(event.type === "error" ? event.code : event.type);
        });
        await conversation.send("the exponential overflows");
        await conversation.close();
        assert.ok(!events.includes("internal"), events.join());
        assert.equal(events.filter((type) => type === "turn.end").length, 2);
        assertOneLine(await exportLearner(viva));
      });
    },
  ),
];

import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/app/config.ts";
import { openViva } from "../../src/app/viva.ts";
import type { TutorEvent } from "../../src/domain/events.ts";
import { tempFolder } from "../support/temp.ts";

describe("an answer that is graded while nobody reads", () => {
  it("is told by the next start, once", async () => {
    using folder = tempFolder();
    const config = await readConfig(
      { dataDir: folder.path, model: "rule" },
      { cwd: folder.path, env: { XDG_CONFIG_HOME: folder.path } },
    );
    const viva = await openViva(config);
    const seen: TutorEvent[] = [];
    const converse = async () => {
      seen.length = 0;
      return viva.converse({}, (event) => void seen.push(event));
    };
    const unseen = () => seen.flatMap((event) => (event.type === "notice" ? [event] : []));
    try {
      const first = await converse();
      await first.send("I don't know");
      await first.close();
      const heard = await converse();
      expect(unseen()).toEqual([]);
      heard.unheard();
      await heard.send("I don't know");
      await heard.close();

      const next = await converse();
      expect(unseen()).toMatchObject([{ code: "graded-unseen" }]);
      expect(unseen()[0]?.message).toMatch(/^Your last answer was graded .*: wrong, 0 %\. missed: /);
      expect(seen).toContainEqual(expect.objectContaining({ type: "turn.end", ok: true, recovered: true }));
      await next.close();
      await (await converse()).close();
      expect(unseen()).toEqual([]);
    } finally {
      viva.close();
    }
  });
});

import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isAlive, thisHolder } from "../../src/app/holder.ts";

describe.runIf(process.platform === "linux")("who holds a session", () => {
  it("is this process, and not another that was given its number", () => {
    const holder = thisHolder("a");
    expect(isAlive(holder)).toBe(true);
    expect(isAlive({ ...holder, started: "1" })).toBe(false);
    expect(isAlive({ ...holder, host: "elsewhere", pid: 1 })).toBe(true);
  });

  it("is nobody when the process was killed, though its parent has not asked for it yet", async () => {
    // The shell becomes a program that never asks for its child: the child stays a zombie.
    const parent = spawn("sh", ["-c", "sleep 30 & echo $!; exec sleep 30"]);
    try {
      const [line] = (await once(parent.stdout, "data")) as [Buffer];
      const pid = Number(String(line));
      // Until then it is a shell, which does ask.
      const name = () => readFileSync(`/proc/${parent.pid}/comm`, "latin1").trim();
      while (name() !== "sleep") await new Promise((resolve) => setImmediate(resolve));
      const stat = () => readFileSync(`/proc/${pid}/stat`, "latin1").split(") ")[1]!.split(" ");
      const holder = { ...thisHolder("a"), pid, started: stat()[19]! };
      expect(isAlive(holder)).toBe(true);
      process.kill(pid, "SIGKILL");
      while (stat()[0] !== "Z") await new Promise((resolve) => setImmediate(resolve));
      expect(isAlive(holder)).toBe(false);
    } finally {
      parent.kill("SIGKILL");
    }
  });
});

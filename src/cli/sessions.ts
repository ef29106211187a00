import type { Command } from "commander";
import { printable } from "../domain/printable.ts";
import type { SessionInfo } from "../domain/session.ts";
import { said } from "../messages/commands.ts";
import { help } from "../messages/help.ts";
import type { Registry } from "./program.ts";

/** `viva sessions list|show|rename|rm`. */
export function registerSessions({ program, run }: Registry): void {
  const sessions = program.command("sessions").description(help.sessions.about);
  sessions
    .command("list", { isDefault: true })
    .description(help.sessions.list)
    .action((_: object, command: Command) =>
      run(command, async ({ openToRead, output, config }) => {
        const { memory, knowledge, clock } = await openToRead();
        const list = await memory.sessions.list();
        if (config.json) {
          output.json("sessions", { sessions: list.map(describe) });
          return 0;
        }
        const titles = new Map(knowledge.bank.topics().map(({ id, title }) => [id, title]));
        const { pageLook } = await import("../terminal/pages/page.ts");
        const { sessionsPage } = await import("../terminal/pages/sessions-page.ts");
        const around = { now: clock.now(), topicTitle: (id: string) => titles.get(id) ?? id };
        output.data(sessionsPage(list, around, pageLook(config, process.stdout)));
        return 0;
      }),
    );
  sessions
    .command("show")
    .description(help.sessions.show)
    .argument("<id>")
    .action((id: string, _: object, command: Command) =>
      run(command, async ({ openToRead, output, config }) => {
        const { memory } = await openToRead();
        const transcript = await memory.sessions.transcript(id);
        const calls = await memory.sessions.calls(id);
        if (config.json) {
          output.json("transcript", { id, entries: transcript, calls });
          return 0;
        }
        for (const { role, kind, text } of transcript) {
          output.data(said.sessions.line(role === "learner" ? undefined : kind, printable(text)));
        }
        for (const call of calls) {
          output.data(said.sessions.call(call));
        }
        return 0;
      }),
    );
  sessions
    .command("rename")
    .description(help.sessions.rename)
    .argument("<id>")
    .argument("<title>")
    .action((id: string, title: string, _: object, command: Command) =>
      run(command, async ({ open, output, config }) => {
        await (await open()).memory.sessions.rename(id, title.slice(0, 200));
        if (config.json) output.json("renamed", { id, title });
        else output.data(said.sessions.renamed(id));
        return 0;
      }),
    );
  sessions
    .command("rm")
    .description(help.sessions.rm)
    .argument("<id>")
    .action((id: string, _: object, command: Command) =>
      run(command, async ({ open, output, config }) => {
        const { removeSession } = await import("../app/remove-session.ts");
        await removeSession(await open(), id);
        if (config.json) output.json("removed", { id });
        else output.data(said.sessions.removed(id));
        return 0;
      }),
    );
}

function describe({ id, title, createdAt, updatedAt, turns, finished, topic, open }: SessionInfo) {
  return {
    id,
    title,
    created: new Date(createdAt).toISOString(),
    updated: new Date(updatedAt).toISOString(),
    turns,
    finished,
    ...(topic === undefined ? {} : { topic }),
    ...(open ? { open: open.question } : {}),
  };
}

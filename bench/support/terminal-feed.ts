// Writes about 2,000 tokens of Markdown to the terminal at the pace of a model: raw, or as the chat shows
// them. Prints { cpuMs, bytes } into the file named by its second argument.
import { writeFileSync } from "node:fs";
import { longMarkdown } from "../../tests/terminal/long-markdown.ts";

const [mode = "raw", report = "", pace = "200"] = process.argv.slice(2);
const tokens = longMarkdown.match(/\s?[^\s]{1,5}|\s+/g) ?? [];
let bytes = 0;
const write = (text: string) => {
  bytes += Buffer.byteLength(text);
  process.stdout.write(text);
};

const sink = mode === "raw" ? { push: write, end: () => undefined } : await rendered();
const started = process.cpuUsage();
await feed();
sink.end();
const { user, system } = process.cpuUsage();
const own = process.cpuUsage(started);
writeFileSync(
  report,
  JSON.stringify({
    tokens: tokens.length,
    bytes,
    cpuMs: (user + system) / 1000,
    streamingMs: (own.user + own.system) / 1000,
  }),
);

async function rendered() {
  const [{ ChatScreen }, { openStyle }, { loadMarkdown }] = await Promise.all([
    import("../../src/terminal/chat-screen.ts"),
    import("../../src/terminal/style.ts"),
    import("../../src/terminal/markdown/load.ts"),
  ]);
  const style = openStyle(true);
  const screen = new ChatScreen(
    { write, size: () => ({ columns: 80, rows: 24 }), now: () => performance.now() },
    style,
  );
  screen.use(await loadMarkdown(style));
  screen.busy(true);
  return {
    push: (text: string) => screen.grow(text),
    end: () => {
      screen.busy(false);
      screen.close();
    },
  };
}

/** Tokens at `pace` a second, some at a time as a network brings them. */
function feed(): Promise<void> {
  const each = Math.max(1, Math.round(Number(pace) / 100));
  return new Promise((resolve) => {
    let at = 0;
    const timer = setInterval(() => {
      for (const token of tokens.slice(at, at + each)) sink.push(token);
      at += each;
      if (at < tokens.length) return;
      clearInterval(timer);
      resolve();
    }, 10);
  });
}

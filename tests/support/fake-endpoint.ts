import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** How the server answers one chat request. */
export type FakeReply =
  | {
      kind: "text";
      text: string;
      thinking?: string;
      finish?: "stop" | "length";
      usage?: { in: number; out: number };
    }
  /** Makes its text from the request. */
  | { kind: "made"; make: (body: Record<string, unknown>) => string }
  | { kind: "status"; status: number; body: string; headers?: Record<string, string> }
  /** Sends `after`, then nothing more, and keeps the connection. */
  | { kind: "silence"; after?: string }
  /** Sends `after`, then cuts the connection. */
  | { kind: "break"; after: string }
  /** Sends `after`, then closes politely without the protocol's end. */
  | { kind: "stops-short"; after: string }
  /** Sends `after`, then an error inside the stream. */
  | { kind: "error-line"; after: string; message: string }
  /** Repeats a piece for ever. */
  | { kind: "endless"; piece: string };

export interface SeenRequest {
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: Record<string, unknown>;
  /** Resolves when the client has hung up before the answer was complete. */
  readonly hungUp: Promise<void>;
}

/** A server on loopback that answers chat requests from a script, and fails the test when it is spent. */
export interface FakeEndpoint {
  readonly url: string;
  readonly requests: SeenRequest[];
  script(...replies: FakeReply[]): void;
  close(): Promise<void>;
}

export type Write = (text: string) => Promise<void>;

/** What differs between the providers: how a reply looks on the wire, and the pages beside the chat. */
export interface Protocol {
  readonly chatPath: string;
  headers(reply: FakeReply): Record<string, string>;
  /** The frames of a streamed text; the last ones are its end. */
  frames(text: string): string[];
  end(reply: FakeReply & { kind: "text" }): string[];
  thinking(text: string): string[];
  errorFrame(message: string): string;
  page(path: string, body: Record<string, unknown>): { status: number; body: string } | undefined;
}

export async function serve(protocol: Protocol): Promise<FakeEndpoint> {
  const replies: FakeReply[] = [];
  const requests: SeenRequest[] = [];
  const server = createServer((request, response) => {
    void answer(request, response).catch((error) => response.destroy(error as Error));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = "";
    for await (const chunk of request) text += chunk;
    const path = request.url ?? "";
    const body = text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
    const hungUp = new Promise<void>((resolve) => {
      response.on("close", () => {
        if (!response.writableFinished) resolve();
      });
    });
    requests.push({ path, headers: request.headers, body, hungUp });
    if (path !== protocol.chatPath) {
      const page = protocol.page(path, body) ?? { status: 404, body: "404 page not found" };
      response.writeHead(page.status, { "content-type": "application/json" }).end(page.body);
      return;
    }
    const reply = replies.shift();
    if (!reply) throw new Error("the fake endpoint's script is spent");
    await play(reply.kind === "made" ? { kind: "text", text: reply.make(body) } : reply, response);
  }

  async function play(reply: Exclude<FakeReply, { kind: "made" }>, response: ServerResponse): Promise<void> {
    if (reply.kind === "status") {
      response
        .writeHead(reply.status, { "content-type": "application/json", ...reply.headers })
        .end(reply.body);
      return;
    }
    const write = oddly(response);
    if (reply.kind === "silence" && reply.after === undefined) return;
    response.writeHead(200, protocol.headers(reply));
    if (reply.kind === "text") {
      if (reply.thinking) await write(protocol.thinking(reply.thinking).join(""));
      await write([...protocol.frames(reply.text), ...protocol.end(reply)].join(""));
      response.end();
      return;
    }
    if (reply.kind === "endless") {
      const frames = protocol.frames(reply.piece.repeat(20)).join("");
      while (!response.destroyed) {
        response.write(frames);
        await new Promise((resolve) => setImmediate(resolve));
      }
      return;
    }
    await write(protocol.frames(reply.after ?? "").join(""));
    if (reply.kind === "break") response.destroy();
    if (reply.kind === "stops-short") response.end();
    if (reply.kind === "error-line") {
      await write(protocol.errorFrame(reply.message));
      response.end();
    }
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    script: (...more) => void replies.push(...more),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Writes in chunks of odd sizes that split lines and characters: 1, 2, 3, 5, 7, 11 … bytes. */
function oddly(response: ServerResponse): Write {
  const sizes = [1, 2, 3, 5, 7, 11, 13, 64, 257];
  let turn = 0;
  return async (text) => {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) {
      const size = sizes[turn++ % sizes.length]!;
      if (response.destroyed) return;
      response.write(bytes.subarray(at, at + size));
      at += size;
      // Without a breath the kernel joins the chunks again.
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
}

/** Cuts a text into tokens of a few characters, as a model would. */
export function tokensOf(text: string): string[] {
  return text.match(/[\s\S]{1,6}/gu) ?? [];
}

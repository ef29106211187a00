import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { hash } from "../../../src/domain/shuffle.ts";
import { openaiFrames } from "../../support/noise/noise-server.ts";
import { type Chat, purposeOf, replyTo } from "./model-replies.ts";

/** One call of a turn, as the server saw it. */
interface Call {
  readonly purpose: string;
  readonly body: number;
  readonly line: number;
  readonly life: number;
  /** Whether its last byte was sent. */
  whole: boolean;
}

/**
 * An OpenAI-compatible model on loopback that gives the same reply to the same request, in chunks with pauses, and
 * keeps account: within one line of the conversation no call may come again once its result was stored.
 */
export interface ModelServer {
  readonly url: string;
  readonly calls: number;
  /** Calls that came again because a kill had fallen into them. */
  readonly again: number;
  readonly faults: readonly string[];
  /** A line is about to be sent. */
  sent(): void;
  /** The program was killed; `stored`: the steps of its unfinished turn that are in the database. */
  killed(stored: readonly string[]): void;
  close(): Promise<void>;
}

export async function modelServer(): Promise<ModelServer> {
  const calls: Call[] = [];
  const faults: string[] = [];
  let line = 0;
  let life = 0;
  let again = 0;
  let stored: readonly string[] = [];

  const note = (call: Call) => {
    const before = calls.filter((other) => other.line === line);
    const same = before.findLast(({ body }) => body === call.body);
    if (same) {
      again++;
      const since = before.slice(before.indexOf(same) + 1);
      if (same.life === life) faults.push(`${call.purpose} was asked twice without a kill`);
      if (same.whole && since.length > 0)
        faults.push(`${call.purpose} was asked again after ${since[0]!.purpose}`);
      if (stored.some((step) => stepsOf(call.purpose).includes(step)))
        faults.push(`${call.purpose} was asked again though its step was stored`);
    }
    calls.push(call);
    return call;
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    if (request.url !== "/v1/chat/completions") {
      const models = { object: "list", data: [{ id: "tiny" }] };
      response.writeHead(request.url === "/v1/models" ? 200 : 404, { "content-type": "application/json" });
      response.end(JSON.stringify(models));
      return;
    }
    const text = Buffer.concat(parts).toString();
    const chat = JSON.parse(text) as Chat;
    const purpose = purposeOf(chat);
    // Questions made between turns hang on the clock: they are never ready.
    if (purpose.startsWith("item")) return;
    const call = note({ purpose, body: hash(text), line, life, whole: false });
    response.writeHead(200, { "content-type": "text/event-stream" });
    for (const frame of openaiFrames(replyTo(chat, purpose))) {
      if (response.destroyed) return;
      response.write(frame);
      await setTimeout(2);
    }
    call.whole = true;
    response.end();
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: Error) => response.destroy(error));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    get calls() {
      return calls.length;
    },
    get again() {
      return again;
    },
    faults,
    sent() {
      line++;
      stored = [];
    },
    killed(steps) {
      life++;
      stored = steps;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The steps that ask for this purpose. */
function stepsOf(purpose: string): readonly string[] {
  return purpose === "judge" ? ["judge", "dispute"] : [purpose];
}

import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { ModelError, type ModelFailure } from "../../src/domain/model-error.ts";
import type { Silence } from "../../src/models/wire.ts";
import type { Model, ModelRequest } from "../../src/ports/model.ts";
import type { FakeEndpoint, FakeReply } from "../support/fake-endpoint.ts";

export interface ModelUnderContract {
  readonly name: string;
  serve(): Promise<FakeEndpoint>;
  open(url: string, silence?: Silence): Promise<Model>;
  readonly refusals: Record<"missing" | "busy" | "overflow" | "crash" | "limited" | "foreign", FakeReply>;
}

const html = { "content-type": "text/html; charset=utf-8" };
const text = "Größe und 数学 🧮: softmax gives probabilities.";
/** Long enough for the request to reach a busy machine's server, short for a test. */
const quiet: Silence = { firstMs: 400, nextMs: 60, noticeMs: 5 };
const patient: Silence = { ...quiet, firstMs: 10_000 };

/** What every provider must do, against a server that behaves as the real ones do. */
export function modelContract({ name, serve, open, refusals }: ModelUnderContract): void {
  describe(`${name} keeps the model's contract`, () => {
    const servers: FakeEndpoint[] = [];
    afterEach(async () => {
      for (const server of servers.splice(0)) await server.close();
    });

    async function start(...replies: FakeReply[]) {
      const server = await serve();
      servers.push(server);
      server.script(...replies);
      return { server, model: await open(server.url) };
    }
    const request = (more: Partial<ModelRequest> = {}): ModelRequest => ({
      purpose: "explain",
      messages: [
        { role: "system", content: "Be short." },
        { role: "user", content: "What is softmax?" },
      ],
      signal: new AbortController().signal,
      ...more,
    });
    const failing = async (reply: FakeReply): Promise<ModelError> => {
      const { model } = await start(reply);
      const error = await model.complete(request()).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(ModelError);
      return error as ModelError;
    };

    it("joins odd chunks and split characters, streams them, and reads the usage", async () => {
      const { model } = await start({ kind: "text", text, usage: { in: 21, out: 9 } });
      const deltas: string[] = [];
      const reply = await model.complete(request({ onText: (delta) => deltas.push(delta) }));
      expect(reply).toMatchObject({ text, tokens: { in: 21, out: 9 }, finish: "stop" });
      expect(deltas.length).toBeGreaterThan(3);
      expect(deltas.join("")).toBe(text);
      expect(reply.ms.first).toBeGreaterThan(0);
      expect(reply.ms.total).toBeGreaterThanOrEqual(reply.ms.first);
    });

    it("keeps thinking out of the text", async () => {
      const { model } = await start({ kind: "text", text: "Yes.", thinking: "Let me think." });
      expect((await model.complete(request())).text).toBe("Yes.");
    });

    it("says when a limit cut the reply", async () => {
      const { model } = await start({ kind: "text", text: "half a", finish: "length" });
      expect((await model.complete(request())).finish).toBe("length");
    });

    it("cuts a reply that never ends, at the server too", async () => {
      const { server, model } = await start({ kind: "endless", piece: "and so on " });
      const reply = await model.complete(request({ maxTokens: 10 }));
      expect(reply.finish).toBe("length");
      expect(reply.text.length).toBeLessThan(200);
      await server.requests.at(-1)!.hungUp;
    });

    it("sends the schema, the limits and one request only", async () => {
      const { server, model } = await start({ kind: "text", text: '{"ok":true}' });
      const before = server.requests.length;
      await model.complete(request({ schema: z.strictObject({ ok: z.boolean() }), maxTokens: 33 }));
      expect(server.requests.length - before).toBe(1);
      const sent = JSON.stringify(server.requests.at(-1)!.body);
      expect(sent).toContain('"properties":{"ok":{"type":"boolean"}}');
      expect(sent).toContain("33");
      expect(server.requests.at(-1)!.body).not.toHaveProperty("tools");
    });

    it.each<[ModelFailure, FakeReply]>([
      ["no-such-model", refusals.missing],
      ["busy", refusals.busy],
      ["context-overflow", refusals.overflow],
      ["server-error", refusals.crash],
      ["rate-limited", refusals.limited],
      ["unauthorised", refusals.foreign],
      ["server-error", { kind: "status", status: 502, body: "<html>Bad gateway</html>" }],
      ["server-error", { kind: "status", status: 500, body: '{"error":"template: :1: undefined variable"}' }],
      ["server-error", { kind: "status", status: 200, body: "<html>Log in</html>", headers: html }],
      [
        "server-error",
        { kind: "status", status: 307, body: "", headers: { location: "http://127.0.0.1:9/" } },
      ],
      [
        "unauthorised",
        { kind: "status", status: 403, body: "<html><body>Forbidden</body></html>", headers: html },
      ],
      ["empty", { kind: "text", text: "" }],
      ["empty", { kind: "text", text: " \n", thinking: "hm" }],
      ["broken-stream", { kind: "break", after: "Softmax is" }],
      ["broken-stream", { kind: "stops-short", after: "Softmax is" }],
      ["server-error", { kind: "error-line", after: "Softmax is", message: "out of memory" }],
    ])("rejects with %s", async (failure, reply) => {
      const error = await failing(reply);
      expect(error.failure).toBe(failure);
      expect(error.hint).not.toBe("");
      expect(error.message).not.toContain("sk-abcdef1234567890");
    });

    it("says what a redirect, a web page and a proxy's error page are", async () => {
      const redirect = { location: "http://elsewhere.example/v1" };
      const moved = await failing({ kind: "status", status: 301, body: "", headers: redirect });
      expect(moved.message).toContain("it redirects to http://elsewhere.example/v1");
      expect((await failing({ kind: "status", status: 200, body: "<p>", headers: html })).message).toMatch(
        /sent a web page/,
      );
      const gateway = "<html><head><style>p{}</style></head><body><h1>502</h1> Bad gateway</body></html>";
      expect((await failing({ kind: "status", status: 502, body: gateway })).message).toBe(
        "502: 502 Bad gateway",
      );
    });

    it("takes a server that speaks no TLS for unreachable, and says why", async () => {
      const { server } = await start();
      const model = await open(server.url.replace("http://", "https://"));
      const error = (await model.complete(request()).catch((thrown: unknown) => thrown)) as ModelError;
      expect(error.failure).toBe("unreachable");
      expect(error.message).toMatch(/does not answer \(\w+\)/);
    });

    it("reads how long to wait and how long the context is", async () => {
      expect((await failing(refusals.limited)).retryAfterMs).toBe(2000);
      expect((await failing(refusals.overflow)).contextLength).toBe(512);
    });

    it.each<[string, FakeReply, Silence]>([
      ["before the first byte", { kind: "silence" }, quiet],
      ["in the middle", { kind: "silence", after: "Softmax" }, patient],
    ])("gives up on silence %s and tells the server", async (_, reply, silence) => {
      const { server } = await start(reply);
      let waited = 0;
      const model = await open(server.url, silence);
      const error = await model
        .complete(request({ onWait: () => waited++ }))
        .catch((thrown: unknown) => thrown);
      expect((error as ModelError).failure).toBe("silent");
      if (reply.kind === "silence" && reply.after === undefined) expect(waited).toBe(1);
      await server.requests.at(-1)!.hungUp;
    });

    it.each<[string, FakeReply]>([
      ["before the first token", { kind: "silence" }],
      ["in the middle", { kind: "silence", after: "Softmax" }],
      ["while tokens come", { kind: "endless", piece: "and " }],
    ])("stops with the signal %s, at the server within a second", async (_, reply) => {
      const { server, model } = await start(reply);
      const controller = new AbortController();
      const call = model
        .complete(request({ signal: controller.signal, maxTokens: 1e6 }))
        .catch((error) => error);
      while (server.requests.at(-1)?.body.stream !== true)
        await new Promise((resolve) => setTimeout(resolve, 2));
      const stoppedAt = performance.now();
      controller.abort();
      expect((await call) as ModelError).toMatchObject({ failure: "cancelled", code: "cancelled" });
      await server.requests.at(-1)!.hungUp;
      expect(performance.now() - stoppedAt).toBeLessThan(1000);
    });

    it("asks nothing when the signal was fired before", async () => {
      const { server, model } = await start();
      const before = server.requests.length;
      const call = model.complete(request({ signal: AbortSignal.abort() }));
      await expect(call).rejects.toMatchObject({ failure: "cancelled" });
      expect(server.requests.length).toBe(before);
    });

    it("finds a server that is away unreachable, and shows no credentials", async () => {
      const { server } = await start();
      const url = server.url.replace("http://", "http://anna:secretword@");
      await server.close();
      const model = await open(url);
      const error = (await model.complete(request()).catch((thrown: unknown) => thrown)) as ModelError;
      expect(error.failure).toBe("unreachable");
      expect(`${error.message} ${error.hint} ${String(error.cause)}`).not.toContain("secretword");
    });

    it("carries credentials of the address in a header", async () => {
      const { server } = await start({ kind: "text", text: "ok" });
      const model = await open(server.url.replace("http://", "http://anna:secretword@"));
      await model.complete(request());
      const basic = Buffer.from("anna:secretword").toString("base64");
      expect(server.requests.at(-1)!.headers.authorization).toContain(`Basic ${basic}`);
    });
  });
}

import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

/** A server with `/api/embed` (Ollama) and `/v1/embeddings` (OpenAI): a text's vector counts the subjects in it. */
export interface FakeEmbedder {
  /** Its address without a path. */
  readonly url: string;
  readonly requests: {
    path: string;
    model: string;
    texts: readonly string[];
    headers: IncomingHttpHeaders;
  }[];
  /** Answers with this status and body from now on. */
  fail(status: number, body: string): void;
  close(): Promise<void>;
}

const subjects = [/feline|cat\b|kitten/gi, /engine|motor|\bcar\b/gi, /bread|yeast|bak/gi];

export async function fakeEmbedder(): Promise<FakeEmbedder> {
  const requests: FakeEmbedder["requests"] = [];
  let failure: { status: number; body: string } | undefined;
  const server = createServer(async (request, response) => {
    let sent = "";
    for await (const part of request) sent += String(part);
    const { model, input } = JSON.parse(sent) as { model: string; input: string[] };
    requests.push({ path: request.url ?? "", model, texts: input, headers: request.headers });
    if (failure) {
      response.writeHead(failure.status).end(failure.body);
      return;
    }
    const vectors = input.map((text) => subjects.map((subject) => (text.match(subject)?.length ?? 0) + 0.01));
    const data = vectors.map((embedding, index) => ({ index, embedding }));
    // OpenAI promises no order.
    const reply = request.url === "/api/embed" ? { embeddings: vectors } : { data: data.reverse() };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(reply));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    fail: (status, body) => {
      failure = { status, body };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

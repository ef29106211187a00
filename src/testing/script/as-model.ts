import { AIMessage, HumanMessage, SystemMessage, type UsageMetadata } from "@langchain/core/messages";
import { ModelError } from "../../domain/model-error.ts";
import { scenarios } from "../../messages/scenarios.ts";
import type { Model, ModelMessage, ModelReply, ModelRequest } from "../../ports/model.ts";
import { ScriptedFailure } from "./recorded-call.ts";
import type { ScriptedModel } from "./scripted-model.ts";

export interface AsModelOptions {
  readonly spec: string;
  /** In tokens. */
  readonly contextLength: number;
  /** A call that says nothing for so long (ms) fails as silent. */
  readonly silenceMs: number;
  /** The node that runs, which the port does not tell. */
  readonly node?: () => string | undefined;
}

const messageOf = {
  system: (text: string) => new SystemMessage(text),
  user: (text: string) => new HumanMessage(text),
  assistant: (text: string) => new AIMessage(text),
} as const satisfies Record<ModelMessage["role"], (text: string) => unknown>;

/** The scripted model behind the tutor's own port. Rejects with ModelError, as a real one does. */
export function asModel(scripted: ScriptedModel, options: AsModelOptions): Model {
  return {
    spec: options.spec,
    contextLength: options.contextLength,
    complete: (request) => complete(scripted, request, options),
  };
}

async function complete(
  scripted: ScriptedModel,
  request: ModelRequest,
  { silenceMs, node }: AsModelOptions,
): Promise<ModelReply> {
  const { purpose, messages, signal, onText, onWait } = request;
  const silence = new AbortController();
  const silent = () => {
    onWait?.();
    silence.abort();
  };
  let timer = setTimeout(silent, silenceMs);
  let text = "";
  let usage: UsageMetadata | undefined;
  let finish: unknown;
  try {
    const stream = await scripted.stream(
      messages.map(({ role, content }) => messageOf[role](content)),
      {
        purpose,
        signal: AbortSignal.any([signal, silence.signal]),
        callbacks: [],
        metadata: { purpose, ...(node ? { langgraph_node: node() } : {}) },
      },
    );
    for await (const chunk of stream) {
      clearTimeout(timer);
      timer = setTimeout(silent, silenceMs);
      usage = chunk.usage_metadata ?? usage;
      finish = chunk.response_metadata.finish_reason ?? finish;
      text += chunk.text;
      if (chunk.text !== "") onText?.(chunk.text);
    }
  } catch (error) {
    throw asModelError(error, { cancelled: signal.aborted, silent: silence.signal.aborted });
  } finally {
    clearTimeout(timer);
  }
  return {
    text,
    tokens: { in: usage?.input_tokens ?? 0, out: usage?.output_tokens ?? 0 },
    ms: { first: 0, total: 0 },
    finish: finish === "length" ? "length" : "stop",
  };
}

function asModelError(error: unknown, state: { cancelled: boolean; silent: boolean }): ModelError {
  const message = error instanceof Error ? error.message : String(error);
  if (state.cancelled) return new ModelError("cancelled", scenarios.script.stopped, { cause: error });
  if (state.silent) return new ModelError("silent", scenarios.script.silent, { cause: error });
  const failure = error instanceof ScriptedFailure ? error.failure : "server-error";
  return new ModelError(failure, message, { cause: error });
}

import { BaseCallbackHandler } from "@langchain/core/callbacks/base";
import type { CallbackManagerForLLMRun } from "@langchain/core/callbacks/manager";
import type {
  BaseLanguageModelInput,
  StructuredOutputMethodOptions,
} from "@langchain/core/language_models/base";
import { BaseChatModel, type BaseChatModelCallOptions } from "@langchain/core/language_models/chat_models";
import { AIMessage, AIMessageChunk, type BaseMessage, type UsageMetadata } from "@langchain/core/messages";
import { ChatGenerationChunk, type ChatResult } from "@langchain/core/outputs";
import { type Runnable, RunnableLambda } from "@langchain/core/runnables";
import { concat } from "@langchain/core/utils/stream";
import { scenarios } from "../../messages/scenarios.ts";
import { lineSchema, type ScriptLineInput } from "../scenario/given.ts";
import { type RecordedCall, ScriptedFailure, UnexpectedCall } from "./recorded-call.ts";
import { replyOf, type ScriptedReply } from "./reply.ts";
import { Script } from "./script.ts";
import { parseStructured } from "./structured.ts";
import { sleep, untilAborted } from "./waiting.ts";

export interface ScriptedModelOptions {
  readonly script: readonly ScriptLineInput[] | Script;
  /** Told of each piece of text before it is passed on. */
  readonly onPiece?: (piece: string) => void;
  /** Told of each call when it begins. */
  readonly onCall?: (call: RecordedCall) => void;
}

export interface ScriptedCallOptions extends BaseChatModelCallOptions {
  /** What the call is for; also read from the run's metadata. */
  purpose?: string;
}

/**
 * A chat model that says what its script says, and nothing else. It streams, counts tokens, calls tools and
 * gives structured output; it records its calls. A call that no line is left for throws `UnexpectedCall`.
 * Lines match by purpose (`purpose` in the options or the metadata), by the graph's node and by `turn`.
 */
export class ScriptedModel extends BaseChatModel<ScriptedCallOptions, AIMessageChunk> {
  /** The turn that runs; lines may ask for it. */
  turn: number | undefined;
  readonly calls: RecordedCall[] = [];
  readonly script: Script;
  private readonly options: ScriptedModelOptions;

  constructor(options: ScriptedModelOptions) {
    // LangChain tells a model of its node and metadata only when there is somebody to tell.
    super({ maxRetries: 0, callbacks: [BaseCallbackHandler.fromMethods({})] });
    this.options = options;
    this.script =
      options.script instanceof Script
        ? options.script
        : new Script(options.script.map((line) => lineSchema.parse(line)));
  }

  override _llmType(): string {
    return "scripted";
  }

  /** Throws unless every line was used as often as it stands for, and no call went without one. */
  assertSpent(): void {
    const unexpected = this.calls.filter(({ line }) => line === undefined).map(({ what }) => what);
    const faults = [
      ...this.script.unspent().map((line) => scenarios.script.unused(line)),
      ...unexpected.map((call) => scenarios.script.unexpected(call)),
    ];
    if (faults.length > 0) throw new Error(scenarios.script.unfit(faults));
  }

  override bindTools(
    tools: unknown[],
  ): Runnable<BaseLanguageModelInput, AIMessageChunk, ScriptedCallOptions> {
    return this.withConfig({ tools } as Partial<ScriptedCallOptions>);
  }

  override withStructuredOutput<Output extends Record<string, unknown>>(
    schema: unknown,
    config?: StructuredOutputMethodOptions<boolean>,
  ): Runnable<BaseLanguageModelInput, Output> &
    Runnable<BaseLanguageModelInput, { raw: BaseMessage; parsed: Output }> {
    const parse = RunnableLambda.from(async (raw: AIMessageChunk) => {
      const parsed = await parseStructured(schema, raw);
      return config?.includeRaw ? { raw, parsed } : parsed;
    });
    return this.pipe(parse) as never;
  }

  override async _generate(
    messages: BaseMessage[],
    options: this["ParsedCallOptions"],
    runManager?: CallbackManagerForLLMRun,
  ): Promise<ChatResult> {
    let whole: ChatGenerationChunk | undefined;
    for await (const chunk of this._streamResponseChunks(messages, options, runManager)) {
      whole = whole ? concat(whole, chunk) : chunk;
    }
    const message = whole?.message as AIMessageChunk | undefined;
    const reply = new AIMessage({
      content: message?.content ?? "",
      tool_calls: message?.tool_calls ?? [],
      ...(message?.usage_metadata ? { usage_metadata: message.usage_metadata } : {}),
      response_metadata: message?.response_metadata ?? {},
    });
    return { generations: [{ text: reply.text, message: reply }] };
  }

  override async *_streamResponseChunks(
    messages: BaseMessage[],
    options: this["ParsedCallOptions"],
    runManager?: CallbackManagerForLLMRun,
  ): AsyncGenerator<ChatGenerationChunk> {
    const { call, reply } = this.begin(messages, options, runManager);
    const { signal } = options;
    const line = this.script.lines[call.line!]!;
    if (line.delay) await sleep(line.delay, signal);
    if (line.stall) await untilAborted(signal);
    if (line.error) throw new ScriptedFailure(line.error, call.what);
    for (const [index, piece] of reply.pieces.entries()) {
      if (line.die_after === index) throw new ScriptedFailure("broken-stream", call.what);
      signal?.throwIfAborted();
      this.options.onPiece?.(piece);
      const chunk = new ChatGenerationChunk({ text: piece, message: new AIMessageChunk(piece) });
      yield chunk;
      await runManager?.handleLLMNewToken(piece, undefined, undefined, undefined, undefined, { chunk });
      // A real stream comes over a wire: whoever reads it gets to act between two pieces.
      await sleep("0ms", signal);
    }
    if (line.die_after !== undefined && line.die_after >= reply.pieces.length) {
      throw new ScriptedFailure("broken-stream", call.what);
    }
    call.ended = true;
    yield lastChunk(reply, line.cut === true);
  }

  private begin(
    messages: BaseMessage[],
    options: this["ParsedCallOptions"],
    runManager?: CallbackManagerForLLMRun,
  ): { call: RecordedCall; reply: ScriptedReply } {
    const metadata = (runManager as { metadata?: Record<string, unknown> } | undefined)?.metadata ?? {};
    const purpose = options.purpose ?? (metadata.purpose as string | undefined);
    const node = metadata.langgraph_node as string | undefined;
    const prompt = messages.map((message) => `${message.type}: ${message.text}`).join("\n\n");
    const taken = this.script.take({ purpose, node, turn: this.turn });
    const reply = taken ? replyOf(taken.line, prompt.length) : undefined;
    const call: RecordedCall = {
      purpose,
      node,
      turn: this.turn,
      prompt,
      line: taken?.index,
      what: scenarios.script.call({ purpose, node, turn: this.turn }),
      tokens: reply?.tokens ?? { in: 0, out: 0 },
      ended: false,
    };
    this.calls.push(call);
    this.options.onCall?.(call);
    if (!reply) throw new UnexpectedCall(call);
    return { call, reply };
  }
}

function lastChunk({ tool, tokens }: ScriptedReply, cut: boolean): ChatGenerationChunk {
  const message = new AIMessageChunk({
    content: "",
    response_metadata: { finish_reason: cut ? "length" : tool ? "tool_calls" : "stop" },
    tool_call_chunks: tool ? [callChunk(tool)] : [],
  });
  const usage: UsageMetadata = {
    input_tokens: tokens.in,
    output_tokens: tokens.out,
    total_tokens: tokens.in + tokens.out,
  };
  Object.assign(message, { usage_metadata: usage });
  return new ChatGenerationChunk({ text: "", message });
}

function callChunk(tool: NonNullable<ScriptedReply["tool"]>) {
  const args = JSON.stringify(tool.arguments);
  return { type: "tool_call_chunk", name: tool.name, args, id: `call-${tool.name}`, index: 0 } as const;
}

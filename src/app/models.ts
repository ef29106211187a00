import { setTimeout } from "node:timers/promises";
import { VivaError } from "../domain/errors.ts";
import type { Notice } from "../domain/events.ts";
import { ModelError } from "../domain/model-error.ts";
import { chat } from "../messages/chat.ts";
import { modelErrors } from "../messages/model-errors.ts";
import type { ModelInfo, ProviderSettings, PullProgress } from "../models/provider.ts";
import { isProviderName, loadProvider, type ProviderName, providerNames } from "../models/providers.ts";
import type { Clock } from "../ports/clock.ts";
import type { Model } from "../ports/model.ts";
import type { Reasoner } from "../ports/reasoner.ts";
import type { Config } from "./config.ts";
import { answers, isLoopback } from "./reachable.ts";

export type ModelConfig = Pick<Config, "model" | "openai" | "ollamaHost">;

export type ModelChoice = { kind: "rule" | "model"; notices: readonly Notice[] } & (
  | { kind: "rule" }
  | { kind: "model"; model: Model }
);

const defaultOllama = "http://127.0.0.1:11434";

/**
 * The model that the config asks for, or a chat model of an Ollama server on loopback, or none. A server that is
 * away is told and the model kept: it may come up later. Rejects with VivaError `usage` for a spec that is none.
 */
export async function chooseModel(config: ModelConfig, signal: AbortSignal): Promise<ModelChoice> {
  const { spec } = config.model;
  if (spec === "rule") return { kind: "rule", notices: [] };
  if (spec !== undefined) {
    const model = await openModel(spec, config, signal);
    return { kind: "model", model, notices: await awayNotices(spec, config) };
  }
  const found = await foundOnLoopback(config, signal);
  if (found !== undefined) {
    return { kind: "model", model: await openModel(found, config, signal), notices: [] };
  }
  return { kind: "rule", notices: config.openai.key ? [keyAlone] : [] };
}

/** A key alone sends nothing anywhere. */
const keyAlone: Notice = {
  code: "model-available",
  message: chat.keyAlone,
};

/** Opens `ollama:NAME` or `openai:NAME` without calling it. Rejects with VivaError `usage` for any other spec. */
export async function openModel(spec: string, config: ModelConfig, signal: AbortSignal): Promise<Model> {
  const { provider, name } = specOf(spec);
  return (await loadProvider(provider)).open(name, settingsOf(provider, config), signal);
}

/** For commands that are about the model: it must answer. Rejects with ModelError (`model-unreachable`: exit 5). */
export async function demandModel(spec: string, config: ModelConfig, signal: AbortSignal): Promise<Model> {
  const model = await openModel(spec, config, signal);
  const messages = [{ role: "user" as const, content: "Reply with the word: ready" }];
  try {
    await model.complete({ purpose: "probe", messages, signal, maxTokens: 8 });
  } catch (error) {
    // An empty reply is one all the same: the server and the model are there.
    if (!(error instanceof ModelError && error.failure === "empty")) throw error;
  }
  return model;
}

/** The judgements by this model, with those by rule behind them. */
export async function reasonWith(model: Model, deps: { rule: Reasoner; clock: Clock }): Promise<Reasoner> {
  const { reasonByModel } = await import("../reasoning/by-model/reasoner.ts");
  return reasonByModel({
    model,
    fallback: deps.rule,
    clock: deps.clock,
    sleep: (ms, signal) => setTimeout(ms, undefined, { signal }),
  });
}

/** What each configured endpoint has, or why it can't say. */
export type Listing = { provider: ProviderName; address: string } & (
  | { kind: "models"; models: readonly ModelInfo[] }
  | { kind: "failed"; error: ModelError }
);

/** The models of Ollama and, where one was configured, of the OpenAI-compatible endpoint. Never asks an endpoint that nobody named. */
export async function listModels(config: ModelConfig, signal: AbortSignal): Promise<Listing[]> {
  const wanted = providerNames.filter(
    (name) => name === "ollama" || config.openai.baseUrl || config.openai.key,
  );
  return Promise.all(
    wanted.map(async (name): Promise<Listing> => {
      const settings = settingsOf(name, config);
      const { endpointOf } = await import("../models/endpoint.ts");
      const address = settings.baseUrl
        ? endpointOf(settings.baseUrl, settings.apiKey).shown
        : "api.openai.com";
      const base = { provider: name, address };
      try {
        return { ...base, kind: "models", models: await (await loadProvider(name)).list(settings, signal) };
      } catch (error) {
        if (!(error instanceof ModelError) || error.failure === "cancelled") throw error;
        return { ...base, kind: "failed", error };
      }
    }),
  );
}

/** Fetches a model with Ollama; `ollama:` before the name is optional. Rejects with ModelError or VivaError `usage`. */
export async function pullModel(
  name: string,
  config: ModelConfig,
  options: { onProgress: (progress: PullProgress) => void; signal: AbortSignal },
): Promise<void> {
  const plain = name.replace(/^ollama:/, "");
  if (plain === "" || plain.startsWith("openai:")) {
    throw new VivaError("usage", ...modelErrors.cantPull(name));
  }
  await (await loadProvider("ollama")).pull?.(plain, settingsOf("ollama", config), options);
}

/** What must never be shown or written of the endpoint that a spec names: its key and credentials. */
export async function secretsOf(spec: string, config: ModelConfig): Promise<readonly string[]> {
  const { baseUrl, apiKey } = settingsOf(specOf(spec).provider, config);
  const { endpointOf } = await import("../models/endpoint.ts");
  return baseUrl === undefined ? [apiKey ?? ""] : endpointOf(baseUrl, apiKey).secrets;
}

export function specOf(spec: string): { provider: ProviderName; name: string } {
  const at = spec.indexOf(":");
  const provider = spec.slice(0, at);
  const name = spec.slice(at + 1);
  if (at > 0 && name !== "" && isProviderName(provider)) return { provider, name };
  throw new VivaError("usage", ...modelErrors.noModel(spec, providerNames));
}

export function settingsOf(provider: ProviderName, { openai, ollamaHost }: ModelConfig): ProviderSettings {
  if (provider === "openai") return { baseUrl: openai.baseUrl, apiKey: openai.key };
  return { baseUrl: ollamaAddress(ollamaHost) };
}

/** OLLAMA_HOST is also what the server listens on: every interface means this machine, and a port may be missing. */
function ollamaAddress(host = defaultOllama): string {
  const url = new URL(host.includes("://") ? host : `http://${host}`);
  if (url.hostname === "0.0.0.0" || url.hostname === "[::]") url.hostname = "127.0.0.1";
  if (url.port === "" && !host.includes("://")) url.port = "11434";
  return url.toString().replace(/\/+$/, "");
}

async function foundOnLoopback(config: ModelConfig, signal: AbortSignal): Promise<string | undefined> {
  const address = ollamaAddress(config.ollamaHost);
  if (!isLoopback(address) || !(await answers(address))) return undefined;
  try {
    const models = await (await loadProvider("ollama")).list({ baseUrl: address }, signal);
    return models.find(({ chat }) => chat)?.spec;
  } catch (error) {
    if (error instanceof ModelError && error.failure !== "cancelled") return undefined;
    throw error;
  }
}

async function awayNotices(spec: string, config: ModelConfig): Promise<Notice[]> {
  const { baseUrl } = settingsOf(specOf(spec).provider, config);
  // An address on another machine is met by the first call; only this machine answers at once.
  if (baseUrl === undefined || !isLoopback(baseUrl) || (await answers(baseUrl))) return [];
  return [{ code: "model-unreachable", message: chat.modelAway(spec) }];
}

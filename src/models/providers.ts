import type { Provider } from "./provider.ts";

const providers = {
  ollama: async () => (await import("./ollama.ts")).ollama,
  openai: async () => (await import("./openai.ts")).openai,
} satisfies Record<string, () => Promise<Provider>>;

export type ProviderName = keyof typeof providers;

export const providerNames = Object.keys(providers) as ProviderName[];

export function isProviderName(name: string): name is ProviderName {
  return Object.hasOwn(providers, name);
}

/** The provider; its packages are loaded only now. */
export function loadProvider(name: ProviderName): Promise<Provider> {
  return providers[name]();
}

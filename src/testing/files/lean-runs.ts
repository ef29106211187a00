import { AsyncLocalStorageProviderSingleton as provider } from "@langchain/core/singletons";

/**
 * Keeps LangChain from making a run tree for every step of a graph. It passes the config on to models that
 * are called without one; the tutor's nodes are given all they need by name, and a fifth of a turn's CPU time
 * went into it. For processes of `viva test` only, which run no graph but the tutor's.
 */
export function leanRuns(): void {
  const runWithConfig = provider.runWithConfig.bind(provider);
  provider.runWithConfig = (config, callback) => runWithConfig(config, callback, true);
}

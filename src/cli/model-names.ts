import type { Config } from "../app/config.ts";

/**
 * What may follow `/model`: `rule`, the model of the config and, from the moment after the first call on, Ollama's chat
 * models. Asks Ollama only, once, and only when somebody completes a name; an endpoint with a key is never asked.
 */
export function modelNames(config: Config): () => readonly string[] {
  const names = new Set(["rule", ...(config.model.spec === undefined ? [] : [config.model.spec])]);
  let asked = false;
  const ask = async () => {
    const { listModels } = await import("../app/models.ts");
    const listings = await listModels({ ...config, openai: {} }, AbortSignal.timeout(2_000));
    for (const listing of listings) {
      if (listing.kind !== "models") continue;
      for (const { spec, chat } of listing.models) if (chat) names.add(spec);
    }
  };
  return () => {
    if (!asked) {
      asked = true;
      // Without Ollama there is nothing more to offer: `/model` itself says what is wrong with a name.
      ask().catch(() => undefined);
    }
    return [...names];
  };
}

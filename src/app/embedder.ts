import { VivaError } from "../domain/errors.ts";
import type { Embedder } from "../library/vectors/embedder.ts";
import { libraryErrors } from "../messages/library-errors.ts";
import { type ModelConfig, settingsOf, specOf } from "./models.ts";

/**
 * The embedder that the config names, without calling it; undefined when it names none. Rejects with VivaError
 * `bad-config` for a name that is none.
 */
export async function chooseEmbedder(
  config: ModelConfig & { readonly embed?: string; readonly configFile: string },
): Promise<Embedder | undefined> {
  if (config.embed === undefined) return undefined;
  const { provider, name } = wellNamed(config.embed, config.configFile);
  const { openEmbedder } = await import("../models/embedder.ts");
  return openEmbedder(provider, name, settingsOf(provider, config));
}

function wellNamed(spec: string, file: string): ReturnType<typeof specOf> {
  try {
    return specOf(spec);
  } catch (error) {
    throw new VivaError("bad-config", ...libraryErrors.badEmbedder(file, spec), error);
  }
}

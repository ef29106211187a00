import { readFileSync } from "node:fs";
import { parse as parseToml } from "smol-toml";
import { z } from "zod";
import { VivaError } from "../domain/errors.ts";
import { inputs } from "../messages/inputs.ts";

/** What may be set in a config file. */
const userSchema = z.strictObject({
  model: z.string().optional(),
  embed: z.string().optional(),
  packs: z.array(z.string()).optional(),
  openai_base_url: z.string().optional(),
  ollama_host: z.string().optional(),
  max_calls_per_turn: z.int().min(0).max(20).optional(),
  max_tokens_per_session: z.int().min(0).optional(),
});
/** A file in the working folder comes from anybody: it may not choose where answers are sent. */
const localSchema = userSchema.omit({ model: true, embed: true, openai_base_url: true, ollama_host: true });

export type UserFile = z.infer<typeof userSchema>;
export type LocalFile = z.infer<typeof localSchema>;

/** The user's own config file. Throws VivaError `bad-config`, naming the file. */
export function readUserFile(file: string): UserFile {
  return readToml(file, userSchema);
}

/** `.viva.toml` of the working folder. Throws VivaError `bad-config`, naming the file. */
export function readLocalFile(file: string): LocalFile {
  return readToml(file, localSchema);
}

function readToml<S extends z.ZodType>(file: string, schema: S): z.infer<S> {
  let data: unknown;
  try {
    data = parseToml(readFileSync(file, "utf8"));
  } catch (error) {
    const line = (error as { line?: number }).line ?? 1;
    const why = (error as Error).message.split("\n")[0];
    throw new VivaError("bad-config", ...inputs.config(file, why ?? "", line), error);
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.length ? `${issue.path.join(".")}: ` : "";
  throw new VivaError("bad-config", ...inputs.config(file, `${where}${issue?.message}`));
}

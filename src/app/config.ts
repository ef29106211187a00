import { existsSync, mkdirSync, realpathSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve, sep } from "node:path";
import { VivaError } from "../domain/errors.ts";
import { errors } from "../messages/errors.ts";
import { storageErrors } from "../messages/storage-errors.ts";
import type { LocalFile, UserFile } from "./config-file.ts";
import { folderFault } from "./folder-fault.ts";

export interface Flags {
  readonly model?: string | undefined;
  readonly dataDir?: string | undefined;
  readonly seed?: number | undefined;
  readonly now?: string | undefined;
  readonly input?: boolean | undefined;
  readonly color?: "auto" | "always" | "never" | undefined;
  readonly plain?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  readonly verbose?: boolean | undefined;
}

export interface Config {
  /** Holds everything that is written; 0700. */
  readonly dataDir: string;
  readonly configFile: string;
  /** `rule`, `ollama:NAME`, `openai:NAME`; undefined: whatever is found. `demanded`: named by `--model`. */
  readonly model: { readonly spec?: string; readonly demanded: boolean };
  readonly embed?: string;
  readonly packs: readonly string[];
  readonly openai: { readonly baseUrl?: string; readonly key?: string };
  readonly ollamaHost?: string;
  readonly seed?: number;
  /** ms since 1970 when the clock stands still. */
  readonly now?: number;
  readonly input: boolean;
  readonly color: "auto" | "always" | "never";
  readonly plain: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  /** Whether the terminal wraps its lines anew when its width changes; most do. */
  readonly reflows: boolean;
  /** The learner's own editor, a shell command: VISUAL, else EDITOR. */
  readonly editor?: string;
  readonly limits: { readonly maxCallsPerTurn: number; readonly maxTokensPerSession: number };
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Flags > environment > ./.viva.toml > the user's config file > defaults.
 * Throws VivaError `bad-config` (naming the file) or `usage`.
 */
export async function readConfig(
  flags: Flags,
  options: { env?: Environment; cwd?: string } = {},
): Promise<Config> {
  // biome-ignore lint/style/noProcessEnv: the one place that reads the environment
  const { env = process.env, cwd = process.cwd() } = options;
  const configHome = env.XDG_CONFIG_HOME || join(homedir(), ".config");
  const dataHome = env.XDG_DATA_HOME || join(homedir(), ".local", "share");
  const configFile = join(configHome, "viva", "config.toml");
  const { user = {}, local = {} } = await readFiles(configFile, join(cwd, ".viva.toml"));
  return {
    dataDir: resolve(cwd, flags.dataDir ?? (env.VIVA_DATA_DIR || join(dataHome, "viva"))),
    configFile,
    packs: [...folders(user.packs, dirname(configFile)), ...foldersBelow(local.packs, cwd)],
    ...modelConfig(flags, env, user),
    ...screenConfig(flags, env),
    ...editorConfig(env),
    ...repeatable(flags),
    limits: {
      maxCallsPerTurn: atMost(local.max_calls_per_turn, user.max_calls_per_turn ?? 3),
      maxTokensPerSession: atMost(local.max_tokens_per_session, user.max_tokens_per_session ?? 2_000_000),
    },
  };
}

/** The parser and its schemas are loaded only where there is a file: a start without one stays quick. */
async function readFiles(user: string, local: string): Promise<{ user?: UserFile; local?: LocalFile }> {
  if (!existsSync(user) && !existsSync(local)) return {};
  const { readLocalFile, readUserFile } = await import("./config-file.ts");
  return {
    ...(existsSync(user) ? { user: readUserFile(user) } : {}),
    ...(existsSync(local) ? { local: readLocalFile(local) } : {}),
  };
}

function modelConfig(
  flags: Flags,
  env: Environment,
  user: UserFile,
): Pick<Config, "model" | "embed" | "openai" | "ollamaHost"> {
  const spec = flags.model ?? (env.VIVA_MODEL || user.model);
  const baseUrl = env.OPENAI_BASE_URL || user.openai_base_url;
  const ollamaHost = env.OLLAMA_HOST || user.ollama_host;
  return {
    model: { ...(spec ? { spec } : {}), demanded: flags.model !== undefined },
    openai: { ...(baseUrl ? { baseUrl } : {}), ...(env.OPENAI_API_KEY ? { key: env.OPENAI_API_KEY } : {}) },
    ...(user.embed ? { embed: user.embed } : {}),
    ...(ollamaHost ? { ollamaHost } : {}),
  };
}

function screenConfig(
  flags: Flags,
  env: Environment,
): Pick<Config, "input" | "color" | "plain" | "reflows" | "json" | "quiet" | "verbose"> {
  const dumb = env.TERM === "dumb";
  return {
    input: flags.input ?? true,
    color: flags.color ?? (env.NO_COLOR || dumb ? "never" : "auto"),
    plain: flags.plain ?? Boolean(env.ACCESSIBLE || env.CI || dumb),
    reflows: reflows(env),
    json: flags.json ?? false,
    quiet: flags.quiet ?? false,
    verbose: flags.verbose ?? false,
  };
}

/** xterm, rxvt, GNU screen and the console of Linux cut lines off or leave them as they are. */
function reflows({ TERM = "", XTERM_VERSION, STY, TMUX }: Environment): boolean {
  if (TMUX) return true;
  return !XTERM_VERSION && !STY && !/^(?:linux|rxvt)/.test(TERM);
}

function editorConfig(env: Environment): Pick<Config, "editor"> {
  const editor = env.VISUAL || env.EDITOR;
  return editor ? { editor } : {};
}

function repeatable({ seed, now }: Flags): Pick<Config, "seed" | "now"> {
  const at = now === undefined ? undefined : Date.parse(now);
  if (at !== undefined && Number.isNaN(at)) {
    throw new VivaError("usage", ...errors.badNow(now));
  }
  return { ...(seed === undefined ? {} : { seed }), ...(at === undefined ? {} : { now: at }) };
}

/** Makes the data folder, private to the user. Throws VivaError `data-folder`. */
export function makeDataDir(dataDir: string): void {
  try {
    makeFolders(dataDir);
    if (!statSync(dataDir).isDirectory()) throw new Error(storageErrors.fileInPlace);
  } catch (error) {
    throw new VivaError("data-folder", ...storageErrors.folder(dataDir, folderFault(error)), error);
  }
}

/** One folder at a time: Node's recursive mkdir never returns where a system refuses with ENOENT, as /proc does. */
function makeFolders(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolders(parent);
  mkdirSync(folder, { mode: 0o700 });
}

function folders(packs: readonly string[] = [], base: string): string[] {
  return packs.map((pack) => resolve(base, pack.replace(/^~(?=\/)/, homedir())));
}

/** A file in the working folder comes from anybody: its packs lie below that folder, links followed. */
function foldersBelow(packs: readonly string[] | undefined, cwd: string): string[] {
  const inside = (path: string) => path === cwd || path.startsWith(cwd.endsWith(sep) ? cwd : cwd + sep);
  return folders(packs, cwd).map((folder) => {
    const real = existsSync(folder) ? realpathSync(folder) : folder;
    if (inside(folder) && (inside(real) || real.startsWith(realpathSync(cwd) + sep))) return folder;
    throw new VivaError("bad-config", ...errors.packOutside(join(cwd, ".viva.toml"), folder));
  });
}

/** It may lower what a session may cost, not raise it. */
function atMost(local: number | undefined, own: number): number {
  return Math.min(local ?? own, own);
}

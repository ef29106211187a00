import { statSync } from "node:fs";
import { join } from "node:path";
import { asVivaError, VivaError } from "../domain/errors.ts";
import { momentText } from "../domain/moment-text.ts";
import { doctor } from "../messages/doctor.ts";
import type { Holder } from "../ports/memory.ts";
import type { Check } from "./check.ts";
import type { Config } from "./config.ts";
import { isElsewhere } from "./holder.ts";
import type { Viva } from "./viva.ts";

/** Looks at everything the tutor stands on. Never rejects: a failure is a check that is not ok. */
export async function examine(
  config: Config,
  options: { open: () => Promise<Viva>; rebuild: boolean },
): Promise<Check[]> {
  const checks: Check[] = [
    { name: "node", ok: true, found: doctor.node(process.version, process.platform, process.arch) },
  ];
  let viva: Viva;
  try {
    viva = await options.open();
  } catch (error) {
    const { message, hint } = asVivaError(error);
    return [...checks, { name: "data", ok: false, found: message, remedy: hint }];
  }
  checks.push(await checked("data", async () => dataFound(config, viva)));
  checks.push(await checked("database", async () => databaseFound(viva)));
  if (options.rebuild) {
    checks.push(
      await checked("rebuild", async () => {
        viva.memory.rebuild();
        return doctor.rebuilt;
      }),
    );
  }
  checks.push(...heldElsewhere(viva));
  checks.push(await checked("backups", async () => backupsFound(config)));
  checks.push(knowledgeFound(viva));
  checks.push(
    await checked("search", async () => {
      const { hits } = await viva.library.search("gradient descent", { limit: 1 });
      return hits.length > 0 ? doctor.search : doctor.searchFindsNothing;
    }),
  );
  if (config.embed !== undefined) checks.push(await checked("embedder", () => embedderFound(config, viva)));
  return [...checks, ...(await modelChecks(config, viva))];
}

/** Asks the embedder for one vector, and whose vectors the library holds. */
async function embedderFound(config: Config, { library }: Viva): Promise<string> {
  const [{ chooseEmbedder }, { refuseToMix }] = await Promise.all([
    import("./embedder.ts"),
    import("../library/vectors/refuse-to-mix.ts"),
  ]);
  const embedder = await chooseEmbedder(config);
  if (!embedder) return doctor.noEmbedder;
  const { embedder: stored, embedded, passages } = (await library.open()).vectors();
  refuseToMix(embedder.name, stored);
  const [vector] = await embedder.embed(["ready"], AbortSignal.timeout(10_000));
  return doctor.embedder({ name: embedder.name, numbers: vector?.length ?? 0, embedded, passages });
}

/** What the model in use can do; by rule there is nothing that could fail. */
async function modelChecks(config: Config, { reasoning }: Viva): Promise<Check[]> {
  try {
    await reasoning.notices();
    const spec = reasoning.spec();
    if (spec === "rule") {
      return [{ name: "model", ok: true, found: doctor.model.none }];
    }
    const [{ openModel }, { probeModel }] = await Promise.all([
      import("./models.ts"),
      import("./probe-model.ts"),
    ]);
    const { signal } = new AbortController();
    return await probeModel(await openModel(spec, config, signal), signal);
  } catch (error) {
    const { message, hint } = asVivaError(error);
    return [{ name: "model", ok: false, found: message, remedy: hint }];
  }
}

async function checked(name: string, look: () => Promise<string>): Promise<Check> {
  try {
    return { name, ok: true, found: await look() };
  } catch (error) {
    const { message, hint } = asVivaError(error);
    return { name, ok: false, found: message, remedy: hint };
  }
}

function dataFound({ dataDir }: Config, viva: Viva): string {
  const mode = (statSync(dataDir).mode & 0o777).toString(8);
  const bytes = statSync(join(dataDir, "viva.db")).size;
  const sessions = viva.memory.db.prepare("SELECT count(*) FROM sessions").pluck().get();
  return doctor.data({
    folder: dataDir,
    mode,
    kilobytes: Math.round(bytes / 1024),
    sessions: Number(sessions),
  });
}

function databaseFound({ memory }: Viva): string {
  const [{ integrity_check: found }] = memory.db.pragma("integrity_check(1)") as [
    { integrity_check: string },
  ];
  if (found !== "ok") throw new Error(doctor.damaged(found));
  return doctor.intact(memory.db.pragma("user_version", { simple: true }));
}

/** Sessions that a terminal on another host holds: nobody here can ask whether it is still there. */
function heldElsewhere({ memory }: Viva): Check[] {
  const locks = memory.db.prepare("SELECT session, holder FROM locks").all() as {
    session: string;
    holder: string;
  }[];
  return locks
    .map(({ session, holder }) => ({ session, by: JSON.parse(holder) as Holder }))
    .filter(({ by }) => isElsewhere(by))
    .map(({ session, by }) => ({
      name: "sessions",
      ok: true,
      found: doctor.elsewhere(session, by.host),
    }));
}

/** The newest backup is read whole: one that could not be restored is told before it is needed. */
async function backupsFound(config: Config): Promise<string> {
  const [{ listBackups }, { backupFolder }, { damageOf }, { databaseFile }] = await Promise.all([
    import("../memory/storage/backups.ts"),
    import("../memory/storage/damage.ts"),
    import("../memory/storage/back-up.ts"),
    import("./data-files.ts"),
  ]);
  const backups = listBackups(backupFolder(databaseFile(config)));
  const [newest] = backups;
  if (!newest) return doctor.noBackups;
  const damage = damageOf(newest.file);
  if (damage !== undefined) throw brokenBackup(newest.file, damage);
  return doctor.backups(backups.length, momentText(newest.at));
}

function brokenBackup(file: string, damage: string): VivaError {
  return new VivaError("database-broken", ...doctor.brokenBackup(file, damage));
}

function knowledgeFound({ knowledge }: Viva): Check {
  const { bank, problems } = knowledge;
  const questions = bank.objectives().reduce((sum, objective) => sum + objective.questions.length, 0);
  const found = doctor.knowledge({
    topics: bank.topics().length,
    questions,
    terms: bank.terms().length,
  });
  if (problems.length === 0) return { name: "knowledge", ok: true, found };
  return {
    name: "knowledge",
    ok: false,
    found: doctor.problems(found, problems.length, problems.slice(0, 3)),
    remedy: doctor.mend,
  };
}

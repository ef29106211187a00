import type { RunnableConfig } from "@langchain/core/runnables";
import type { CheckpointTuple } from "@langchain/langgraph";
import { SqliteSaver } from "@langchain/langgraph-checkpoint-sqlite";
import { asStorageError } from "../domain/storage-error.ts";
import type { Db } from "./database.ts";

/**
 * The saver for the graph, on the same file. SqliteSaver takes the largest checkpoint id for the latest;
 * ids hold the time, so a clock that was set back would bring an old state to life. Here the latest is
 * the one written last.
 */
export class LastWrittenSaver extends SqliteSaver {
  constructor(db: Db) {
    super(withPreparedOnce(db), plainJson);
  }

  override put(...args: Parameters<SqliteSaver["put"]>): Promise<RunnableConfig> {
    return this.told(super.put(...args));
  }

  override putWrites(...args: Parameters<SqliteSaver["putWrites"]>): Promise<void> {
    return this.told(super.putWrites(...args));
  }

  override getTuple(config: RunnableConfig): Promise<CheckpointTuple | undefined> {
    return this.told(this.latest(config));
  }

  /** A full disk or a busy file is told here as everywhere else. */
  private told<T>(work: Promise<T>): Promise<T> {
    return work.catch((error: unknown) => {
      throw asStorageError(error, this.db.name);
    });
  }

  private async latest(config: RunnableConfig): Promise<CheckpointTuple | undefined> {
    const { thread_id, checkpoint_ns = "", checkpoint_id } = config.configurable ?? {};
    if (checkpoint_id) return super.getTuple(config);
    this.setup();
    const latest = this.db
      .prepare(
        "SELECT checkpoint_id FROM checkpoints WHERE thread_id = ? AND checkpoint_ns = ? ORDER BY rowid DESC LIMIT 1",
      )
      .pluck()
      .get(thread_id, checkpoint_ns) as string | undefined;
    if (latest === undefined) return undefined;
    return super.getTuple({
      ...config,
      configurable: { ...config.configurable, thread_id, checkpoint_ns, checkpoint_id: latest },
    });
  }
}

/** The state is plain data, so plain JSON keeps it; LangChain's serializer first copies it to look for objects. */
const plainJson: NonNullable<ConstructorParameters<typeof SqliteSaver>[1]> = {
  dumpsTyped: async (data) => ["json", Buffer.from(JSON.stringify(data ?? null))],
  loadsTyped: async (_, data) => JSON.parse(typeof data === "string" ? data : Buffer.from(data).toString()),
};

/** SqliteSaver prepares its statements anew for every write; here each text is prepared once. */
function withPreparedOnce(db: Db): Db {
  const statements = new Map<string, ReturnType<Db["prepare"]>>();
  return new Proxy(db, {
    get(target, key) {
      if (key !== "prepare") {
        const value = Reflect.get(target, key, target);
        return typeof value === "function" ? value.bind(target) : value;
      }
      return (sql: string) => {
        const known = statements.get(sql) ?? target.prepare(sql);
        statements.set(sql, known);
        return known;
      };
    },
  });
}

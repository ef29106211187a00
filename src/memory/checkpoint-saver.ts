import type { RunnableConfig } from "@langchain/core/runnables";
import type { Checkpoint, CheckpointMetadata, CheckpointTuple } from "@langchain/langgraph";
import { SqliteSaver } from "@langchain/langgraph-checkpoint-sqlite";
import { asStorageError } from "../domain/storage-error.ts";
import type { Db } from "./database.ts";
import { type LaterStatement, later } from "./later.ts";

/**
 * The saver for the graph, on the same file. It keeps the state between turns: a checkpoint with a node still to
 * run is not written, because an interrupted turn starts from the one before and skips its finished steps.
 * SqliteSaver takes the largest checkpoint id for the latest; ids hold the time, so a clock that was set back
 * would bring an old state to life. Here the latest is the one written last.
 */
export class LastWrittenSaver extends SqliteSaver {
  private readonly insert: LaterStatement;
  private readonly latest: LaterStatement;

  /** Makes LangGraph's tables. Throws VivaError when the file can't be written. */
  constructor(db: Db) {
    super(db, plainJson);
    this.told(() => this.setup());
    const prepare = later(db);
    this.insert = prepare(
      `INSERT OR REPLACE INTO checkpoints
         (thread_id, checkpoint_ns, checkpoint_id, parent_checkpoint_id, type, checkpoint, metadata)
       VALUES (?, ?, ?, ?, 'json', ?, ?)`,
    );
    this.latest = prepare(
      "SELECT checkpoint_id FROM checkpoints WHERE thread_id = ? AND checkpoint_ns = ? ORDER BY rowid DESC LIMIT 1",
    ).pluck();
  }

  override async getTuple(config: RunnableConfig): Promise<CheckpointTuple | undefined> {
    const { thread_id, checkpoint_ns = "" } = config.configurable ?? {};
    const checkpoint_id =
      config.configurable?.checkpoint_id ?? this.told(() => this.latest.get(thread_id, checkpoint_ns));
    if (checkpoint_id === undefined) return undefined;
    const configurable = { ...config.configurable, thread_id, checkpoint_ns, checkpoint_id };
    return super.getTuple({ ...config, configurable }).catch((error: unknown) => {
      throw asStorageError(error, this.db.name);
    });
  }

  override async put(config: RunnableConfig, checkpoint: Checkpoint, metadata: CheckpointMetadata) {
    const { thread_id, checkpoint_ns = "", checkpoint_id: parent = null } = config.configurable ?? {};
    if (!isUnfinished(checkpoint)) {
      const texts = [JSON.stringify(checkpoint), JSON.stringify(metadata)];
      this.told(() => this.insert.run(thread_id, checkpoint_ns, checkpoint.id, parent, ...texts));
    }
    return { configurable: { thread_id, checkpoint_ns, checkpoint_id: checkpoint.id } };
  }

  /** A full disk or a busy file is told here as everywhere else. */
  private told<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw asStorageError(error, this.db.name);
    }
  }
}

/** A node that is to run next has a value in its channel. */
function isUnfinished({ channel_values }: Checkpoint): boolean {
  return Object.keys(channel_values).some((channel) => channel.startsWith("branch:to:"));
}

/** The state is plain data, so plain JSON keeps it; LangChain's serializer first copies it to look for objects. */
const plainJson: NonNullable<ConstructorParameters<typeof SqliteSaver>[1]> = {
  dumpsTyped: async (data) => ["json", Buffer.from(JSON.stringify(data ?? null))],
  loadsTyped: async (_, data) => JSON.parse(typeof data === "string" ? data : Buffer.from(data).toString()),
};

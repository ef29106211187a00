import type { RunnableConfig } from "@langchain/core/runnables";
import type { CheckpointTuple } from "@langchain/langgraph";
import { SqliteSaver } from "@langchain/langgraph-checkpoint-sqlite";

/**
 * The saver for the graph, on the same file. SqliteSaver takes the largest checkpoint id for the latest;
 * ids hold the time, so a clock that was set back would bring an old state to life. Here the latest is
 * the one written last.
 */
export class LastWrittenSaver extends SqliteSaver {
  override async getTuple(config: RunnableConfig): Promise<CheckpointTuple | undefined> {
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

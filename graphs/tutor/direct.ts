import { Runnable, type RunnableConfig } from "@langchain/core/runnables";
import { END, START } from "@langchain/langgraph";

type Values = Record<string, unknown>;
type Write = [channel: string, value: unknown];

/** What is read of the graph that was drawn: one edge or one condition leaves each node. */
interface Drawn {
  readonly channels: Record<string, { operator?(value: unknown, update: unknown): unknown }>;
  readonly edges: Iterable<readonly [string, string]>;
  readonly branches: Record<string, Record<string, { readonly path: { func?(state: Values): string } }>>;
}

/** What is replaced in the compiled one. */
interface Compiled {
  readonly nodes: Record<string, { bound: Runnable; writers: Runnable[]; getNode(): Runnable | undefined }>;
}

/** Where LangGraph collects what a task writes. */
const sendKey = "__pregel_send";

/**
 * Lets each node write its update, and who comes next, in one call. LangGraph runs a node as a sequence of seven
 * runnables (its function, its update, a possible command, its edge), each with a configuration merged anew for
 * whoever might listen: most of what a turn cost. What runs when, the channels, the checkpoints and stopping stay
 * LangGraph's. A run that somebody listens to (tracing was switched on, callbacks were given) goes the ordinary way.
 */
export function writeDirectly(drawn: unknown, compiled: unknown): void {
  for (const [name, node] of Object.entries((compiled as Compiled).nodes)) {
    const ordinary = node.getNode();
    const next = nextOf(name, drawn as Drawn);
    if (!ordinary || !next) continue;
    const own = name === START ? undefined : node.bound;
    node.bound = new Direct(ordinary, async (input, config) => {
      const update = own ? ((await (own as Step).func(input, config)) as Values) : input;
      const to = next(input, update);
      const writes = Object.entries(update).filter(([, value]) => value !== undefined) as Write[];
      if (to !== END) writes.push([`branch:to:${to}`, null]);
      (config.configurable![sendKey] as (writes: readonly Write[]) => void)(writes);
      return update;
    });
    node.writers = [];
  }
}

/** A node's function as LangGraph keeps it. */
type Step = Runnable & { func(input: Values, config: RunnableConfig): unknown };
type Act = (input: Values, config: RunnableConfig) => Promise<Values>;

class Direct extends Runnable<Values, Values> {
  override lc_namespace = ["viva"];
  private readonly ordinary: Runnable;
  private readonly act: Act;

  constructor(ordinary: Runnable, act: Act) {
    super();
    this.ordinary = ordinary;
    this.act = act;
  }

  override invoke(input: Values, config: RunnableConfig = {}): Promise<Values> {
    return config.callbacks === undefined ? this.act(input, config) : this.ordinary.invoke(input, config);
  }
}

/** The node after this one, given the state before its update and the update; undefined for a shape not meant here. */
function nextOf(name: string, { channels, edges, branches }: Drawn) {
  const conditions = Object.values(branches[name] ?? {});
  const targets = [...edges].flatMap(([from, to]) => (from === name ? [to] : []));
  const route = conditions[0]?.path.func;
  if (conditions.length + targets.length !== 1 || (conditions.length === 1 && !route)) return undefined;
  return (state: Values, update: Values): string => {
    if (!route) return targets[0]!;
    const after = { ...state };
    for (const [channel, value] of Object.entries(update)) {
      if (value === undefined) continue;
      after[channel] = channels[channel]?.operator?.(state[channel], value) ?? value;
    }
    return route(after);
  };
}

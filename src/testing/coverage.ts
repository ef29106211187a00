import { drawnTutor } from "../app/draw-tutor.ts";
import { scenarios } from "../messages/scenarios.ts";

/** Which parts of the graph were taken, and how often. */
export interface Coverage {
  readonly nodes: Readonly<Record<string, number>>;
  /** `from → to`; the graph's ends are `start` and `end`. */
  readonly edges: Readonly<Record<string, number>>;
  readonly missed: { readonly nodes: readonly string[]; readonly edges: readonly string[] };
}

/**
 * Counts the nodes and edges of the tutor's graph that these runs took. A run is a piece of a turn's way
 * that no kill divides; it enters at the first node and leaves after the last one, where the graph does so.
 */
export async function coverageOf(runs: readonly (readonly string[])[]): Promise<Coverage> {
  const drawn = await drawnTutor();
  const nodes = Object.fromEntries(drawn.nodes.map((name) => [name, 0]));
  const edges = Object.fromEntries(drawn.edges.map(([from, to]) => [`${from} → ${to}`, 0]));
  const count = (from: string, to: string) => {
    const edge = `${from} → ${to}`;
    if (edge in edges) edges[edge]!++;
  };
  for (const run of runs) {
    if (run.length === 0) continue;
    for (const node of run) if (node in nodes) nodes[node]!++;
    count("start", run[0]!);
    for (let at = 1; at < run.length; at++) count(run[at - 1]!, run[at]!);
    count(run.at(-1)!, "end");
  }
  const missed = (counts: Readonly<Record<string, number>>) =>
    Object.keys(counts).filter((key) => counts[key] === 0);
  return { nodes, edges, missed: { nodes: missed(nodes), edges: missed(edges) } };
}

/** The coverage in lines. */
export function renderCoverage({ nodes, edges, missed }: Coverage): string {
  const share = (all: Readonly<Record<string, number>>, none: readonly string[]) => {
    const total = Object.keys(all).length;
    return `${total - none.length} of ${total}`;
  };
  const lines = [
    scenarios.report.nodes(share(nodes, missed.nodes)),
    ...missed.nodes.map(scenarios.report.never),
    scenarios.report.edges(share(edges, missed.edges)),
    ...missed.edges.map(scenarios.report.never),
  ];
  return `${lines.join("\n")}\n`;
}

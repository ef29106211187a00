import type { TutorDeps } from "../../graphs/tutor/deps.ts";
import { buildTutor } from "../../graphs/tutor/graph.ts";
import { errors } from "../messages/errors.ts";

/** The tutor's graph as Mermaid, as LangGraph draws it. */
export async function drawTutor(): Promise<string> {
  const drawn = await buildTutor(unusable).getGraphAsync();
  return drawn.drawMermaid({ withStyles: false }).trim();
}

/** The graph's nodes, and its edges as pairs; its ends are called `start` and `end`. */
export async function drawnTutor(): Promise<{ nodes: string[]; edges: [from: string, to: string][] }> {
  const { nodes, edges } = await buildTutor(unusable).getGraphAsync();
  const plain = (name: string) => name.replace(/^__(start|end)__$/, "$1");
  return {
    nodes: Object.keys(nodes).filter((name) => !name.startsWith("__")),
    edges: edges.map(({ source, target }) => [plain(source), plain(target)]),
  };
}

/** Drawing runs no node: whatever a node would ask for throws. */
const unusable = new Proxy({} as TutorDeps, {
  get() {
    throw new Error(errors.onlyDrawn);
  },
});

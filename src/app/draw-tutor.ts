import type { TutorDeps } from "../../graphs/tutor/deps.ts";
import { buildTutor } from "../../graphs/tutor/graph.ts";

/** The tutor's graph as Mermaid, as LangGraph draws it. */
export async function drawTutor(): Promise<string> {
  const drawn = await buildTutor(unusable).getGraphAsync();
  return drawn.drawMermaid({ withStyles: false }).trim();
}

/** Drawing runs no node: whatever a node would ask for throws. */
const unusable = new Proxy({} as TutorDeps, {
  get() {
    throw new Error("the graph is drawn, not run");
  },
});

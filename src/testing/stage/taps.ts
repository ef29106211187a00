import type { TutorGraphOptions } from "../../../graphs/tutor/graph.ts";
import type { NodeFactory } from "../../../graphs/tutor/node.ts";
import type { WriteHook } from "../../app/parts.ts";

/** Places where something can be done to a run, in the order in which they are come by. */
export type Moment =
  | { readonly at: "node"; readonly name: string; readonly when: "before" | "after" }
  | { readonly at: "write"; readonly sql: string; readonly when: "before" | "after" }
  | { readonly at: "chunk" };

export type Tap = (moment: Moment) => void;
export type Wrap = NonNullable<TutorGraphOptions["wrap"]>;

/** Nodes that tell when they begin and end; `wrap` may change them first. */
export function tapNodes(tap: Tap, wrap: Wrap = (_, factory) => factory): Wrap {
  return (name, factory): NodeFactory => {
    const changed = wrap(name, factory);
    return (deps) => {
      const run = changed(deps);
      return async (state, tools) => {
        tap({ at: "node", name, when: "before" });
        const update = await run(state, tools);
        tap({ at: "node", name, when: "after" });
        return update;
      };
    };
  };
}

export function tapWrites(tap: Tap): WriteHook {
  return (when, sql) => tap({ at: "write", sql, when });
}

import { scenarios } from "../../messages/scenarios.ts";
import type { ScriptLine } from "../scenario/given.ts";

/** A call as the script sees it. */
export interface ScriptCall {
  readonly purpose?: string | undefined;
  readonly node?: string | undefined;
  readonly turn?: number | undefined;
}

/** A line that was chosen for a call. */
export interface Taken {
  readonly line: ScriptLine;
  readonly index: number;
}

/** The lines of a scripted model and how often each was used. */
export class Script {
  readonly lines: readonly ScriptLine[];
  private readonly uses: number[];

  /** `used`: how often each line was used before, when a script goes on in a new process. */
  constructor(lines: readonly ScriptLine[], used: readonly number[] = []) {
    this.lines = lines;
    this.uses = lines.map((_, index) => used[index] ?? 0);
  }

  /** The first line left for this call; undefined when there is none. */
  take(call: ScriptCall): Taken | undefined {
    const index = this.lines.findIndex((line, at) => this.uses[at]! < line.times && fits(line, call));
    if (index < 0) return undefined;
    this.uses[index]!++;
    return { line: this.lines[index]!, index };
  }

  /** Whether any line, spent or not, is for this judgement at one of these nodes. */
  speaksOf(purpose: string, nodes: readonly string[]): boolean {
    return this.lines.some(
      (line) =>
        (line.for === undefined || line.for === purpose) &&
        (line.node === undefined || nodes.includes(line.node)),
    );
  }

  get used(): readonly number[] {
    return this.uses;
  }

  /** Lines that were not used as often as they stand for, in words. */
  unspent(): string[] {
    return this.lines.flatMap((line, index) => {
      const left = line.times - this.uses[index]!;
      return left > 0
        ? [`line ${index + 1} (${describeLine(line)})${left > 1 ? `, ${left} times` : ""}`]
        : [];
    });
  }
}

function fits(line: ScriptLine, call: ScriptCall): boolean {
  return (
    (line.for === undefined || line.for === call.purpose) &&
    (line.node === undefined || line.node === call.node) &&
    (line.turn === undefined || line.turn === call.turn)
  );
}

/** Which calls a line answers. */
export function describeLine(line: ScriptLine): string {
  return scenarios.script.line({ purpose: line.for, node: line.node, turn: line.turn });
}

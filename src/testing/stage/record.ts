import type { TutorEvent } from "../../domain/events.ts";
import type { MemoryState } from "./memory-state.ts";

/** A call of the scripted model, for the record. */
export interface CallRecord {
  readonly what: string;
  readonly purpose: string | undefined;
  readonly prompt: string;
  /** The script's line that answered; undefined for an unexpected call. */
  readonly line: number | undefined;
  readonly tokens: { readonly in: number; readonly out: number };
}

/** What is written down while a scenario runs, in order; a killed process leaves it behind up to its death. */
export type Entry =
  | { readonly is: "begin"; readonly turn: number; readonly inbox: number; readonly sessions: number }
  | { readonly is: "process" }
  | { readonly is: "node"; readonly name: string }
  /** The result of the node that ran last can't be lost any more. */
  | { readonly is: "stored"; readonly name: string }
  | { readonly is: "event"; readonly event: TutorEvent }
  | { readonly is: "call"; readonly call: CallRecord }
  | { readonly is: "thrown"; readonly code: string; readonly message: string }
  | { readonly is: "end"; readonly state?: MemoryState };

export type Sink = (entry: Entry) => void;

/** One turn as it was seen from outside. */
export interface TurnRecord {
  readonly turn: number;
  /** The nodes that ran; a new piece begins where a process was killed. */
  readonly runs: readonly (readonly string[])[];
  readonly events: readonly TutorEvent[];
  readonly calls: readonly CallRecord[];
  /** Why a terminal could not be opened. */
  readonly thrown?: { readonly code: string; readonly message: string };
  readonly state?: MemoryState;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The turns that the entries tell of, in order. */
export function turnsOf(entries: readonly Entry[]): TurnRecord[] {
  const turns = new Map<number, Writable<TurnRecord>>();
  let current: Writable<TurnRecord> = emptyTurn(0);
  for (const entry of entries) {
    switch (entry.is) {
      case "begin":
        current = turns.get(entry.turn) ?? emptyTurn(entry.turn);
        turns.set(entry.turn, current);
        break;
      case "process":
        current.runs = [...current.runs, []];
        break;
      case "node":
        current.runs = [...current.runs.slice(0, -1), [...(current.runs.at(-1) ?? []), entry.name]];
        break;
      case "event":
        current.events = [...current.events, entry.event];
        break;
      case "call":
        current.calls = [...current.calls, entry.call];
        break;
      case "thrown":
        current.thrown = { code: entry.code, message: entry.message };
        break;
      case "end":
        if (entry.state) current.state = entry.state;
        break;
    }
  }
  return [...turns.values()].sort((a, b) => a.turn - b.turn);
}

function emptyTurn(turn: number): Writable<TurnRecord> {
  return { turn, runs: [[]], events: [], calls: [] };
}

/** The nodes of a turn in order, whatever happened between them. */
export function pathOf(record: TurnRecord): string[] {
  return record.runs.flat();
}

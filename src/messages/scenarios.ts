import type { Fault } from "./errors.ts";
import { listed, plural } from "./words.ts";

const atPath = "Check the path.";

interface Call {
  readonly purpose?: string | undefined;
  readonly node?: string | undefined;
  readonly turn?: number | undefined;
}

function place({ node, turn }: Call): string {
  return `${node === undefined ? "" : ` at ${node}`}${turn === undefined ? "" : ` in turn ${turn}`}`;
}

/** What `viva test` and viva/testing say of scenarios. */
export const scenarios = {
  /** Why a scenario can't run. */
  faults: {
    missing: (path: string): Fault => [`There is no ${path}.`, atPath],
    unreadable: (file: string, why: string): Fault => [`${file} can't be read: ${why}`, atPath],
    bad: (faults: readonly string[]): Fault => [
      faults.join("\n"),
      "docs/testing.md describes the format; schemas/scenario.schema.json lets an editor check it.",
    ],
    noTerminal: (name: string) => `no terminal "${name}" was opened before`,
    noTurn: (turn: number | undefined) => `there is no turn ${turn}`,
    killedTape: "a recording can't go on in another process: kill with a script",
    nothingToRecord: [
      "No scenario there names a recording to write.",
      "Name one in the scenario: model: {cassette: NAME.cassette.json}",
    ],
    noRecording: (file: string): Fault => [
      `${file} names no recording to write.`,
      "Give it one: model: {cassette: NAME.cassette.json}",
    ],
    noPack: (folder: string): Fault => [`There is no pack ${folder}.`, "Mend `pack` under `given`."],
    badPack: (problems: readonly string[]): Fault => [problems.join("\n"), "Mend the pack and try again."],
    notInPack: (question: string): Fault => [
      `The history answers ${question}, which is in no given pack.`,
      "Mend `history` or `pack` under `given`.",
    ],
    noModel: (spec: string): Fault => [`The model ${spec} can't be used.`, "Use the script's name, or rule."],
    wrapAndKill: "A scenario with kills runs in processes of its own: it can't take `wrap`.",
    notOpened: (text: string) => `The tutor could not be opened: ${text}`,
    processEnded: (how: string | number | null) => `A process that ran scenarios ended with ${how}.`,
    killedEnded: (how: string | number | null, said: string) =>
      `A process of the scenario ended with ${how}:\n${said}`,
    noTurnBegun: "The killed process had begun no turn.",
  },

  /** What differs from the expectation. */
  failures: {
    differs: (name: string) => `${name} differs`,
    noLine: (call: string) => `the script has no line for this call: ${call}`,
    noPromptSays: "no prompt says this",
    aPromptSays: "a prompt says this",
    noPoint: (id: string) => `the grade has no point ${id}`,
    notSaid: "this text does not occur",
    said: "this text must not occur",
    only: (count: number) => `there are only ${count}`,
    notPassed: "the turn did not pass there",
    passed: (node: string) => `the turn passed ${node}`,
    noCall: "no call came for this line of the script",
    fewerCalls: "fewer calls came for this line",
    tapeLeft: "calls of the recording did not come; record it again",
    error: (code: string, what: string) => `an error that was not expected: ${code}: ${what}`,
    noEnd: (turn: string) => `turn.end of ${turn}`,
    atChunk: (chunk: number) => `at chunk ${chunk}`,
    atWrite: (moment: string, write: number | string) =>
      `${moment} write ${typeof write === "number" ? write : `"${write}"`}`,
    notReached: "the place of the kill was never reached",
    otherEnd: "the end is not the one without the kill",
    madeAgain: (results: readonly string[]) => `a stored result was made again: ${listed(results)}`,
    doneAgain: (work: readonly string[]) => `work that was stored was done again: ${listed(work)}`,
    notTold: "the learner was not told",
  },

  /** What a script says of its calls. */
  script: {
    noLine: (call: string) => `The script has no line for this call: ${call}.`,
    stopped: "The turn was stopped.",
    silent: "The scripted model said nothing.",
    asScripted: (what: string, failure: string) => `As scripted, ${what} fails: ${failure}`,
    nodeFails: (node: string) => `As the scenario says, ${node} fails.`,
    /** Which calls a line answers. */
    line: (line: Call) => `${line.purpose ?? "any judgement"}${place(line)}`,
    /** Which call came. */
    call: (call: Call) => `${call.purpose ?? "a call"}${place(call)}`,
    unused: (line: string) => `never used: ${line}`,
    unexpected: (call: string) => `unexpected call: ${call}`,
    unfit: (faults: readonly string[]) => `The script does not fit what happened.\n${faults.join("\n")}`,
    terminalClosed: (name: string) => `The terminal "${name}" is closed.`,
  },

  /** The report. */
  report: {
    soFar: "the conversation up to here:",
    killedAt: (point: string) => `killed at ${point}`,
    moreLines: (more: number) => `… and ${more} more lines`,
    totals: (of: {
      passed: number;
      scenarios: number;
      faulty: number;
      turns: number;
      kills: number;
      seconds: string;
    }) =>
      listed([
        `${of.passed} of ${of.scenarios} scenarios passed`,
        ...(of.faulty > 0 ? [`${plural(of.faulty, "file")} ${of.faulty === 1 ? "is" : "are"} faulty`] : []),
        plural(of.turns, "turn"),
        ...(of.kills > 0 ? [`${of.kills} kills`] : []),
        `${of.seconds} s`,
      ]),
    opened: (terminal: string) => `(the terminal "${terminal}" is opened)`,
    closed: (terminal: string) => `(the terminal "${terminal}" is closed)`,
    nodes: (share: string) => `nodes taken: ${share}`,
    edges: (share: string) => `edges taken: ${share}`,
    never: (name: string) => `  never: ${name}`,
  },

  /** A turn of the transcript, line by line. */
  transcript: {
    you: "you",
    model: (call: string, unexpected: boolean) => `(model: ${call}${unexpected ? ", unexpected" : ""})`,
    killed: "killed",
    session: (session: { id: string; resumed: boolean; model: string }) =>
      `session ${session.id}${session.resumed ? ", resumed" : ""}, thinking: ${session.model}`,
    grade: (grade: { verdict: string; score: number | null; points: string; amends: boolean }) =>
      `grade: ${grade.verdict}, ${grade.score ?? "no score"} (${grade.points})${grade.amends ? ", amended" : ""}`,
    badEnd: (reason: string | undefined) => `the turn did not end well: ${reason ?? "no reason"}`,
  },

  /** What a field of a scenario should hold. */
  fields: {
    duration: "use a duration such as 90s, 3h, 1d or -2d",
    moment: "use an ISO 8601 time or a duration",
    oneReply: "say exactly one of text, json, tool, error and stall",
    command: "commands begin with /",
  },
} as const;

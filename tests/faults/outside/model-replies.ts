import { hash } from "../../../src/domain/shuffle.ts";
import { clarifyPrompt } from "../../../src/reasoning/by-model/prompts/clarify.ts";
import { composePrompt } from "../../../src/reasoning/by-model/prompts/compose.ts";
import { explainPrompt } from "../../../src/reasoning/by-model/prompts/explain.ts";
import { followUpPrompt } from "../../../src/reasoning/by-model/prompts/follow-up.ts";
import { hintPrompt } from "../../../src/reasoning/by-model/prompts/hint.ts";
import { judgePrompt, secondJudgePrompt } from "../../../src/reasoning/by-model/prompts/judge.ts";
import { reflectPrompt } from "../../../src/reasoning/by-model/prompts/reflect.ts";
import { noiseValue, type Shape } from "../../support/noise/noise-json.ts";
import type { NoiseReply } from "../../support/noise/noise-model.ts";
import { dice } from "../../support/noise/noise-words.ts";

/** A chat request, as far as it is looked at. */
export interface Chat {
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format?: { readonly json_schema?: { readonly schema?: Shape } };
}

const prompts: readonly (readonly [string, { readonly system: string }])[] = [
  ["judge", judgePrompt],
  ["judge", secondJudgePrompt],
  ["explain", explainPrompt],
  ["reflect", reflectPrompt],
  ["follow-up", followUpPrompt],
  ["clarify", clarifyPrompt],
  ["hint", hintPrompt],
  ["compose", composePrompt],
];

/** What a request is for, told by its instructions; `item` for questions that are made, `other` for the rest. */
export function purposeOf({ messages }: Chat): string {
  const system = messages[0]?.content ?? "";
  if (/^(You write one exam question|Answer the question from the passage alone)/.test(system)) return "item";
  return prompts.find(([, prompt]) => system.startsWith(prompt.system.slice(0, 60)))?.[0] ?? "other";
}

/** A sensible reply that follows from the request: valid where a form is asked for, with quotes from the answer. */
export function replyTo(chat: Chat, purpose: string): NoiseReply {
  const said = chat.messages.map(({ content }) => content).join("\n");
  const at = dice(hash(said));
  const schema = chat.response_format?.json_schema?.schema;
  const text = schema
    ? JSON.stringify(purpose === "judge" ? judgement(schema, said, at) : noiseValue(schema, at, []))
    : prose(purpose, chat.messages.at(-1)?.content ?? "");
  return {
    text,
    finish: "stop",
    tokens: { in: Math.ceil(said.length / 4), out: Math.ceil(text.length / 4) },
  };
}

/** Words of the request itself: what is on the subject is shown and not set aside, so that the model never rests. */
function prose(purpose: string, user: string): string {
  const passages = purpose === "explain" ? user.slice(Math.max(0, user.indexOf("[1]"))) : user;
  const [sentence = "It depends on the numbers."] =
    /[A-Z][a-z][^.!?<>*`|[\]\n]{30,160}\./.exec(passages) ?? [];
  const finding = /^- (?:met|partly|missed|contradicted): (.*)$/m.exec(user)?.[1] ?? "";
  switch (purpose) {
    case "follow-up":
      return "You have the first idea. And what else belongs to it?";
    case "reflect":
      return finding === "" ? sentence : `This is the point to look at: ${finding}.`;
    case "explain":
      return `${sentence.slice(0, -1)} [1].`;
    default:
      return sentence;
  }
}

function judgement(schema: Shape, said: string, at: ReturnType<typeof dice>): object {
  const ids = schema.properties?.points?.items?.properties?.id?.enum ?? [];
  const answer = /<answer-\w+>\n([\s\S]*?)\n<\/answer-/.exec(said)?.[1] ?? "";
  return {
    points: ids.map((id) => ({
      id,
      reasoning: "It was compared with the answer.",
      quote: answer.slice(0, 60),
      verdict: at.pick(["met", "met", "partly", "missed"]),
      missing: "the rest of it",
    })),
    misconceptions: [],
  };
}

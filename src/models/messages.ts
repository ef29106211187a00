import { AIMessage, type BaseMessage, HumanMessage, SystemMessage } from "@langchain/core/messages";
import type { ModelMessage } from "../ports/model.ts";

const kinds = { system: SystemMessage, user: HumanMessage, assistant: AIMessage } as const;

export function toLangChain(messages: readonly ModelMessage[]): BaseMessage[] {
  return messages.map(({ role, content }) => new kinds[role](content));
}

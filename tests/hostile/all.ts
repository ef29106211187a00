import { answerProperties } from "./properties/answers.ts";
import { archiveProperties } from "./properties/archives.ts";
import { conversationProperties } from "./properties/conversation.ts";
import { documentProperties } from "./properties/documents.ts";
import { fileProperties } from "./properties/files.ts";
import { messageProperties } from "./properties/messages.ts";
import { replyProperties } from "./properties/replies.ts";
import { screenProperties } from "./properties/screen.ts";
import { searchProperties } from "./properties/search.ts";
import type { Property } from "./property.ts";

/** Every property of hostile input that holds in one process. */
export const allProperties: readonly Property[] = [
  ...messageProperties,
  ...answerProperties,
  ...conversationProperties,
  ...replyProperties,
  ...fileProperties,
  ...archiveProperties,
  ...documentProperties,
  ...searchProperties,
  ...screenProperties,
];

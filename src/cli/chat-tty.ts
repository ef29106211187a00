export { chat as chatOnTerminal } from "./chat.ts";

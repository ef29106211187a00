/** One entry of the bounded window of the conversation. */
export interface WindowMessage {
  readonly role: "learner" | "tutor";
  readonly content: string;
}

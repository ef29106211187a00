const asked =
  /(?:^|[.!?;:,]\s+|\b(?:and|but|so|then)\s+)(?:is|are|was|were|does|do|did|can|could|should|would|will|has|have|may|might|must)\s+(?!you\s+(?:say|do|add|use)\b)[^.?!]*\?/i;
const alternatives = /\b(?:yes or no|true or false|whether)\b/i;

/** Whether "yes" or "no" can be (a part of) the answer to a question. */
export function isPolar(prompt: string): boolean {
  return asked.test(prompt) || alternatives.test(prompt);
}

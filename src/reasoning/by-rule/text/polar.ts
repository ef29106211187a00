const asked =
  /(?:^|[.!?;:,]\s+|\b(?:and|but|so|then)\s+)(?:is|are|was|were|does|do|did|can|could|should|would|will|has|have|may|might|must)\s+(?!you\s+(?:say|do|add|use)\b)[^.?!]*\?/i;
const alternatives = /\b(?:yes or no|true or false|whether)\b/i;

const wantsMore =
  /\b(?:why|how|what|which|when|where|who|explain|describe|argue|justify|give|name|say|reasons?)\b/i;

/** Whether a question can be answered with "yes" or "no" and asks for nothing besides. */
export function isPolar(prompt: string): boolean {
  return (asked.test(prompt) || alternatives.test(prompt)) && !wantsMore.test(prompt);
}

import { modelSays } from "../../messages/by-model.ts";
import type { CallContext, Outcome, Reasoner, ReflectInput, Reflection } from "../../ports/reasoner.ts";
import type { Gate } from "./call/gate.ts";
import { reflectPrompt, reflectSections } from "./prompts/reflect.ts";
import { shortText } from "./short-text.ts";

const longest = 600;

/** What a tutor may not claim: only the code knows what was graded, stored and planned. */
const claims = /\b(?:scores?|scored|grades?|graded|marks?|percent|saved|recorded|scheduled|stored)\b|\d\s*%/i;

/** The model words the reflection; what was missed and what is next follows from the findings, by rule. */
export async function reflectByModel(
  gate: Gate,
  fallback: Reasoner,
  [input, context]: [ReflectInput, CallContext],
): Promise<Outcome<Reflection>> {
  const ruled = await fallback.reflect(input, context);
  const { question, judgement } = input;
  const outcome = await shortText(
    {
      gate,
      context,
      prompt: reflectPrompt,
      sections: reflectSections(input),
      about: [question.prompt, question.answer, ...judgement.points.map(({ text }) => text)].join("\n"),
      most: longest,
      fault: (text) => (claims.test(text) ? modelSays.because.spokeOfGrades : undefined),
    },
    async () => ({ ...ruled, value: ruled.value.text }),
  );
  return { value: { ...ruled.value, text: outcome.value }, notices: outcome.notices };
}

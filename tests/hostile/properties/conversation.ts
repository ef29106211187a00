import assert from "node:assert/strict";
import fc from "fast-check";
import { buildTestTutor } from "../../../src/testing/test-tutor.ts";
import { property } from "../property.ts";
import { hostileText } from "../texts.ts";
import { assertTurn } from "../well-formed.ts";

const commands = [
  "/hint",
  "/why",
  "/skip",
  "/undo",
  "/dispute no",
  "/flag bad",
  "/giveup",
  "/progress",
  "/topic tides",
  "/sure 2",
  "/cost",
  "/sessions",
  "/model x",
  "skip",
  "I don't know",
  "what do you mean?",
];
const message = fc.oneof(
  { weight: 3, arbitrary: hostileText },
  { weight: 1, arbitrary: fc.constantFrom(...commands) },
);

/** Whole conversations by rule, each message of them hostile; a case is one message. */
export const conversationProperties = [
  property(
    "a conversation answers any five messages, and loses and doubles none",
    { short: 2, long: 300 },
    fc.array(message, { minLength: 5, maxLength: 5 }),
    async (messages) => {
      const tutor = await buildTestTutor({ pack: "tests/fixtures/packs/mini", topic: "photosynthesis" });
      try {
        assertTurn(tutor.opening.events);
        const attempts = new Set<string>();
        for (const text of messages) {
          const { events } = await tutor.say(text);
          assertTurn(events);
          for (const event of events) if (event.type === "grade") attempts.add(event.attempt);
          if (events.some(({ type, ...rest }) => type === "step" && "name" in rest && rest.name === "stop"))
            break;
        }
        const state = await tutor.memory();
        assert.deepEqual(JSON.parse(JSON.stringify(state)), state, "the memory is plain data");
        const counted = (state as unknown as { attempts: readonly { id: string }[] }).attempts;
        assert.deepEqual(
          new Set(counted.map(({ id }) => id)),
          attempts,
          "an attempt for each grade, and no other",
        );
      } finally {
        await tutor.close();
      }
    },
  ),
];

import { describe, expect, it } from "vitest";
import { fitNet } from "../../../../../scripts/intents/net/fit-net.ts";
import { learnFrom } from "../../../../../scripts/intents/net/pass.ts";
import { type NetExample, rowsOf, vocabularyOf } from "../../../../../scripts/intents/net/rows.ts";
import { intentLabels } from "../../../../../src/domain/intent.ts";
import { readMessage } from "../../../../../src/reasoning/by-rule/classify/message.ts";
import { openNet } from "../../../../../src/reasoning/by-rule/classify/net/net.ts";
import { seenOf } from "../../../../../src/reasoning/by-rule/classify/net/seen.ts";
import { countOf, partsOf } from "../../../../../src/reasoning/by-rule/classify/net/shape.ts";
import { stability } from "../../support.ts";

function example(text: string, label: NetExample["label"]): NetExample {
  const open = { question: stability, prompt: stability.prompt };
  const signs = new Map([["asked", text.endsWith("?") ? 1 : 0.5]]);
  return {
    seen: seenOf(readMessage(text), signs, { text, graded: true, topics: [], open }),
    label,
    accept: [],
    weight: 1,
  };
}

const examples = [
  example("the exponentials overflow without it", "answer"),
  example("skip this one please", "skip"),
  example("what do you mean by stable?", "clarify"),
];

describe("learning the network", () => {
  it("goes down the true slope of the loss", () => {
    const vocabulary = vocabularyOf(examples, { words: 1, signs: 1 });
    const numbers = Float32Array.from({ length: countOf(vocabulary) }, (_, at) => Math.sin(at * 1.7) / 4);
    const weights = partsOf(numbers, vocabulary);
    const slopes = new Float32Array(numbers.length);
    const [row] = rowsOf(examples, vocabulary);
    learnFrom(row!, weights, partsOf(slopes, vocabulary), {
      gaps: { words: 0, layers: 0, signs: 0 },
      random: () => 0.5,
      touched: { words: new Set(), signs: new Set() },
      weight: 1,
    });
    const loss = () =>
      -Math.log(openNet(vocabulary, weights)(examples[0]!.seen)[intentLabels.indexOf("answer")]!);
    const step = 0.002;
    const offsets = [...slopes.keys()].filter((at) => at % 97 === 0 || Math.abs(slopes[at]!) > 0.3);
    expect(offsets.length).toBeGreaterThan(100);
    for (const at of offsets) {
      const kept = numbers[at]!;
      numbers[at] = kept + step;
      const above = loss();
      numbers[at] = kept - step;
      const below = loss();
      numbers[at] = kept;
      expect(Math.abs((above - below) / (2 * step) - slopes[at]!)).toBeLessThan(
        0.02 + 0.05 * Math.abs(slopes[at]!),
      );
    }
  });

  it("tells apart what it was taught, the same way each time", () => {
    const taught = Array.from({ length: 20 }, () => examples).flat();
    const { vocabulary, weights } = fitNet(taught);
    const again = fitNet(taught);
    expect(again.weights.labels).toEqual(weights.labels);
    const net = openNet(vocabulary, weights);
    for (const { seen, label } of examples) {
      const shares = net(seen);
      expect(shares.indexOf(Math.max(...shares))).toBe(intentLabels.indexOf(label));
    }
  });
});

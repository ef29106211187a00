import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type IntentLabel, intentLabels } from "../../../../../src/domain/intent.ts";
import { featuresOf } from "../../../../../src/reasoning/by-rule/classify/features.ts";
import { readMessage } from "../../../../../src/reasoning/by-rule/classify/message.ts";
import { mixtureOf, shippedNet } from "../../../../../src/reasoning/by-rule/classify/mixture.ts";
import { packNet, unpackNet } from "../../../../../src/reasoning/by-rule/classify/net/format.ts";
import { openNet } from "../../../../../src/reasoning/by-rule/classify/net/net.ts";
import { seenOf } from "../../../../../src/reasoning/by-rule/classify/net/seen.ts";
import {
  countOf,
  partsOf,
  type Vocabulary,
} from "../../../../../src/reasoning/by-rule/classify/net/shape.ts";
import { scoresOf } from "../../../../../src/reasoning/by-rule/classify/scores.ts";
import { stability } from "../../support.ts";

const vocabulary: Vocabulary = {
  words: ["", "overflow", "skip"],
  marks: ["first", "last"],
  signs: ["asked"],
};

/** A small network with numbers that go up and down. */
function network() {
  const numbers = Float32Array.from({ length: countOf(vocabulary) }, (_, at) => Math.sin(at) / 8);
  return { vocabulary, weights: partsOf(numbers, vocabulary) };
}

function look(text: string) {
  const input = {
    text,
    graded: true,
    topics: [],
    open: { question: stability, prompt: stability.prompt },
  };
  const message = readMessage(text);
  return seenOf(message, featuresOf(message, scoresOf(message, input), input), input);
}

describe("the network of messages", () => {
  it("gives each label a probability", () => {
    const { weights } = network();
    for (const text of ["skip", "overflow, I think", "?", "", "x".repeat(5_000)]) {
      const shares = openNet(vocabulary, weights)(look(text));
      expect(shares).toHaveLength(intentLabels.length);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 4);
    }
  });

  it("reads the order of words, and the question", () => {
    const { weights } = network();
    const net = openNet(vocabulary, weights);
    expect(net(look("skip overflow"))).not.toEqual(net(look("overflow skip")));
    const seen = look("overflow");
    expect(net({ ...seen, question: [] })).not.toEqual(net(seen));
  });

  it("is read from its file as it was written, but for the steps of its bytes", () => {
    const written = network();
    const read = unpackNet(packNet(written));
    expect(read.vocabulary).toEqual(vocabulary);
    for (const [name, part] of Object.entries(written.weights) as [
      keyof typeof written.weights,
      Float32Array,
    ][])
      part.forEach((value, at) => {
        expect(Math.abs(read.weights[name][at]! - value)).toBeLessThan(0.001);
      });
  });

  it("says so when its file is cut short", () => {
    const file = packNet(network());
    const cut = (length: number) => gzipSync(gunzipSync(file).subarray(0, length));
    expect(() => unpackNet(cut(-1))).toThrow("incomplete");
    expect(() => unpackNet(cut(10))).toThrow("incomplete");
    expect(() => unpackNet(file.subarray(0, -9))).toThrow("unexpected end");
  });

  it("is sure of plain messages as it is shipped", () => {
    const share = (text: string, label: IntentLabel) => shippedNet(look(text))[intentLabels.indexOf(label)]!;
    expect(share("the exponentials get too large and overflow", "answer")).toBeGreaterThan(0.8);
    expect(share("can we skip this question please", "skip")).toBeGreaterThan(0.8);
  });
});

describe("the mixture", () => {
  const says = (label: IntentLabel, share: number) => (at: IntentLabel) =>
    at === label ? share : (1 - share) / (intentLabels.length - 1);
  const first = new Map(intentLabels.map((label) => [label, says("answer", 0.9)(label)]));
  const second = Float32Array.from(intentLabels, says("skip", 0.9));

  it("is the one model or the other at the ends of the share, and between them elsewhere", () => {
    const at = (share: number) =>
      mixtureOf(
        () => first,
        () => second,
        share,
      )(look("skip"));
    expect(at(0).get("answer")).toBeCloseTo(0.9);
    expect(at(1).get("skip")).toBeCloseTo(0.9);
    expect(at(0.5).get("skip")).toBeCloseTo(at(0.5).get("answer")!);
    expect([...at(0.4).values()].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });
});

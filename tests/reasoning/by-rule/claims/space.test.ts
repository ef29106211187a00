import { describe, expect, it } from "vitest";
import { packClaims, unpackClaims } from "../../../../src/reasoning/by-rule/claims/format.ts";
import { claimSpace, directed, spaceOf, sumOf } from "../../../../src/reasoning/by-rule/claims/space.ts";
import { ownFile } from "../../../../src/reasoning/by-rule/vectors/own-file.ts";

describe("the file of the space of claims", () => {
  const bytes = ownFile("claims.bin");

  it("is read as it was written", () => {
    expect(Buffer.compare(Buffer.from(packClaims(unpackClaims(bytes))), bytes)).toBe(0);
  });

  it.each([0, 10, 1_000, bytes.length - 1])("is refused when only %d bytes are left", (length) => {
    expect(() => unpackClaims(bytes.subarray(0, length))).toThrow("incomplete");
  });
});

describe("a text in the space", () => {
  it("has length 1, or none when it has no words", () => {
    const claim = directed(
      sumOf(claimSpace(), [
        { stem: "gradient", denied: false },
        { stem: "step", denied: true },
      ]),
    );
    expect(Math.hypot(...claim)).toBeCloseTo(1, 3);
    expect(Math.hypot(...directed(sumOf(claimSpace(), [])))).toBe(0);
  });

  it("adds a word's own row, scaled by its weight, and what being denied adds", () => {
    const dimensions = 100;
    const space = spaceOf({
      size: 2,
      words: ["qqqq"],
      plain: new Float32Array(dimensions * 2),
      denied: new Float32Array(dimensions * 2),
      denial: Float32Array.of(0, 1),
      weight: Float32Array.of(Math.log(2)),
      own: Int8Array.of(127, 0),
      background: new Int8Array(),
    });
    const [own, none] = space.partOf({ stem: "qqqq", denied: false });
    expect(none).toBe(0);
    const [same, denial] = space.partOf({ stem: "qqqq", denied: true });
    expect(same).toBe(own);
    expect(denial! / own!).toBeCloseTo(512 / 127, 4);
  });
});

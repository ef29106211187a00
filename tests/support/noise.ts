import { sequence } from "../../src/domain/shuffle.ts";
import type { FakeReply } from "./fake-endpoint.ts";

interface Shape {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** Syllables of no language, with a few real function words, as small vocabularies have them. */
export const syllables =
  "zorp bli quen vask trum ploy dree snib golt fraz the of wex ont iss marv klu pesh yond ith ag und".split(
    " ",
  );

/**
 * What a model with random weights says under constrained decoding: JSON of the right form whose words are
 * noise, and plain noise otherwise. The same for the same seed.
 */
export function noise(seed: number): FakeReply {
  const next = sequence(seed);
  const pick = <T>(items: readonly T[]) => items[Math.floor(next() * items.length)]!;
  const word = () => Array.from({ length: 1 + Math.floor(next() * 3) }, () => pick(syllables)).join("");
  const words = (count: number) => Array.from({ length: count }, word).join(" ");
  const fill = (shape: Shape): unknown => {
    if (shape.enum) return pick(shape.enum);
    switch (shape.type) {
      case "object":
        return Object.fromEntries(
          Object.entries(shape.properties ?? {}).map(([key, own]) => [key, fill(own)]),
        );
      case "array": {
        const count = Math.max(
          shape.minItems ?? 0,
          Math.min(shape.maxItems ?? 2, 1 + Math.floor(next() * 3)),
        );
        return Array.from({ length: count }, () => fill(shape.items ?? {}));
      }
      case "boolean":
        return next() < 0.5;
      case "number":
      case "integer":
        return Math.floor(next() * 10);
      default:
        return words(1 + Math.floor(next() * 8));
    }
  };
  return {
    kind: "made",
    make(body) {
      const format = body.response_format as { json_schema?: { schema?: Shape } } | undefined;
      const shape = (body.format as Shape | undefined) ?? format?.json_schema?.schema;
      return shape ? JSON.stringify(fill(shape)) : `${words(9)}. ${words(7)} [1]. ${words(6)}?`;
    },
  };
}

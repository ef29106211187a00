import { type Dice, noiseText } from "./noise-words.ts";

export interface Shape {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** A value that a grammar made of the schema lets through: the right form, any enum, words of noise. */
export function noiseValue(shape: Shape, at: Dice, prompt: readonly string[]): unknown {
  if (shape.enum) return at.pick(shape.enum);
  switch (shape.type) {
    case "object":
      return Object.fromEntries(
        Object.entries(shape.properties ?? {}).map(([key, own]) => [key, noiseValue(own, at, prompt)]),
      );
    case "array": {
      const count = at.whole(shape.minItems ?? 0, shape.maxItems ?? 3);
      return Array.from({ length: count }, () => noiseValue(shape.items ?? {}, at, prompt));
    }
    case "boolean":
      return at.next() < 0.5;
    case "number":
    case "integer":
      return at.pick([0, -1, 7, 3.5, 1e9]);
    default:
      return noiseText(at, prompt);
  }
}

/** JSON text as a grammar lets it through: white space anywhere, characters escaped that need not be. */
export function noiseJson(value: unknown, at: Dice): string {
  const plain = JSON.stringify(value, null, at.pick([0, 0, 1, "\t"]));
  if (at.next() > 0.2) return plain;
  return plain.replace(
    /[^\u0000-\u007e]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

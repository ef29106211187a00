import { z } from "zod";

interface Shape {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly maxItems?: number;
  readonly maxLength?: number;
}

export type Coerced<T> = { kind: "value"; value: T } | { kind: "invalid"; reason: string };

/**
 * Reads a value as the schema means it: enums in any case, numbers and booleans written as text, one thing
 * where a list was asked, a list of one where a thing was, keys too many, texts too long. What is missing stays missing.
 */
export function coerce<T>(value: unknown, schema: z.ZodType<T>): Coerced<T> {
  const shape = z.toJSONSchema(schema, { io: "output" }) as Shape;
  const result = schema.safeParse(shaped(value, shape));
  if (result.success) return { kind: "value", value: result.data };
  const [issue] = result.error.issues;
  return {
    kind: "invalid",
    reason: `${issue?.path.join(".") || "the reply"}: ${issue?.message ?? "invalid"}`,
  };
}

function shaped(value: unknown, shape: Shape): unknown {
  if (shape.enum) return member(value, shape.enum);
  switch (shape.type) {
    case "object":
      return object(Array.isArray(value) && value.length === 1 ? value[0] : value, shape);
    case "array": {
      if (value === null || value === undefined) return [];
      const list = Array.isArray(value) ? value : [value];
      return list.slice(0, shape.maxItems).map((item) => shaped(item, shape.items ?? {}));
    }
    case "string":
      if (value === null || value === undefined) return "";
      return typeof value === "object" ? value : String(value).slice(0, shape.maxLength);
    case "number":
    case "integer":
      return typeof value === "string" && value.trim() !== "" ? Number(value) : value;
    case "boolean":
      return truth(value);
    default:
      return value;
  }
}

function object(value: unknown, { properties = {} }: Shape): unknown {
  if (typeof value !== "object" || value === null) return value;
  const given = new Map(Object.entries(value).map(([key, item]) => [key.toLowerCase(), item]));
  return Object.fromEntries(
    Object.entries(properties).map(([key, shape]) => [key, shaped(given.get(key.toLowerCase()), shape)]),
  );
}

function member(value: unknown, allowed: readonly unknown[]): unknown {
  if (typeof value !== "string") return value;
  const plain = value.trim().toLowerCase();
  return allowed.find((one) => String(one).toLowerCase() === plain) ?? value;
}

function truth(value: unknown): unknown {
  if (typeof value !== "string") return value;
  const plain = value.trim().toLowerCase();
  return /^(true|yes|y|1)$/.test(plain) ? true : /^(false|no|n|0)$/.test(plain) ? false : value;
}

import { parseSync } from "@swc/core";

/** Two words behind each other are read by somebody. */
const words = /\p{L}{2,}[,:;.!?]? \p{L}{2,}/u;
/** What these are given is printed, so that a single word is a text already. */
const printing = new Set([
  "data",
  "raw",
  "note",
  "say",
  "hint",
  "append",
  "description",
  "usage",
  "question",
  "plural",
]);
const describing = new Set(["option", "argument", "Option", "Argument"]);
const faults = new Set(["VivaError", "InvalidArgumentError", "ModelError"]);
/** These say something to somebody whatever they are called with. */
const thrown = new Set(["Error", "Unreadable", "badInput"]);
/** What is told stands in fields of these names. */
const told = new Set(["message", "hint", "remedy", "found", "missing", "unsure", "why"]);

/** SQL, names of columns, patterns and selectors. */
const code =
  /\b(?:SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|BEGIN|WHERE|ORDER BY|JOIN)\b|^(?: ?AND | NOT INDEXED)|^[a-z_]+(?:, [a-z_]+)+$|\(\?|\\[bswpd]|\[\^/;

type Node = { type?: string; [key: string]: unknown };
type Printed = "one" | "two" | undefined;

/**
 * The literals in a file that people read: those of two words, and those that are printed. `printedOnly`: those that
 * are printed, thrown or told alone.
 */
export function textsIn(source: string, { printedOnly = false } = {}): string[] {
  const found = new Set<string>();
  const literal = (node: Node) =>
    node.type === "StringLiteral"
      ? String(node.value)
      : node.type === "TemplateElement"
        ? String(node.cooked ?? node.raw)
        : undefined;
  const isText = (text: string, printed: Printed) =>
    !code.test(text) &&
    ((words.test(text) && (printed !== undefined || !printedOnly)) ||
      (printed === "one" && /\p{L}/u.test(text)));
  const visit = (node: unknown, printed: Printed): void => {
    if (Array.isArray(node)) for (const one of node) visit(one, printed);
    if (node === null || typeof node !== "object" || Array.isArray(node)) return;
    const { type = "", ...parts } = node as Node;
    if (/^(?:Import|Ts[A-Z].*Type$|TsInterface|TsTypeAlias)/.test(type)) return;
    const text = literal(node as Node);
    if (text !== undefined && isText(text, printed)) found.add(text);
    if (type === "CallExpression" || type === "NewExpression") {
      const { callee, arguments: given } = node as unknown as { callee: Node; arguments: Node[] | null };
      const name = String(((callee.property as Node | undefined) ?? callee).value ?? "");
      if (name === "RegExp") return;
      // A list of words, written as one text.
      if (name === "split" && literal(callee.object as Node) === undefined) visit(callee, undefined);
      else if (name !== "split") visit(callee, undefined);
      for (const [index, argument] of (given ?? []).entries()) {
        // The name of an option, the code of a failure, the kind of what is said.
        const skipped =
          describing.has(name) || faults.has(name) ? index === 0 : name === "say" && index === 2;
        const prints = printing.has(name) || describing.has(name) || faults.has(name);
        visit(argument, skipped ? undefined : prints ? "one" : thrown.has(name) ? "two" : undefined);
      }
      return;
    }
    if (type === "KeyValueProperty") {
      const { key, value } = node as unknown as { key: Node; value: Node };
      visit(value, told.has(String(key.value)) ? "two" : undefined);
      return;
    }
    // What a function inside does with its own literals is its own affair.
    const inside = /Function|ObjectExpression|MemberExpression|ConditionalExpression/.test(type)
      ? undefined
      : printed;
    const kept = type === "ConditionalExpression" && printed === "two" ? printed : inside;
    for (const part of Object.values(parts)) visit(part, kept);
  };
  visit(parseSync(source, { syntax: "typescript", target: "es2022" }).body, undefined);
  return [...found];
}

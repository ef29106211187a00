/**
 * The title of a plain text: its first line, where that is short, ends like no sentence and stands alone. Undefined
 * where the text begins at once.
 */
export function plainTitle(text: string): string | undefined {
  const [first = "", second = ""] = text
    .slice(0, 2_000)
    .replace(/^\ufeff?\s*/, "")
    .split(/\r\n?|\n/);
  const title = first.replace(/^#+\s*|\s*#+$/g, "").trim();
  // Underlined, as reStructuredText has it, or with an empty line below.
  const alone = second.trim() === "" || /^([=\-~*#])\1{2,}\s*$/.test(second);
  const words = title.split(/\s+/).length;
  if (!alone || title.length > 80 || words > 12 || !/\p{L}{3}/u.test(title) || /[.,;!?:]$/.test(title))
    return undefined;
  return /^\P{L}/u.test(title) ? undefined : title;
}

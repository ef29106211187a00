/** A line of a page: letters of `size` points, `gap` points below the line before. */
export interface Line {
  readonly text: string;
  readonly size?: number;
  readonly gap?: number;
}

/** A small PDF with these pages; a page without lines is what a scanner leaves. */
export function makePdf(pages: readonly (readonly Line[])[], options: { encrypted?: boolean } = {}): Buffer {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(" ");
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  for (const [index, lines] of pages.entries()) {
    const stream = contentOf(lines);
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + index * 2} 0 R ` +
        "/Resources << /Font << /F1 3 0 R >> >> >>",
    );
    add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
  }
  // Keys that no password opens: the reader asks for one.
  const key = "ab".repeat(32);
  if (options.encrypted) add(`<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`);
  let text = "%PDF-1.4\n";
  const offsets = objects.map((body, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const encrypt = options.encrypted ? ` /Encrypt ${objects.length} 0 R /ID [<00> <00>]` : "";
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${encrypt} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

function contentOf(lines: readonly Line[]): string {
  let y = 740;
  return lines
    .map(({ text, size = 11, gap = 14 }) => {
      y -= gap;
      return `BT /F1 ${size} Tf 72 ${y} Td (${text.replace(/[\\()]/g, "\\$&")}) Tj ET`;
    })
    .join("\n");
}

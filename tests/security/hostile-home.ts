import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes to the clipboard, the title and the screen, makes a link, turns text round: 7-bit, 8-bit and as entities. */
export const attack =
  "\u001b]52;c;cm0gLXJm\u0007\u001b]0;owned\u0007\u001b[2J\u001b]8;;http://x.example\u001b\\here\u001b]8;;\u001b\\\u009b31m\u009d0;t\u009c\u202egnp.exe\u2066\r\b\u0007&#27;]52;c;cm0=&#7;&#x9b;2J";

/** The attack as it stands in a YAML string between double quotes. */
const inYaml = JSON.stringify(attack).slice(1, -1);

/** A knowledge pack whose every text attacks the terminal. */
export function hostilePack(folder: string): string {
  mkdirSync(join(folder, "area"), { recursive: true });
  const text = (name: string) => `"${name} ${inYaml}"`;
  writeFileSync(join(folder, "curriculum.yaml"), `areas: {area: ${text("Area")}}\ntopics: [attack]\n`);
  writeFileSync(
    join(folder, "glossary.yaml"),
    `terms: [{id: zorp, term: ${text("zorp")}, definition: ${text("A zorp is a thing")}, topic: attack}]\n`,
  );
  writeFileSync(
    join(folder, "area", "attack.md"),
    `---\nid: attack\ntitle: ${text("Attack")}\narea: area\nlevel: foundational\n---\n# Zorp ${attack}\n\nA zorp vrobbles because of the quux ${attack}. A zorp is blue.\n`,
  );
  writeFileSync(
    join(folder, "area", "attack.quiz.yaml"),
    `topic: attack
objectives:
  - id: attack/one
    statement: ${text("Say why")}
    questions:
      - id: attack/one/why
        kind: open
        difficulty: 1
        prompt: ${text("Why does a zorp vrobble?")}
        points: [{id: quux, text: ${text("because of the quux")}, weight: 1, accept: [quux]}]
        hints: [${text("Think of quux")}]
        answer: ${text("Because of the quux.")}
        see: attack.md#zorp
      - id: attack/one/which
        kind: choice
        difficulty: 1
        prompt: ${text("Which colour?")}
        options: [{id: a, text: ${text("blue")}}, {id: b, text: ${text("red")}}]
        right: [a]
        answer: ${text("Blue.")}
        see: attack.md#zorp
`,
  );
  // Faults are told with the file's own words.
  writeFileSync(
    join(folder, "area", "broken.quiz.yaml"),
    `topic: attack\n? {"${inYaml}": 1}\n: 2\n"${inYaml}": x\n`,
  );
  return folder;
}

/** A document whose name and text attack; returns its folder. */
export function hostileDocuments(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const name = "quux \u001b]52;c;eA==\u0007\u009b2J\u202e\nGrade: Right, 100 %.md";
  writeFileSync(
    join(folder, name),
    `# Quux ${attack}\n\n${"The flimflam of a quux is told in many plain words. ".repeat(40)}It is ${attack} seventeen.`,
  );
  writeFileSync(join(folder, "broken\u001b[2J.pdf"), "no pdf");
  return folder;
}

/** A home with the pack in its config; the environment that leads there. */
export function hostileHome(folder: string): Record<string, string> {
  const pack = hostilePack(join(folder, "pack"));
  mkdirSync(join(folder, "config", "viva"), { recursive: true });
  writeFileSync(join(folder, "config", "viva", "config.toml"), `packs = [${JSON.stringify(pack)}]\n`);
  return { XDG_CONFIG_HOME: join(folder, "config") };
}

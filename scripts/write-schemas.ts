// npm run schemas: the JSON schemas that editors check files against, from the schemas that the program uses.
import { mkdirSync, writeFileSync } from "node:fs";
import { scenarioJsonSchema } from "../src/testing/scenario/schema.ts";

mkdirSync("schemas", { recursive: true });
writeFileSync("schemas/scenario.schema.json", `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);

import { VivaError } from "../../domain/errors.ts";

/** Vectors of two embedders can't be compared. Throws VivaError `bad-config` when another one made those stored. */
export function refuseToMix(name: string, stored: string | undefined): void {
  if (stored === undefined || stored === name) return;
  throw new VivaError(
    "bad-config",
    `The library's vectors were made by ${stored}; those of ${name} can't be compared to them.`,
    `Set \`embed\` back to ${stored}, or make all vectors anew: viva sources embed --again`,
  );
}

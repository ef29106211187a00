import { VivaError } from "../../domain/errors.ts";
import { libraryErrors } from "../../messages/library-errors.ts";

/** Vectors of two embedders can't be compared. Throws VivaError `bad-config` when another one made those stored. */
export function refuseToMix(name: string, stored: string | undefined): void {
  if (stored === undefined || stored === name) return;
  throw new VivaError("bad-config", ...libraryErrors.otherEmbedder(name, stored));
}

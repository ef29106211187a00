import fc from "fast-check";

/** Something that has to hold for every input of a kind, however hostile. */
export interface Property {
  readonly name: string;
  /** How many inputs are tried: in `npm test`, and in `npm run test:hostile`. */
  readonly cases: { readonly short: number; readonly long: number };
  /** Rejects with the smallest input found that breaks it. The same seed tries the same inputs. */
  run(options: { seed: number; cases: number }): Promise<void>;
}

export function property<T>(
  name: string,
  cases: Property["cases"],
  input: fc.Arbitrary<T>,
  holds: (value: T) => unknown,
): Property {
  return {
    name,
    cases,
    async run({ seed, cases: numRuns }) {
      const check = fc.asyncProperty(input, async (value) => {
        await holds(value);
      });
      // Shrinking a slow property must not take longer than finding the fault did.
      await fc.assert(check, {
        seed,
        numRuns,
        interruptAfterTimeLimit: 20 * 60_000,
        includeErrorInReport: true,
      });
    },
  };
}

import { type IntentLabel, intentLabels } from "../../../domain/intent.ts";
import { ownFile } from "../vectors/own-file.ts";
import type { IntentModel } from "./model.ts";
import { unpackNet } from "./net/format.ts";
import { type Net, openNet, type Seen } from "./net/net.ts";

/** The probability of each label for a message that was looked at; they sum to 1. */
export type Weighing = (seen: Seen) => ReadonlyMap<IntentLabel, number>;

/** How much the network counts beside the regression. */
export const netShare = 0.3;
/** Keeps logarithms finite. */
const least = 1e-9;

/** The regression and the network together, by the weighted geometric mean of what they say. */
export function mixtureOf(regression: IntentModel, net: Net, share = netShare): Weighing {
  return (seen) => {
    const first = regression(seen.signs);
    const second = net(seen);
    const heights = intentLabels.map(
      (label, at) =>
        (1 - share) * Math.log((first.get(label) ?? 0) + least) + share * Math.log(second[at]! + least),
    );
    const powers = heights.map(Math.exp);
    const total = powers.reduce((sum, power) => sum + power, 0);
    return new Map(intentLabels.map((label, at) => [label, powers[at]! / total]));
  };
}

let shipped: Net | undefined;

/** The learnt network; its file is read when the first message is weighed. */
export const shippedNet: Net = (seen) => {
  if (!shipped) {
    const { vocabulary, weights } = unpackNet(ownFile("message-net.bin"));
    shipped = openNet(vocabulary, weights);
  }
  return shipped(seen);
};

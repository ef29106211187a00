/** Wilson's score interval for a share of `hits` in `n`, 95 % unless `z` says otherwise. `n` = 0 tells nothing: [0, 1]. */
export function wilson(hits: number, n: number, z = 1.96): readonly [low: number, high: number] {
  if (n === 0) return [0, 1];
  const share = hits / n;
  const spread = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const middle = share + (z * z) / (2 * n);
  const scale = 1 + (z * z) / n;
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}

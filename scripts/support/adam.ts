/** Lists of numbers, by name. */
type Lists<Name extends string> = Readonly<Record<Name, Float32Array>>;

/** Adam (Kingma and Ba 2015): each call of the result moves the weights against their gradient. */
export function adam<Name extends string>(
  weights: Lists<Name>,
): (gradient: Lists<Name>, rate: number) => void {
  const names = Object.keys(weights) as Name[];
  const zeros = () => new Map(names.map((name) => [name, new Float32Array(weights[name].length)]));
  const [mean, square] = [zeros(), zeros()];
  let time = 0;
  return (gradient, rate) => {
    time++;
    const [unbiased, unbiasedSquare] = [1 - 0.9 ** time, 1 - 0.99 ** time];
    for (const name of names) {
      const [values, own, m, v] = [weights[name], gradient[name], mean.get(name)!, square.get(name)!];
      for (let i = 0; i < values.length; i++) {
        const by = own[i]!;
        m[i] = 0.9 * m[i]! + 0.1 * by;
        v[i] = 0.99 * v[i]! + 0.01 * by * by;
        values[i]! -= (rate * (m[i]! / unbiased)) / (Math.sqrt(v[i]! / unbiasedSquare) + 1e-8);
      }
    }
  };
}

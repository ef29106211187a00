/** Units by dimension, each with its size in the dimension's base unit. Case is folded, as in the answer. */
const dimensions: Record<string, Record<string, number>> = {
  time: {
    ns: 1e-9,
    nanoseconds: 1e-9,
    us: 1e-6,
    mus: 1e-6,
    microseconds: 1e-6,
    ms: 1e-3,
    msec: 1e-3,
    milliseconds: 1e-3,
    millisecond: 1e-3,
    s: 1,
    sec: 1,
    secs: 1,
    second: 1,
    seconds: 1,
    min: 60,
    mins: 60,
    minute: 60,
    minutes: 60,
    h: 3600,
    hr: 3600,
    hrs: 3600,
    hour: 3600,
    hours: 3600,
    day: 86400,
    days: 86400,
    week: 7 * 86400,
    weeks: 7 * 86400,
    fortnight: 14 * 86400,
    fortnights: 14 * 86400,
  },
  // Months are of several lengths: only years and decades are counted in them.
  calendar: {
    month: 1,
    months: 1,
    year: 12,
    years: 12,
    yr: 12,
    yrs: 12,
    decade: 120,
    decades: 120,
    century: 1200,
    centuries: 1200,
  },
  bytes: {
    b: 1,
    byte: 1,
    bytes: 1,
    bits: 0.125,
    bit: 0.125,
    kb: 1e3,
    kilobyte: 1e3,
    kilobytes: 1e3,
    mb: 1e6,
    megabyte: 1e6,
    megabytes: 1e6,
    gb: 1e9,
    gigabyte: 1e9,
    gigabytes: 1e9,
    tb: 1e12,
    terabyte: 1e12,
    terabytes: 1e12,
    kib: 1024,
    mib: 1024 ** 2,
    gib: 1024 ** 3,
    tib: 1024 ** 4,
  },
  share: { "%": 0.01, percent: 0.01, percentage: 0.01, pct: 0.01 },
  length: {
    ...sized("meter", 1),
    ...sized("metre", 1),
    nm: 1e-9,
    um: 1e-6,
    mum: 1e-6,
    micron: 1e-6,
    microns: 1e-6,
    mm: 1e-3,
    cm: 0.01,
    m: 1,
    km: 1000,
  },
  mass: { ...sized("gram", 1), mg: 1e-3, g: 1, kg: 1e3, tonne: 1e6, tonnes: 1e6 },
  volume: { ...sized("liter", 1), ...sized("litre", 1), ml: 1e-3, cl: 0.01, dl: 0.1, l: 1 },
  temperature: { "°c": 1, celsius: 1, centigrade: 1 },
  fahrenheit: { "°f": 1, fahrenheit: 1 },
  kelvin: { kelvin: 1 },
  money: { $: 1, usd: 1, dollar: 1, dollars: 1, cents: 0.01, cent: 0.01 },
  rate: { hz: 1, khz: 1e3, mhz: 1e6, ghz: 1e9 },
};

/** A unit of this name with the usual words before it: "milligram". */
function sized(name: string, size: number): Record<string, number> {
  const before = { "": 1, nano: 1e-9, micro: 1e-6, milli: 1e-3, centi: 0.01, kilo: 1e3 };
  return Object.fromEntries(
    Object.entries(before).flatMap(([prefix, factor]) => [
      [`${prefix}${name}`, factor * size],
      [`${prefix}${name}s`, factor * size],
    ]),
  );
}

export interface Unit {
  readonly dimension: string;
  readonly size: number;
}

/** The unit a word names; undefined for a word that is none we know. */
export function unitOf(word: string): Unit | undefined {
  const name = word.trim().toLowerCase();
  for (const [dimension, units] of Object.entries(dimensions))
    if (Object.hasOwn(units, name)) return { dimension, size: units[name]! };
  return undefined;
}

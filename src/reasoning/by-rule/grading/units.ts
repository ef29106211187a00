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
  length: { nm: 1e-9, mm: 1e-3, cm: 0.01, m: 1, meter: 1, meters: 1, metre: 1, metres: 1, km: 1000 },
  money: { $: 1, usd: 1, dollar: 1, dollars: 1, cents: 0.01, cent: 0.01 },
  rate: { hz: 1, khz: 1e3, mhz: 1e6, ghz: 1e9 },
};

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

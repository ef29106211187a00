/** Eight heights. */
const heights = "▁▂▃▄▅▆▇█";

/** Numbers as a row of bars, the largest at full height; zero is the lowest. */
export function sparkline(numbers: readonly number[]): string {
  const most = Math.max(...numbers, 1);
  return numbers.map((n) => heights[n <= 0 ? 0 : Math.max(1, Math.round((n / most) * 7))]).join("");
}

/** A share with its uncertainty: sure up to `low`, likely between `low` and `high`. All 0..1. */
export function masteryBar({ low, high }: { low: number; high: number }, width: number): string {
  const sure = Math.round(low * width);
  const likely = Math.max(sure, Math.round(high * width));
  return "█".repeat(sure) + "▒".repeat(likely - sure) + "·".repeat(width - likely);
}

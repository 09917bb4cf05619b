/** A rank of some figures: 0.5 is the one in the middle. */
export function rank(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** p50 / p99 / max, in one line. */
export function inWords(figures: readonly number[], unit: string): string {
  return `p50 ${rank(figures, 0.5).toFixed(1)}, p99 ${rank(figures, 0.99).toFixed(1)}, max ${Math.max(0, ...figures).toFixed(1)} ${unit}`;
}

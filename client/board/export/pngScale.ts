/** Sharp on a printed page, and never more than a browser can hold in one canvas (Safari stops at 16 million pixels). */
export function pngScale({ width, height }: { width: number; height: number }): number {
  const LONGEST_PX = 8_000;
  const MOST_PX = 16_000_000;
  return Math.min(2, LONGEST_PX / Math.max(width, height), Math.sqrt(MOST_PX / (width * height)));
}

/** Sharp on a screen (2) or on a printed page (4), and never more than a browser can hold in one canvas: Safari stops at 16 million pixels. */
export function pngScale({
  width,
  height,
  wanted,
}: {
  width: number;
  height: number;
  wanted: 2 | 4;
}): number {
  const LONGEST_PX = 8_000;
  const MOST_PX = 16_000_000;
  return Math.min(wanted, LONGEST_PX / Math.max(width, height), Math.sqrt(MOST_PX / (width * height)));
}

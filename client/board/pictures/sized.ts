import type { BoardPicture } from '#shared/board/index.ts';

const LEAST = { width: 40, height: 20 };
const MOST = { width: 2_000, height: 4_000 };

/** As wide as is asked, as far as a map holds it, its proportions kept. */
export function sized(
  { width, height }: Pick<BoardPicture, 'width' | 'height'>,
  wanted: number,
): Pick<BoardPicture, 'width' | 'height'> {
  const least = Math.max(LEAST.width / width, LEAST.height / height);
  const most = Math.min(MOST.width / width, MOST.height / height);
  const scale = Math.min(most, Math.max(least, wanted / width));
  return {
    width: within(Math.round(width * scale), LEAST.width, MOST.width),
    height: within(Math.round(height * scale), LEAST.height, MOST.height),
  };
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

import type { BoardPicture, Point } from '#shared/board/index.ts';
import { sized } from './sized.ts';

type Frame = Pick<BoardPicture, 'at' | 'width' | 'height'>;

/** A picture whose lower right corner was carried so far: the one across stays where it is, the proportions too. PI22, PI23. */
export function resizedFrom({ at, width, height }: Frame, [dx, dy]: Point): Frame {
  // Along its diagonal: a hand that drifts off it changes nothing.
  const grown = (dx * width + dy * height) / (width ** 2 + height ** 2);
  const size = sized({ width, height }, width * (1 + grown));
  return {
    ...size,
    at: [Math.round(at[0] + (size.width - width) / 2), Math.round(at[1] + (size.height - height) / 2)],
  };
}

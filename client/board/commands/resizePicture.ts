import type { End, Point } from '#shared/board/index.ts';
import { resizedFrom } from '../pictures/resizedFrom.ts';
import { changeElement } from './changeElement.ts';
import type { Desk, Outcome } from './desk.ts';
import { find } from './find.ts';

/** Carries a picture's lower right corner, board pixels: its size and its middle in one step. PI23. Keyboard: the corner, arrows. */
export function resizePicture(desk: Desk, end: End, by: Point): Outcome {
  const picture = find.element(desk.table(), end);
  if (picture?.kind !== 'picture') return { ok: false, because: 'gone' };
  if (!by.every(Number.isFinite)) return { ok: false, because: 'nothing' };
  return changeElement(desk, end, { fields: resizedFrom(picture, by), command: 'resizePicture' });
}

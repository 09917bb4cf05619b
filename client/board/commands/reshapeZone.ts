import type { End, Point } from '#shared/board/index.ts';
import { INK_LIMITS } from '#shared/ink/inkLimits.ts';
import { changeElement } from './changeElement.ts';
import type { Desk, Outcome } from './desk.ts';
import { find } from './find.ts';

/** Puts corners of a zone elsewhere, board pixels from its middle; nobody inside moves. BO122. Keyboard: a corner, arrows. */
export function reshapeZone(desk: Desk, end: End, outline: readonly Point[]): Outcome {
  const zone = find.element(desk.table(), end);
  if (zone?.kind !== 'zone') return { ok: false, because: 'gone' };
  if (!outline.flat().every(Number.isFinite)) return { ok: false, because: 'nothing' };
  const corners = outline.map(([x, y]): Point => [held(x), held(y)]);
  return changeElement(desk, end, { fields: { outline: corners }, command: 'reshapeZone' });
}

function held(value: number): number {
  return Math.round(Math.min(INK_LIMITS.reach, Math.max(-INK_LIMITS.reach, value)));
}

import type { End } from '#shared/board/index.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { changeElement } from './changeElement.ts';
import type { Desk, Outcome } from './desk.ts';
import { find } from './find.ts';

/** Renames in place; for free text, its words. Longer than the board allows is cut. Keyboard: F2 or Entrée. */
export function renameElement(desk: Desk, end: End, name: string): Outcome {
  const text = find.element(desk.table(), end)?.kind === 'text';
  const fields = text
    ? { text: name.slice(0, LIMITS.textLength) }
    : { name: name.trim().slice(0, LIMITS.nameLength) };
  return changeElement(desk, end, { fields, command: 'renameElement' });
}

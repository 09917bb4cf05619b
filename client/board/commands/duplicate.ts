import type { End } from '#shared/board/index.ts';
import { copy } from './clip.ts';
import type { Desk, Outcome } from './desk.ts';
import { paste } from './paste.ts';

/** Copies elements, and the links among them, a little lower, each in its own compartment. Keyboard: Ctrl D. */
export function duplicate(desk: Desk, chosen: readonly End[]): Outcome<{ ends: End[] }> {
  const clip = copy(desk.table(), chosen);
  if (!clip) return { ok: false, because: chosen.length === 0 ? 'nothing' : 'gone' };
  return paste(desk, clip, { by: [32, 32], compartment: null, command: 'duplicate' });
}

import { type End, removeProposal as takeAway } from '#shared/board/index.ts';
import type { Desk, Outcome } from './desk.ts';
import { edit } from './edit.ts';

/**
 * Takes a proposal off the board. One's own comes back by undo; another's words don't, since nobody may write them in
 * another's name: that is no step of the history. BD44.
 */
export function removeProposal(
  desk: Desk,
  { compartment, element }: End,
  whose: 'mine' | 'another’s',
): Outcome {
  const doc = desk.writable(compartment);
  if (!doc) return { ok: false, because: 'readOnly' };
  if (whose === 'mine') edit(desk, 'removeProposal', [[doc, () => takeAway(doc, element)]]);
  else doc.transact(() => takeAway(doc, element));
  return { ok: true };
}

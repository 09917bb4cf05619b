import { changeProposal, type End, type Proposal } from '#shared/board/index.ts';
import type { Desk, Outcome } from './desk.ts';
import { edit } from './edit.ts';

/** What the person concerned makes of a proposal; null takes their answer back. BD42. */
export function answerProposal(
  desk: Desk,
  { compartment, element }: End,
  answer: Proposal['answer'],
): Outcome {
  const known = desk.table().proposals.some((one) => one.compartment === compartment && one.id === element);
  if (!known) return { ok: false, because: 'gone' };
  const doc = desk.writable(compartment);
  if (!doc) return { ok: false, because: 'readOnly' };
  edit(desk, 'answerProposal', [[doc, () => changeProposal(doc, element, { answer })]]);
  return { ok: true };
}

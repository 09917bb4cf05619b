import { type End, type Proposal, proposalSchema, putProposal } from '#shared/board/index.ts';
import type { Desk, Outcome } from './desk.ts';
import { edit } from './edit.ts';
import { find } from './find.ts';

/** Says something of somebody else, in one's own name, on the board they are on. The words can't be changed after. BD40. */
export function propose(
  desk: Desk,
  { about, words, me, now }: { about: End; words: string; me: { id: string; name: string }; now: number },
): Outcome {
  const person = find.element(desk.table(), about);
  if (person?.kind !== 'person') return { ok: false, because: 'gone' };
  const doc = desk.writable(about.compartment);
  if (!doc) return { ok: false, because: 'readOnly' };
  if (words.trim() === '' || person.memberId === me.id) return { ok: false, because: 'nothing' };
  const draft: Proposal = {
    id: desk.newId(),
    about,
    words: words.trim(),
    by: me.id,
    byName: me.name,
    on: now,
    answer: null,
  };
  const parsed = proposalSchema.safeParse(draft);
  if (!parsed.success) return { ok: false, because: 'nothing' };
  edit(desk, 'propose', [[doc, () => putProposal(doc, parsed.data)]]);
  return { ok: true };
}

import { SUBJECT_SIGNER_ID } from './guardianship.ts';
import type { ConsentRow } from './state.ts';
import type { Tally } from './tally.ts';

/**
 * Where one row stands after what people have said. Whatever closes is asked first; a row is accepted only when
 * every group has its yes, nobody who signs said no, and the child was heard where they must be.
 */
export function decideRow(tally: Tally, rowId: string): ConsentRow['decided'] {
  if (tally.withdrawn.has(rowId)) return 'withdrawn';
  if (tally.opposed.has(rowId)) return 'opposed';
  const { signers, groups, hearChild, blocked } = tally.signers;
  const answerOf = (id: string) => tally.answers.get(id)?.get(rowId);
  const minor = signers.find(({ capacity }) => capacity === 'minor')?.signerId;
  const ids = signers.map(({ signerId }) => signerId);
  // Beside their parents, a child's no is theirs to keep: it reads as an opposition does.
  if (minor !== undefined && ids.length > 1 && answerOf(minor) === 'no') return 'opposed';

  const yes = ids.filter((id) => answerOf(id) === 'yes');
  // A judge decides between those who answer for somebody, or in place of one who doesn't: never in place of the
  // person concerned, and never where all of them said no.
  const agreed = yes.some((id) => id !== minor);
  const replaced = (id: string) => tally.judged.has(rowId) && agreed && id !== SUBJECT_SIGNER_ID;
  const no = ids.filter((id) => answerOf(id) === 'no' && !replaced(id));
  const stopped = tally.disagreeing.size > 0 && !tally.judged.has(rowId);
  // A child's yes beside a parent's no makes no dispute: it would tell the parent what the child said.
  if (agreed && (no.length > 0 || stopped)) return 'disagreed';
  if (no.length > 0) return 'refused';

  const complete =
    groups.length > 0 && groups.every((group) => group.some((id) => answerOf(id) === 'yes' || replaced(id)));
  if (complete && blocked === null && (!hearChild || tally.heard !== null)) return 'accepted';
  return ids.some((id) => answerOf(id) === 'later') ? 'later' : 'pending';
}

const UNDECIDED: readonly ConsentRow['decided'][] = ['pending', 'later', 'opposed'];

/** The signers whose yes would bring a row on, an opposition set aside: that is nobody's business but the child's. */
export function awaitedBy(tally: Tally, rowId: string, decided: ConsentRow['decided']): string[] {
  if (!UNDECIDED.includes(decided)) return [];
  const { signers, groups } = tally.signers;
  const lacking = groups.filter((group) => !group.some((id) => tally.answers.get(id)?.get(rowId) === 'yes'));
  return signers.flatMap(({ signerId }) =>
    lacking.some((group) => group.includes(signerId)) ? signerId : [],
  );
}

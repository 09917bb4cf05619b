import type { ConsentRow, ConsentState, ConsentStatus } from './state.ts';

type Facts = Pick<ConsentState, 'informed' | 'disputed' | 'over' | 'childHeard' | 'signers' | 'rows'>;

/** One word for the whole record. `active` and `narrowed` are the only ones under which a row opens anything. */
export function statusOf({ informed, disputed, over, childHeard, signers, rows }: Facts): ConsentStatus {
  const some = (...states: ConsentRow['decided'][]) => rows.some(({ decided }) => states.includes(decided));
  if (some('withdrawn') && !some('accepted', 'pending', 'later', 'disagreed')) return 'withdrawn';
  if (over) return 'expired';
  if (some('accepted')) return some('withdrawn', 'opposed') ? 'narrowed' : 'active';
  if (some('disagreed') || disputed) return 'blockedDisagreement';
  if (signers.some(({ signed }) => signed !== null)) return 'signedPartial';
  if (childHeard !== null) return 'childHeard';
  return informed ? 'informed' : 'draft';
}

/** Nothing is left to do about it. */
export function isOver(status: ConsentStatus): boolean {
  return status === 'withdrawn' || status === 'expired';
}

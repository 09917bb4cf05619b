import type { ConsentView } from '#shared/protocol/http/consentViews.ts';
import { answerOf } from '../ask/rowsToAnswer.ts';

/** I may sign, and something of it has no answer of mine, or one that said « plus tard ». CS6. */
export function isWaiting({ may, rows, status }: Pick<ConsentView, 'may' | 'rows' | 'status'>): boolean {
  if (may.sign === null || status === 'withdrawn' || status === 'expired') return false;
  return rows.some((row) => {
    if (row.state !== 'pending' && row.state !== 'later') return false;
    const mine = answerOf(row, may.sign);
    return mine === null || mine === 'later';
  });
}

import type { ConsentView } from '#shared/protocol/http/consentViews.ts';

/** I may sign, and something of it has no answer of mine, or one that said « plus tard ». CS6. */
export function isWaiting({ may, rows, status }: Pick<ConsentView, 'may' | 'rows' | 'status'>): boolean {
  if (may.sign === null || status === 'withdrawn' || status === 'expired') return false;
  // The server hands out what each signer said last; the map's page has no room for more code than that.
  return rows.some(({ state, answers }) => {
    const mine = answers.find(({ signerId }) => signerId === may.sign)?.answer;
    return (state === 'pending' || state === 'later') && (mine === undefined || mine === 'later');
  });
}

import type { ConsentRowView, ConsentView } from '#shared/protocol/http/consentViews.ts';
import { answerOf } from './rowsToAnswer.ts';

/** What has become of each row, for whoever answered it. */
export interface WhatNow {
  /** somebody may read it now */
  open: ConsentRowView[];
  /** I said yes, others have not, or its day hasn't come */
  waiting: ConsentRowView[];
  refused: ConsentRowView[];
  later: ConsentRowView[];
  /** taken back, over, or stopped until a judge has spoken */
  closed: ConsentRowView[];
}

/** Sorts the rows by what they came to. Only what is accepted, in a consent in force and begun, is open. */
export function whatNow(
  consent: Pick<ConsentView, 'rows' | 'status' | 'may' | 'effectiveFrom' | 'expiresAt' | 'signers'>,
  now: number,
): WhatNow {
  const me = consent.signers.find(({ isMe }) => isMe)?.id ?? consent.may.sign;
  const inForce =
    (consent.status === 'active' || consent.status === 'narrowed') &&
    consent.effectiveFrom <= now &&
    now < consent.expiresAt;
  const result: WhatNow = { open: [], waiting: [], refused: [], later: [], closed: [] };
  for (const row of consent.rows) result[placeOf(row, answerOf(row, me), inForce)].push(row);
  return result;
}

function placeOf(row: ConsentRowView, mine: ReturnType<typeof answerOf>, inForce: boolean): keyof WhatNow {
  switch (row.state) {
    case 'accepted':
      return inForce ? 'open' : 'waiting';
    case 'withdrawn':
    case 'expired':
    case 'disagreed':
    case 'opposed':
      return 'closed';
    case 'refused':
      return 'refused';
    case 'later':
    case 'pending':
      if (mine === 'no') return 'refused';
      return mine === 'yes' ? 'waiting' : 'later';
  }
}

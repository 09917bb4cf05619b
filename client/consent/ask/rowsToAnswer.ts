import type { Answer } from '#shared/consent/events.ts';
import type { ConsentRowView, ConsentView } from '#shared/protocol/http/consentViews.ts';

/** What this signer said last of a row; null where they said nothing. */
export function answerOf(row: ConsentRowView, signerId: string | null): Answer | null {
  const mine = row.answers.filter((answer) => answer.signerId === signerId);
  return mine.toSorted((a, b) => a.at - b.at).at(-1)?.answer ?? null;
}

/**
 * The rows that the asker may still answer: those they said nothing of, no, or later. A yes is taken back, which is
 * another page; what was withdrawn is asked in another record.
 */
export function rowsToAnswer({ rows, may }: Pick<ConsentView, 'rows' | 'may'>): ConsentRowView[] {
  if (may.sign === null) return [];
  const over = ['withdrawn', 'expired', 'opposed'];
  return rows.filter((row) => !over.includes(row.state) && answerOf(row, may.sign) !== 'yes');
}

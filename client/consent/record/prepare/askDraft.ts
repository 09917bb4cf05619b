import type { Purpose, Recipient, SharingMode } from '#shared/consent/scopeRow.ts';
import type { Sector } from '#shared/domain/sector.ts';
import type { CompartmentView } from '#shared/protocol/http/views.ts';
import { dayOf, momentOf, monthsLater } from '../dayField.ts';

const MONTHS_BY_DEFAULT = 10;
const MONTHS_TO_REVIEW = 6;
const MONTHS_AT_MOST = 12;
const MOST_ROWS = 50;

/** What a professional asks for, while it is being written. */
export interface AskDraft {
  compartmentIds: readonly string[];
  memberIds: readonly string[];
  sectors: readonly Sector[];
  /** null: nobody has said yet what it is for */
  purpose: Purpose | null;
  mode: SharingMode;
  /** `2027-06-30` */
  until: string;
  review: string;
  usualAct: boolean;
  language: 'fr' | 'en';
  interpreter: string;
}

/** Nothing is asked yet, but a volet that one came from; dates within the year that a consent may last. */
export function firstAsk(now: number, compartmentId: string | null): AskDraft {
  return {
    compartmentIds: compartmentId === null ? [] : [compartmentId],
    memberIds: [],
    sectors: [],
    purpose: null,
    mode: 'board',
    until: dayOf(monthsLater(now, MONTHS_BY_DEFAULT)),
    review: dayOf(monthsLater(now, MONTHS_TO_REVIEW)),
    usualAct: false,
    language: 'fr',
    interpreter: '',
  };
}

export type AskIssue =
  | 'compartmentMissing'
  | 'recipientMissing'
  | 'purposeMissing'
  | 'untilMissing'
  | 'untilPast'
  | 'untilTooLate'
  | 'reviewWrong'
  | 'tooManyRows'
  | 'childPrivateApart';

/** One row for each volet and each recipient: each is answered on its own. */
export function rowsOf(draft: AskDraft, compartments: readonly CompartmentView[]) {
  const recipients: Recipient[] = [
    ...draft.memberIds.map((memberId) => ({ memberId })),
    ...draft.sectors.map((sector) => ({ sector })),
  ];
  const purpose = draft.purpose;
  if (purpose === null) return [];
  return compartments
    .filter(({ id }) => draft.compartmentIds.includes(id))
    .flatMap(({ id, category }) =>
      recipients.map((recipient) => ({ category, compartmentId: id, purpose, recipient, mode: draft.mode })),
    );
}

/** What to send, or all that is still missing, at once. */
export function askToSend(draft: AskDraft, compartments: readonly CompartmentView[], now: number) {
  const issues: AskIssue[] = [];
  if (draft.compartmentIds.length === 0) issues.push('compartmentMissing');
  if (draft.memberIds.length + draft.sectors.length === 0) issues.push('recipientMissing');
  if (draft.purpose === null) issues.push('purposeMissing');
  const rows = rowsOf(draft, compartments);
  if (rows.length > MOST_ROWS) issues.push('tooManyRows');
  const own = rows.filter(({ category }) => category === 'childPrivate').length;
  if (own !== 0 && own !== rows.length) issues.push('childPrivateApart');
  const expiresAt = momentOf(draft.until, 'ends');
  const reviewDueAt = momentOf(draft.review, 'ends');
  if (expiresAt === null) issues.push('untilMissing');
  else if (expiresAt <= now) issues.push('untilPast');
  else if (dayOf(expiresAt) > dayOf(monthsLater(now, MONTHS_AT_MOST))) issues.push('untilTooLate');
  if (reviewDueAt === null || reviewDueAt <= now || (expiresAt !== null && reviewDueAt > expiresAt))
    issues.push('reviewWrong');
  if (issues.length > 0 || expiresAt === null || reviewDueAt === null) return { ok: false as const, issues };
  return {
    ok: true as const,
    body: {
      rows,
      usualAct: draft.usualAct,
      expiresAt,
      reviewDueAt,
      language: draft.language,
      interpreter: draft.interpreter.trim() === '' ? null : draft.interpreter.trim(),
    },
  };
}

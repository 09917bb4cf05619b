/** How long a situation is kept, counted from its last contact. */
export interface RetentionPolicy {
  /** in the active base; the CNIL says 24 at most */
  activeMonths: number;
  then: 'archive' | 'anonymise';
  /** after that, until all of it goes, the proofs of consents too */
  archiveMonths: number;
}

/** What is known of a situation. Times in milliseconds. */
export interface Kept {
  situationId: string;
  lastContactAt: number;
  warnedAt: number | null;
  archivedAt: number | null;
  anonymisedAt: number | null;
  proofsDestroyed: boolean;
  held: boolean;
}

/** `held`: it is time, and a legal hold stands. */
export type Due =
  | 'nothing'
  | 'warn'
  | 'archive'
  | 'anonymise'
  | 'anonymiseAndDestroyProofs'
  | 'destroyProofs'
  | 'held';

const DAY_MS = 86_400_000;
const WARNING_MS = 30 * DAY_MS;

/** What is to be done with a situation now, and when its active base ends. RT2, RT3, RT5. */
export function dueFor(kept: Kept, policy: RetentionPolicy, now: number): { due: Due; endsAt: number } {
  const endsAt = addMonths(kept.lastContactAt, policy.activeMonths);
  const goesAt = addMonths(endsAt, policy.archiveMonths);
  return { due: due(), endsAt };

  function due(): Due {
    if (kept.proofsDestroyed || now < endsAt - WARNING_MS) return 'nothing';
    const erases = erasing();
    if (erases !== null) return kept.held ? 'held' : erases;
    const isWarned = kept.warnedAt !== null && kept.warnedAt > kept.lastContactAt;
    if (!isWarned) return kept.anonymisedAt === null ? 'warn' : 'nothing';
    const isArchived = kept.archivedAt !== null && kept.archivedAt > kept.lastContactAt;
    if (now < endsAt || !isOldEnough() || policy.then !== 'archive' || isArchived) return 'nothing';
    return 'archive';
  }

  function erasing(): Due | null {
    if (kept.anonymisedAt !== null) return now >= goesAt ? 'destroyProofs' : null;
    if (!isOldEnough()) return null;
    if (now >= goesAt) return 'anonymiseAndDestroyProofs';
    return policy.then === 'anonymise' && now >= endsAt ? 'anonymise' : null;
  }

  function isOldEnough(): boolean {
    const { warnedAt, lastContactAt } = kept;
    return warnedAt !== null && warnedAt > lastContactAt && now >= warnedAt + WARNING_MS;
  }
}

/** The same day some months later; the last of the month where there is no such day. */
export function addMonths(at: number, months: number): number {
  const date = new Date(at);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months);
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return date.getTime();
}

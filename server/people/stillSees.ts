import { compartmentAccess } from '#shared/policy/index.ts';
import type { OnlyIf } from '../outbox/outbox.ts';
import type { AccessBook } from './accessBook.ts';

/** The policy's answer, at the moment a letter leaves. */
export function stillSees(book: Pick<AccessBook, 'factsOrNone'>, now: () => number) {
  return async ({ situationId, accountId, compartmentId }: OnlyIf): Promise<boolean> => {
    const facts = await book.factsOrNone(situationId);
    return (
      facts !== null && compartmentAccess({ facts, accountId, compartmentId, now: now() }).access !== 'none'
    );
  };
}

import { activeMember, compartmentAccess } from '#shared/policy/compartmentAccess.ts';
import type { CollectedCopy } from './collectCopy.ts';
import type { CopyContext } from './copyContext.ts';

/**
 * Whether everything a copy was made from is still open to its owner, and still there as it was: asked when the file is
 * handed over, whatever was true when it was made. RI15.
 */
export async function stillMay(
  { store, book, now }: Pick<CopyContext, 'store' | 'book' | 'now'>,
  of: { situationId: string; accountId: string } & Omit<CollectedCopy, 'copy'>,
): Promise<boolean> {
  const { situationId, accountId, documents, openIds } = of;
  const facts = await book.factsOrNone(situationId);
  if (!facts) return false;
  const me = activeMember(facts, accountId);
  if (!me || me.removed || me.accountClosed) return false;
  const epochs = new Map(
    (
      await store.db
        .selectFrom('documents')
        .innerJoin('compartments', 'compartments.id', 'documents.compartment_id')
        .select(['documents.name', 'epoch'])
        .where('situation_id', '=', situationId)
        .execute()
    ).map(({ name, epoch }) => [name, epoch]),
  );
  // The facts last: between them and the file there is no wait.
  const latest = book.factsNow(situationId);
  if (!latest) return false;
  const at = now();
  return (
    documents.every(({ document, epoch }) => epochs.get(document) === epoch) &&
    openIds.every(
      (compartmentId) =>
        compartmentAccess({ facts: latest, accountId, compartmentId, now: at }).access !== 'none',
    )
  );
}

import type { ConsentView } from '#shared/protocol/http/consentViews.ts';
import type { Asker, ConsentContext } from './consentContext.ts';
import { loadDirectory } from './directory.ts';
import { knownConsent } from './knownConsent.ts';
import { presentConsent } from './presentConsent.ts';
import { standingOf } from './standing.ts';

/** The consents of a situation that the asker may know of, newest first, without their texts. CN10. */
export async function listConsents(context: ConsentContext, asker: Asker): Promise<ConsentView[]> {
  const { situationId, me } = asker;
  const { db } = context.store;
  const entries = await context.ledger.read(db, { situationId });
  const directory = await loadDirectory(db, situationId);
  const records = Map.groupBy(
    entries.filter(({ kind }) => kind.startsWith('consent.')),
    ({ recordId }) => recordId,
  );
  return [...records.values()]
    .flatMap((ofRecord) => {
      const known = knownConsent(ofRecord, context.now());
      const standing = known && standingOf(known, me);
      return known && standing ? [presentConsent({ known, standing, me, directory, withTexts: false })] : [];
    })
    .reverse();
}

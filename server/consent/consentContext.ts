import type { Kysely } from 'kysely';
import { compartmentAccess, type MemberFacts, type SituationFacts } from '#shared/policy/index.ts';
import type { ConsentView } from '#shared/protocol/http/consentViews.ts';
import type { Store } from '../db/connect.ts';
import type { Database } from '../db/tables.ts';
import { done, type LinkRef, type Outcome, refused } from '../http/outcome.ts';
import type { Ledger } from '../ledger/createLedger.ts';
import type { AccessBook } from '../people/accessBook.ts';
import { loadDirectory } from './directory.ts';
import { type KnownConsent, readConsent } from './knownConsent.ts';
import { presentConsent } from './presentConsent.ts';
import type { RecordActor, RecordChange } from './recordChange.ts';
import { type Standing, standingOf } from './standing.ts';

/** Who asks: their account, their place, and the table they sit at. */
export interface Asker {
  accountId: string;
  situationId: string;
  me: MemberFacts;
}

/** What the parts of this slice share. */
export interface ConsentContext {
  store: Store;
  book: AccessBook;
  ledger: Ledger;
  change: RecordChange;
  sendsMail: boolean;
  now: () => number;
}

export interface Placed {
  known: KnownConsent;
  standing: Standing;
}

/** A consent, and what the asker is to it; to whoever is nothing to it, it isn't there. CN10. */
export async function placeAsker(
  { ledger, now }: Pick<ConsentContext, 'ledger' | 'now'>,
  db: Kysely<Database>,
  { situationId, me }: Pick<Asker, 'situationId' | 'me'>,
  consentId: string,
): Promise<Outcome<Placed>> {
  const known = await readConsent(ledger, db, { situationId, consentId, now: now() });
  const standing = known && standingOf(known, me);
  return known && standing ? done({ known, standing }) : refused('notFound');
}

/** The consent as the asker may know it, now. */
export async function viewConsent(
  context: ConsentContext,
  asker: Pick<Asker, 'situationId' | 'me'>,
  consentId: string,
): Promise<Outcome<ConsentView>> {
  const { db } = context.store;
  const placed = await placeAsker(context, db, asker, consentId);
  if (!placed.ok) return placed;
  const directory = await loadDirectory(db, asker.situationId);
  return done(presentConsent({ ...placed.value, me: asker.me, directory, withTexts: true }));
}

/** The answer to a change: the consent as it is now, and the links that went, of those the asker may see. */
export async function answerChange(
  context: ConsentContext,
  asker: Asker,
  consentId: string,
  removed: readonly LinkRef[],
): Promise<Outcome<{ consent: ConsentView; removedLinks: LinkRef[] }>> {
  const consent = await viewConsent(context, asker, consentId);
  if (!consent.ok) return consent;
  const facts = await context.book.facts(asker.situationId);
  const removedLinks = seenBy(removed, { facts, accountId: asker.accountId, now: context.now() });
  return done({ consent: consent.value, removedLinks });
}

/** Of what went, what the asker may know of. CN22. */
export function seenBy(
  removed: readonly LinkRef[],
  { facts, accountId, now }: { facts: SituationFacts; accountId: string; now: number },
): LinkRef[] {
  return removed.filter(
    ({ compartment }) =>
      compartmentAccess({ facts, accountId, compartmentId: compartment, now }).access !== 'none',
  );
}

/** The compartments that a consent's rows are about. */
export function compartmentsOf({ terms }: Pick<KnownConsent, 'terms'>, facts: SituationFacts): string[] {
  return facts.compartments
    .filter(({ id, category }) =>
      terms.rows.some((row) =>
        row.compartmentId === null ? row.category === category : row.compartmentId === id,
      ),
    )
    .map(({ id }) => id);
}

export function actorOf({ accountId, situationId }: Asker): RecordActor {
  return { accountId, situationId };
}

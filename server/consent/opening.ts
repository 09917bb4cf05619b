import type { SituationFacts } from '#shared/policy/index.ts';
import { done, type LinkRef, type Outcome } from '../http/outcome.ts';
import type { Exposure } from '../situations/exposure.ts';
import { basesInForce } from './bases.ts';
import { type Asker, type ConsentContext, placeAsker, seenBy } from './consentContext.ts';
import { loadDirectory } from './directory.ts';
import { knowsOf } from './knowsOf.ts';
import { newlySeeing } from './newlySeeing.ts';

interface Opening {
  opens: {
    rowId: string;
    compartment: { id: string; name: string };
    to: { memberId: string | null; name: string }[];
  }[];
  removedLinks: LinkRef[];
}

/**
 * What would happen if every row were accepted now: for who reads the consent, before they sign. Of a row about a whole
 * category, only what they see already is named. CN23, CN58.
 */
export async function previewOpening(
  context: ConsentContext & {
    newlyExposed: (today: SituationFacts, after: SituationFacts) => Promise<Exposure>;
  },
  asker: Asker,
  consentId: string,
): Promise<Outcome<Opening>> {
  const { db } = context.store;
  const { accountId, situationId } = asker;
  const placed = await placeAsker(context, db, asker, consentId);
  if (!placed.ok) return placed;
  const { known, standing } = placed.value;
  if (standing.seenAs === 'recipient') return done({ opens: [], removedLinks: [] });
  const facts = await context.book.facts(situationId);
  const now = context.now();
  const directory = await loadDirectory(db, situationId);
  const withRow = (rows: typeof known.terms.rows): SituationFacts => ({
    ...facts,
    bases: [
      ...facts.bases.filter(({ recordId }) => recordId !== known.id),
      ...basesInForce(rows.map(accepted), facts.compartments),
    ],
  });
  const accepted = (row: (typeof known.terms.rows)[number]) => ({
    recordId: known.id,
    rowId: row.id,
    kind: 'consent' as const,
    effect: 'opens' as const,
    category: row.category,
    compartmentId: row.compartmentId,
    memberId: 'memberId' in row.recipient ? row.recipient.memberId : null,
    sector: 'sector' in row.recipient ? row.recipient.sector : null,
    mode: row.mode,
    from: now,
    until: known.terms.expiresAt,
    decidedOrder: Number.MAX_SAFE_INTEGER,
  });
  const knows = knowsOf(asker, { facts, now });
  const opens = known.terms.rows.flatMap((row) => {
    const seeing = newlySeeing(facts, withRow([row]), now).filter(
      ({ compartmentId }) => row.compartmentId === compartmentId || knows(compartmentId),
    );
    return [...Map.groupBy(seeing, ({ compartmentId }) => compartmentId)].map(([id, to]) => ({
      rowId: row.id,
      compartment: { id, name: directory.compartmentName(id) },
      to: to.map(({ memberId }) => directory.person(memberId)),
    }));
  });
  const { links, notes } = await context.newlyExposed(facts, withRow(known.terms.rows));
  return done({ opens, removedLinks: seenBy([...links, ...notes], { facts, accountId, now }) });
}

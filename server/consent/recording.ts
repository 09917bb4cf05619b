import { asSeenBy } from '#shared/consent/asSeenBy.ts';
import type { InformedPerson } from '#shared/consent/events.ts';
import { done, refused } from '../http/outcome.ts';
import { type Changed, writeEvent } from './answering.ts';
import type { Asker, ConsentContext, Placed } from './consentContext.ts';

/** Said by a professional of what happened away from the screen; nothing more is written once a consent is over. */
function recordable({ known: { state }, standing }: Placed) {
  if (!standing.mayRecord) return refused('notAllowed');
  const { status } = asSeenBy(state, standing.viewer);
  return state.over || status === 'withdrawn' ? refused('consentOver') : done(null);
}

export async function recordInformed(
  context: ConsentContext,
  asker: Asker,
  consentId: string,
  { persons }: { persons: InformedPerson[] },
): Changed {
  return await writeEvent(context, asker, consentId, {
    verb: 'inform',
    closing: false,
    event: (placed) => {
      const may = recordable(placed);
      return may.ok ? done({ kind: 'informed', persons }) : may;
    },
  });
}

export async function recordChildHeard(
  context: ConsentContext,
  asker: Asker,
  consentId: string,
  heard: { date: number; how: string; opinion: string },
): Changed {
  const byWhom = await personOf(context, asker);
  return await writeEvent(context, asker, consentId, {
    verb: 'hearChild',
    closing: false,
    event: (placed) => {
      const may = recordable(placed);
      return may.ok ? done({ kind: 'childHeard', ...heard, byWhom }) : may;
    },
  });
}

export async function recordJudgement(
  context: ConsentContext,
  asker: Asker,
  consentId: string,
  { ref, rowIds }: { ref: string; rowIds: string[] | null },
): Changed {
  return await writeEvent(context, asker, consentId, {
    verb: 'judge',
    closing: false,
    event: (placed) => {
      const may = recordable(placed);
      if (!may.ok) return may;
      if (!knows(placed, rowIds)) return refused('badRequest');
      return done({ kind: 'judgeAuthorised', ref, rowIds });
    },
  });
}

/** The child's own no: from their session, or told to the professional who collects. Nobody who answers for them knows. CN15. */
export async function oppose(
  context: ConsentContext,
  asker: Asker,
  consentId: string,
  { rowIds }: { rowIds: string[] },
): Changed {
  const byWhom = await personOf(context, asker);
  return await writeEvent(context, asker, consentId, {
    verb: 'answer',
    closing: true,
    event: (placed) => {
      const { known, standing } = placed;
      if (!standing.isSubject && standing.seenAs !== 'collector') return refused('notAllowed');
      if (!knows(placed, rowIds)) return refused('badRequest');
      const said = new Set(known.events.flatMap((event) => (event.kind === 'opposed' ? event.rowIds : [])));
      return done(rowIds.every((id) => said.has(id)) ? null : { kind: 'opposed', rowIds, byWhom });
    },
  });
}

/** A signer disagrees, or a professional writes down that they do: nothing opens until a judge has spoken. */
export async function disagree(
  context: ConsentContext,
  asker: Asker,
  consentId: string,
  { bySignerId }: { bySignerId?: string | undefined },
): Changed {
  return await writeEvent(context, asker, consentId, {
    verb: 'disagree',
    closing: true,
    event: ({ known, standing }) => {
      const who = bySignerId !== undefined && standing.mayRecord ? bySignerId : standing.signerId;
      if (who === null || !known.signers.mayDisagree.includes(who)) return refused('notAllowed');
      const said = known.events.some((event) => event.kind === 'disagreement' && event.bySignerId === who);
      return done(said ? null : { kind: 'disagreement', bySignerId: who });
    },
  });
}

function knows({ known }: Placed, rowIds: readonly string[] | null): boolean {
  return (rowIds ?? []).every((id) => known.terms.rows.some((row) => row.id === id));
}

async function personOf({ store }: ConsentContext, { accountId, me }: Asker) {
  const { name } = await store.db
    .selectFrom('accounts')
    .select('name')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  return { id: me.id, name };
}

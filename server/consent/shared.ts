import { compartmentAccess, type MemberFacts, type Verdict } from '#shared/policy/index.ts';
import type { SharedCompartment } from '#shared/protocol/http/consentViews.ts';
import type { KeptBasis } from './bases.ts';
import type { Asker, ConsentContext } from './consentContext.ts';
import { type Directory, loadDirectory } from './directory.ts';

type OpenTo = SharedCompartment['openTo'][number];

/**
 * What is open to whom, on the policy's word, in the compartments the asker sees: the person concerned and whoever answers
 * for them read about everybody, the others about themselves. CN70, CN71.
 */
export async function listShared(context: ConsentContext, asker: Asker): Promise<SharedCompartment[]> {
  const { accountId, situationId, me } = asker;
  const { db } = context.store;
  const facts = await context.book.facts(situationId);
  const now = context.now();
  const directory = await loadDirectory(db, situationId);
  const bases = await db
    .selectFrom('bases')
    .selectAll()
    .where('situation_id', '=', situationId)
    .where('effect', '=', 'opens')
    .execute();
  const deciding = await decidedBy(context, situationId, bases);
  const about = seesEverybody(me) ? facts.members.filter(({ removed }) => !removed) : [me];
  return facts.compartments
    .filter(({ id, kind, archived }) => {
      if (kind === 'privateDraft' || archived) return false;
      return compartmentAccess({ facts, accountId, compartmentId: id, now }).access !== 'none';
    })
    .map((compartment) => ({
      compartment: {
        id: compartment.id,
        name: directory.compartmentName(compartment.id),
        category: compartment.category,
      },
      openTo: about.flatMap((member): OpenTo[] => {
        const verdict = compartmentAccess({
          facts,
          accountId: member.accountId,
          compartmentId: compartment.id,
          now,
        });
        if (verdict.access === 'none') return [];
        const basis = bases.find((one) => isOf(one, { verdict, member, compartment }));
        const decided = basis && deciding.get(basis.decided_order);
        return [
          {
            member: directory.person(member.id),
            access: verdict.access,
            because: verdict.because,
            until: verdict.until ?? null,
            recordId: verdict.recordId ?? null,
            rowId: basis?.kind === 'consent' ? basis.row_id : null,
            openedBy: decided ? personOf(directory, decided.actor_account_id) : null,
            openedAt: decided?.at ?? null,
          },
        ];
      }),
    }));
}

function seesEverybody(me: MemberFacts): boolean {
  return me.sector === 'family' && (me.familyPlace === 'holder' || me.familyPlace === 'child');
}

function isOf(
  basis: KeptBasis,
  of: { verdict: Verdict; member: MemberFacts; compartment: { id: string; category: string } },
): boolean {
  const { verdict, member, compartment } = of;
  return (
    basis.record_id === verdict.recordId &&
    (basis.compartment_id === null
      ? basis.category === compartment.category
      : basis.compartment_id === compartment.id) &&
    (basis.member_id === member.id || basis.sector === member.sector)
  );
}

/** The entries that decided, by their place in the ledger. */
async function decidedBy(
  { store }: ConsentContext,
  situationId: string,
  bases: readonly KeptBasis[],
): Promise<Map<number, { at: number; actor_account_id: string | null }>> {
  const places = [...new Set(bases.map(({ decided_order }) => decided_order))];
  if (places.length === 0) return new Map();
  const rows = await store.db
    .selectFrom('ledger_entries')
    .select(['seq', 'at', 'actor_account_id'])
    .where('situation_id', '=', situationId)
    .where('seq', 'in', places)
    .execute();
  return new Map(rows.map((row) => [row.seq, row]));
}

function personOf(directory: Directory, accountId: string | null): OpenTo['openedBy'] {
  const member = directory.ofAccount(accountId);
  return member ? { memberId: member.id, name: member.name } : null;
}

import { compartmentAccess, type SituationFacts } from '#shared/policy/index.ts';
import type { TodoItem } from '#shared/protocol/http/consentViews.ts';
import type { Asker, ConsentContext } from './consentContext.ts';
import { listConsents } from './consents.ts';
import { type Directory, loadDirectory } from './directory.ts';
import { mayDraft } from './drafting.ts';
import { readGuardianship } from './guardianship.ts';

/** What is missing before more can be shared, and who can do it: a list with names, never an error. CN72. */
export async function listTodo(context: ConsentContext, asker: Asker): Promise<TodoItem[]> {
  const { situationId, me } = asker;
  const { db } = context.store;
  const facts = await context.book.facts(situationId);
  const directory = await loadDirectory(db, situationId);
  const items: TodoItem[] = [];
  if (mayDraft(me) && (await readGuardianship(context.ledger, db, situationId)) === null)
    items.push(item('guardianshipMissing', facilitatorsOf(facts, directory)));
  for (const consent of await listConsents(context, asker)) {
    if (consent.seenAs === 'recipient') continue;
    const [first] = consent.rows.filter(({ state }) => state === 'pending' || state === 'later');
    for (const { what, who } of consent.missing)
      items.push({
        ...item(what, who),
        consentId: consent.id,
        compartmentId: first?.compartmentId ?? null,
        compartmentName: first?.compartmentName ?? null,
      });
  }
  return [...items, ...unmetAudiences(asker, { facts, directory, now: context.now() })];
}

/** Members for whom a compartment is meant, and to whom it isn't open yet: seen by a facilitator, and by themselves never. */
function unmetAudiences(
  { me }: Asker,
  { facts, directory, now }: { facts: SituationFacts; directory: Directory; now: number },
): TodoItem[] {
  if (me.role !== 'facilitator' || me.sector === 'family') return [];
  return facts.compartments
    .filter(({ kind, archived }) => kind !== 'privateDraft' && !archived)
    .flatMap(({ id }) => {
      const verdicts = facts.members
        .filter(({ removed }) => !removed)
        .map(({ id: memberId, accountId }) => ({
          memberId,
          ...compartmentAccess({ facts, accountId, compartmentId: id, now }),
        }));
      return (['consentMissing', 'basisMissing'] as const).flatMap((what) => {
        const who = verdicts
          .filter(({ because }) => because === what)
          .map(({ memberId }) => directory.person(memberId));
        const compartment = { compartmentId: id, compartmentName: directory.compartmentName(id) };
        return who.length > 0 ? [{ ...item(what, who), ...compartment }] : [];
      });
    });
}

function facilitatorsOf(facts: SituationFacts, directory: Directory): TodoItem['who'] {
  return facts.members
    .filter(({ role, removed }) => role === 'facilitator' && !removed)
    .map(({ id }) => directory.person(id));
}

function item(what: string, who: TodoItem['who']): TodoItem {
  return { what, who, compartmentId: null, compartmentName: null, consentId: null };
}

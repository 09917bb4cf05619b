import type { OtherPerson } from '#client/sync/index.ts';
import type { Change } from './change.ts';

/**
 * Who made a change, as far as presence tells: somebody who has the thing chosen or under their finger, else the
 * only one who is writing. The wire doesn't say whose an edit is, and a wrong name is worse than none. OL25.
 */
export function whoDid(change: Change, others: readonly OtherPerson[]): string | null {
  const ids = idsOf(change);
  const at = onlyOne(
    others.filter(({ fields }) =>
      [...fields.selection, ...(fields.drag?.ids ?? [])].some((id) => ids.has(lastPart(id))),
    ),
  );
  if (at) return at;
  return onlyOne(others.filter(({ person, fields }) => person.role !== 'observer' && fields.editing));
}

/** One person in two tabs is one person. */
function onlyOne(candidates: readonly OtherPerson[]): string | null {
  const members = new Map(candidates.map(({ person }) => [person.memberId, person.name]));
  const [name] = members.values();
  return members.size === 1 && name !== undefined ? name : null;
}

function idsOf(change: Change): Set<string> {
  const ids = new Set<string>();
  for (const record of [change.before, change.after]) {
    if (!record) continue;
    ids.add(record.id);
    if (record.kind === 'relation') ids.add(record.from.element);
    if (record.kind === 'membership') ids.add(record.member.element);
  }
  return ids;
}

/** Ids travel bare; a key (`compartment/id`) is understood too. */
function lastPart(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

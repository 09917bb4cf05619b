import { compartmentAccess, readersOf, type SituationFacts } from '#shared/policy/index.ts';
import { documentName } from '#shared/protocol/documentName.ts';
import type { CompartmentView, NoteView } from '#shared/protocol/http/views.ts';
import type { CompartmentsTable } from '../db/tables.ts';

type Row = Pick<CompartmentsTable, 'id' | 'name' | 'category'>;

/**
 * The compartments as one member may know them. One they may not see isn't there at all, save for a facilitator, who
 * manages names and audiences and gets nothing of what it holds. Somebody else's private draft is nobody's business.
 */
export function compartmentViews(ask: {
  facts: SituationFacts;
  accountId: string;
  memberId: string;
  rows: readonly Row[];
  notes: readonly { id: string; title: string; compartment_id: string }[];
  now: number;
}): CompartmentView[] {
  const { facts, accountId, now } = ask;
  const mayManage = facts.members.some((one) => one.id === ask.memberId && one.role === 'facilitator');
  return ask.rows.flatMap((row) => {
    const compartment = facts.compartments.find((one) => one.id === row.id);
    if (!compartment) return [];
    const { access, because, until } = compartmentAccess({ facts, accountId, compartmentId: row.id, now });
    const open = access !== 'none';
    if (!open && (!mayManage || compartment.kind === 'privateDraft')) return [];
    const notes: NoteView[] = ask.notes
      .filter((note) => open && note.compartment_id === row.id)
      .map(({ id, title }) => ({ id, title, document: documentName({ kind: 'note', id }) }));
    return [
      {
        id: row.id,
        kind: compartment.kind,
        name: row.name,
        category: row.category,
        audience: compartment.audience,
        access,
        because: open ? because : null,
        until: open ? (until ?? null) : null,
        mine: compartment.ownerMemberId === ask.memberId,
        archived: compartment.archived,
        board: open ? documentName({ kind: 'board', id: row.id }) : null,
        notes,
        readers: readersOf(facts, row.id, now).map((reader) => reader.memberId),
      },
    ];
  });
}

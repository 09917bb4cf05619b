import { type End, endKey } from '#shared/board/index.ts';
import { connect } from './connect.ts';
import type { Desk, Outcome } from './desk.ts';
import { find } from './find.ts';
import { removeSelection } from './removeSelection.ts';

/** Says in which households somebody lives: none, one, or several (garde alternée). One step. BO68. */
export function setHouseholds(desk: Desk, person: End, households: readonly End[]): Outcome {
  const table = desk.table();
  if (!find.element(table, person)) return { ok: false, because: 'gone' };
  if (!desk.writable(person.compartment)) return { ok: false, because: 'readOnly' };
  const wanted = new Set(households.map(endKey));
  const current = table.links.filter((link) => link.kind === 'membership' && find.same(link.member, person));
  const leaving = current.filter((link) => link.kind === 'membership' && !wanted.has(endKey(link.of)));
  const staying = new Set(current.flatMap((link) => (link.kind === 'membership' ? [endKey(link.of)] : [])));
  let refusal: Outcome | null = null;
  desk.history.step(() => {
    if (leaving.length > 0) removeSelection(desk, leaving.map(find.end));
    for (const household of households) {
      if (staying.has(endKey(household))) continue;
      const made = connect(desk, { kind: 'membership', member: person, of: household, place: 'inside' });
      if (!made.ok) refusal = made;
    }
  });
  return refusal ?? { ok: true };
}

import { describe, expect, it } from 'vitest';
import { endKey, type Link } from '#shared/board/index.ts';
import { draftOf } from '#shared/quickAdd/draftOf.ts';
import { parseQuickAdd } from '#shared/quickAdd/parseQuickAdd.ts';
import { COMMON, end, long, person } from '#shared/testing/tableBuilders.ts';
import { CLOSED, SCHOOL, sampleSession } from '../testing/sampleSession.ts';
import { drawDraft } from './drawDraft.ts';

const lea = person('lea', [0, 0], { concerned: true });
const nadia = person('nadia', [0, -170]);
const mother: Link = {
  id: long('filiation'),
  kind: 'child',
  parents: [end('nadia')],
  child: end('lea'),
  filiation: 'biological',
};

type Session = ReturnType<typeof sampleSession>;

function type(session: Session, line: string, { compartment = COMMON, subject = end('lea') } = {}) {
  const plan = parseQuickAdd(line, { language: 'fr', year: 2026 });
  if (!plan) throw new Error(line);
  const { desk } = session;
  const draft = draftOf(plan, {
    table: desk.table(),
    subject,
    compartment,
    middle: [0, 0],
    newId: desk.newId,
  });
  return drawDraft(desk, 'quickAdd', { compartment, draft });
}
const names = (session: Session) => session.table.get().elements.map((one) => 'name' in one && one.name);

describe('drawing what was typed', () => {
  it('[QA8] is one step, undone and done again whole', () => {
    const session = sampleSession({ [COMMON]: { elements: [lea, nadia], links: [mother] } });
    expect(type(session, 'père Karim 1981').ok).toBe(true);
    const joined = () =>
      session.table.get().links.flatMap((link) => (link.kind === 'child' ? [link.parents.length] : []));
    expect([names(session).includes('Karim'), joined()]).toEqual([true, [2]]);
    session.history.undo();
    expect([names(session).includes('Karim'), joined()]).toEqual([false, [1]]);
    session.history.redo();
    expect([names(session).includes('Karim'), joined()]).toEqual([true, [2]]);
    expect(session.history.undo()).toBe(true);
    expect(session.history.undo()).toBe(false);
  });

  it('[QA8] a link to somebody of another compartment goes where it is closed enough', () => {
    const session = sampleSession({ [COMMON]: { elements: [lea] }, [CLOSED]: {} });
    const outcome = type(session, 'mère Nadia', { compartment: CLOSED });
    expect(outcome.ok).toBe(true);
    const [link] = session.table.get().links;
    expect(link?.compartment).toBe(CLOSED);
    expect(link?.kind === 'child' && endKey(link.child)).toBe(endKey(end('lea')));
  });

  it('[QA8] what can’t be joined where it is asked for is refused, and nothing is added', () => {
    const session = sampleSession({ [CLOSED]: { elements: [lea] }, [SCHOOL]: {} });
    const subject = end('lea', CLOSED);
    expect(type(session, 'mère Nadia', { compartment: SCHOOL, subject })).toEqual({
      ok: false,
      because: 'noHome',
    });
    expect(names(session)).toEqual(['lea']);
    const reader = sampleSession({ [COMMON]: { elements: [lea] } }, { readOnly: [COMMON] });
    expect(type(reader, 'mère Nadia')).toEqual({ ok: false, because: 'readOnly' });
  });
});

import { describe, expect, it } from 'vitest';
import { type End, endKey, type Link } from '#shared/board/index.ts';
import { COMMON, end, long, person, structure } from '#shared/testing/tableBuilders.ts';
import { CLOSED, sampleSession } from '../testing/sampleSession.ts';
import { addRelative, type Relative } from './addRelative.ts';

const child = (id: string, parents: End[], of: string): Link => ({
  id: long(id),
  kind: 'child',
  parents,
  child: end(of),
  filiation: 'biological',
});
const couple = (id: string, a: string, b: string, union: 'married' | 'divorced'): Link => ({
  id: long(id),
  kind: 'couple',
  a: end(a),
  b: end(b),
  union,
  since: null,
  until: null,
});

function family(links: Link[]) {
  const elements = ['lea', 'nadia', 'karim'].map((name) => person(name, [0, 0]));
  const session = sampleSession({
    [COMMON]: { elements: [...elements, structure('ecole', [900, 0])], links },
  });
  const add = (of: string, as: Relative) => {
    const outcome = addRelative(session.desk, { of: end(of), as, taken: [] });
    if (!outcome.ok) throw new Error(outcome.because);
    return endKey(outcome.end);
  };
  const births = () =>
    session.table
      .get()
      .links.flatMap((link) =>
        link.kind === 'child' ? [{ child: endKey(link.child), parents: link.parents.map(endKey) }] : [],
      );
  return { session, add, births };
}
const key = (name: string) => endKey(end(name));

describe('adding a relative', () => {
  it('[BO125] a parent is the first, or the second of a birth that has one, or another after two', () => {
    const { session, add, births } = family([]);
    const first = add('lea', 'parent');
    expect(births()).toEqual([{ child: key('lea'), parents: [first] }]);
    const second = add('lea', 'parent');
    expect(births()).toEqual([{ child: key('lea'), parents: [first, second] }]);
    const third = add('lea', 'parent');
    expect(births()).toHaveLength(2);
    expect(births()).toContainEqual({ child: key('lea'), parents: [third] });
    for (const count of [4, 3, 3]) {
      session.history.undo();
      expect(session.table.get().elements.length).toBeLessThanOrEqual(count + 2);
    }
    expect(births()).toEqual([]);
    expect(session.table.get().elements).toHaveLength(4);
  });

  it('[BO125] [BO56] a birth that only few read gains a parent whom more may read, where it is', () => {
    const session = sampleSession({
      [COMMON]: { elements: [person('lea', [0, 0])] },
      [CLOSED]: {
        elements: [person('nadia', [0, -150])],
        links: [child('b', [end('nadia', CLOSED)], 'lea')],
      },
    });
    const outcome = addRelative(session.desk, { of: end('lea'), as: 'parent', taken: [] });
    expect(outcome).toMatchObject({ ok: true, end: { compartment: COMMON } });
    const [birth, ...others] = session.table.get().links;
    expect(others).toEqual([]);
    expect(birth).toMatchObject({ compartment: CLOSED, parents: [end('nadia', CLOSED), {}] });
  });

  it('[BO125] a child of somebody in one couple is of both; after a separation, of one', () => {
    const together = family([couple('c', 'nadia', 'karim', 'married')]);
    const born = together.add('karim', 'child');
    expect(together.births()).toEqual([{ child: born, parents: [key('karim'), key('nadia')] }]);
    const apart = family([couple('c', 'nadia', 'karim', 'divorced')]);
    apart.add('karim', 'child');
    expect(apart.births()[0]?.parents).toEqual([key('karim')]);
  });

  it('[BO125] a brother or a sister has the same parents; without any, both get one without a name', () => {
    const known = family([child('b', [end('nadia'), end('karim')], 'lea')]);
    const sister = known.add('lea', 'sibling');
    expect(known.births()).toContainEqual({ child: sister, parents: [key('nadia'), key('karim')] });
    const alone = family([]);
    const brother = alone.add('lea', 'sibling');
    const [one, two] = alone.births();
    expect(one?.parents).toEqual(two?.parents);
    expect([one?.child, two?.child].sort()).toEqual([brother, key('lea')].sort());
    alone.session.history.undo();
    expect(alone.session.table.get()).toMatchObject({ links: [] });
    expect(alone.session.table.get().elements).toHaveLength(4);
  });

  it('[BO125] a partner is one step with the couple', () => {
    const { session, add } = family([]);
    add('nadia', 'partner');
    expect(session.table.get().links).toMatchObject([{ kind: 'couple', union: 'cohabiting', since: null }]);
    session.history.undo();
    expect(session.table.get().links).toEqual([]);
    expect(session.table.get().elements).toHaveLength(4);
  });

  it('[BO125] of nobody, of a building, or where one only reads, nothing is added', () => {
    const { session } = family([]);
    const asked = (of: End) => addRelative(session.desk, { of, as: 'child', taken: [] });
    expect(asked(end('nobody'))).toEqual({ ok: false, because: 'gone' });
    expect(asked(end('ecole'))).toEqual({ ok: false, because: 'notLinkable' });
    const reading = sampleSession(
      { [CLOSED]: { elements: [person('lea', [0, 0])] } },
      { readOnly: [CLOSED] },
    );
    expect(addRelative(reading.desk, { of: end('lea', CLOSED), as: 'child', taken: [] })).toEqual({
      ok: false,
      because: 'readOnly',
    });
    expect(session.table.get().elements).toHaveLength(4);
  });
});

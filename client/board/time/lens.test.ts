import { describe, expect, it } from 'vitest';
import { tableAt } from '#shared/parcours/tableAt.ts';
import { COMMON, person } from '#shared/testing/tableBuilders.ts';
import { type Lens, lensed } from '../canvas/lensed.ts';
import { store } from '../model/store.ts';
import { sampleSession } from '../testing/sampleSession.ts';

describe('looking through a lens', () => {
  const child = person('child', [0, 0], { birthYear: 2016 });
  const mother = person('mother', [0, 0]);

  it('[TM1] shows another table, the same one while nothing changes, and today’s without it', () => {
    const { table } = sampleSession({ [COMMON]: { elements: [child, mother] } });
    const lens = store<Lens | null>(null);
    const shown = lensed(table, lens);
    let told = 0;
    const stop = shown.subscribe(() => {
      told += 1;
    });
    expect(shown.get()).toBe(table.get());
    lens.set({ look: (now) => tableAt(now, '2010-01-31'), on: '2010-01-31' });
    expect(shown.get().elements.map(({ id }) => id)).toEqual([mother.id]);
    expect(shown.get()).toBe(shown.get());
    lens.set(null);
    expect(shown.get()).toBe(table.get());
    expect(told).toBe(2);
    stop();
  });

  it('[TM1] a frozen session writes nowhere, and finds no home for a link', () => {
    const session = sampleSession({ [COMMON]: { elements: [child] } });
    const end = { compartment: COMMON, element: child.id };
    expect(session.desk.writable(COMMON)).not.toBe(null);
    session.freeze(true);
    expect([session.desk.writable(COMMON), session.desk.homeOf([end])]).toEqual([null, null]);
    session.freeze(false);
    expect([session.desk.writable(COMMON) === null, session.desk.homeOf([end])]).toEqual([false, COMMON]);
  });
});

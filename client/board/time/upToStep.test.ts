import { expect, it } from 'vitest';
import { stepsOf } from '#shared/parcours/stepsOf.ts';
import { end, long, person, relation, structure, tableOf } from '#shared/testing/tableBuilders.ts';
import { upToStep } from './upToStep.ts';

it('[TM4] replaying shows one step more at a time, beside all that is no step', () => {
  const table = tableOf(
    [person('Lea', [0, 0]), person('Nadia', [200, 0]), structure('Ecole', [0, 200])],
    [
      relation('third', 'Ecole', 'Lea', { order: 3 }),
      relation('first', 'Nadia', 'Ecole', { order: 1 }),
      { ...{ id: long('couple'), kind: 'couple', a: end('Lea'), b: end('Nadia') }, ...MARRIED },
      relation('second', 'Ecole', 'Nadia', { order: 2 }),
    ],
  );
  const steps = stepsOf(table);
  const shown = steps.map((_, at) =>
    upToStep(table, steps, at)
      .links.map(({ id }) => id)
      .sort(),
  );
  const [couple, first, second, third] = ['couple', 'first', 'second', 'third'].map(long);
  expect(shown).toEqual([
    [couple, first],
    [couple, first, second],
    [couple, first, second, third],
  ]);
  expect(upToStep(table, steps, 0).elements).toBe(table.elements);
});

const MARRIED = { union: 'married', since: null, until: null } as const;

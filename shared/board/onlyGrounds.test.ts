import { expect, it } from 'vitest';
import type { Ground } from '../domain/ground.ts';
import { anyTable } from '../inWords/testing/anyTable.ts';
import { end, household, long, membership, person, relation, tableOf } from '../testing/tableBuilders.ts';
import { endKey, endsOf, type Link } from './index.ts';
import { onlyGrounds } from './onlyGrounds.ts';

const ground = (is: Ground['is']): Ground => ({ is, by: '', on: null });
const with_ = (link: Link, is: Ground['is']): Link => ({ ...link, ground: ground(is) });

it('[BD50] shows dated facts only, or all but hypotheses; a family stays where nobody said what it rests on', () => {
  const table = tableOf(
    [
      person('a', [0, 0]),
      person('b', [0, 0]),
      person('c', [0, 0], { ground: ground('hypothesis') }),
      household('h', [0, 0]),
      { id: long('t'), kind: 'text', at: [0, 0], text: 'note', width: 100 },
      { id: long('u'), kind: 'text', at: [0, 0], text: 'jugement', width: 100, ground: ground('dated') },
    ],
    [
      membership('m', 'a', 'h'),
      relation('plain', 'a', 'b'),
      with_(relation('dated', 'a', 'b'), 'dated'),
      with_(relation('said', 'a', 'b'), 'said'),
      with_(relation('maybe', 'a', 'b'), 'hypothesis'),
      with_(
        {
          id: long('l'),
          kind: 'couple',
          a: end('a'),
          b: end('b'),
          union: 'married',
          since: null,
          until: null,
        },
        'said',
      ),
    ],
  );
  const ids = (filter: 'dated' | 'noHypotheses') => {
    const { elements, links } = onlyGrounds(table, filter);
    return [...elements, ...links].map(({ id }) => id.replace(/0+$/u, ''));
  };
  expect(ids('dated').sort()).toEqual(['a', 'b', 'dated', 'h', 'm', 'u']);
  expect(ids('noHypotheses').sort()).toEqual(['a', 'b', 'dated', 'h', 'l', 'm', 'plain', 'said', 't', 'u']);
  expect(onlyGrounds(table, 'all')).toBe(table);
});

it('[BD51] never leaves a link without its ends', () => {
  for (let seed = 1; seed <= 200; seed += 1)
    for (const filter of ['dated', 'noHypotheses'] as const) {
      const { elements, links, proposals } = onlyGrounds(anyTable(seed), filter);
      const there = new Set(elements.map(({ compartment, id }) => `${compartment}/${id}`));
      for (const at of [...links.flatMap(endsOf), ...proposals.map(({ about }) => about)])
        expect(there.has(endKey(at)), `seed ${seed}`).toBe(true);
    }
});

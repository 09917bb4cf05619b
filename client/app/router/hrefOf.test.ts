import { parse } from 'regexparam';
import { expect, it } from 'vitest';
import { matchRoute } from 'wouter';
import { ADDRESSES } from './addresses.ts';
import { hrefOf } from './hrefOf.ts';

it('[UI11] fills an address so that the same comes back', () => {
  const href = hrefOf({ to: '/situations/:situationId/participants', params: { situationId: 'a_B-9' } });
  expect(href).toBe('/situations/a_B-9/participants');
  expect(matchRoute(parse, '/situations/:situationId/participants', href)).toMatchObject([
    true,
    { situationId: 'a_B-9' },
  ]);
});

it('[UI11] leaves no room for another path in what fills an address', () => {
  expect(hrefOf({ to: '/situations/:situationId', params: { situationId: '../a-propos?x#y' } })).toBe(
    '/situations/..%2Fa-propos%3Fx%23y',
  );
});

it('[UI11] no address hides another', () => {
  for (const address of ADDRESSES) {
    const href = address.replaceAll(/:\w+/g, 'filled');
    expect(ADDRESSES.filter((one) => matchRoute(parse, one, href)[0])).toEqual([address]);
  }
});

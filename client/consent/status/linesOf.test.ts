import { expect, it } from 'vitest';
import type { SharedCompartment } from '#shared/protocol/http/consentViews.ts';
import { linesOf } from './linesOf.ts';
import { sharedByMe } from './sharedByMe.ts';

const opening = (
  name: string,
  part: Partial<SharedCompartment['openTo'][number]> = {},
): SharedCompartment['openTo'][number] => ({
  member: { memberId: `m-${name}`, name },
  access: 'read',
  because: 'consent',
  until: 9,
  recordId: 'c1',
  rowId: 'r1',
  openedBy: null,
  openedAt: null,
  ...part,
});

it('[CS1] one line for each thing that opened it: whom one press would concern stands together', () => {
  const lines = linesOf([
    opening('Toute', { because: 'everyone', recordId: null, rowId: null, until: null }),
    opening('Roux'),
    opening('Juge', { because: 'courtOrder', recordId: 'law', rowId: null }),
    opening('Diallo'),
    opening('Vidal', { rowId: 'r2' }),
  ]);
  expect(lines.map(({ members }) => members.map(({ name }) => name))).toEqual([
    ['Roux', 'Diallo'],
    ['Vidal'],
    ['Juge'],
    ['Toute'],
  ]);
});

it('[CS1] what somebody gave comes first, and what only I see is shared with nobody', () => {
  const volet = (name: string, openTo: SharedCompartment['openTo']): SharedCompartment => ({
    compartment: { id: name, name, category: 'health' },
    openTo,
  });
  const byDefault = { because: 'everyone', recordId: null, rowId: null, until: null };
  const mine = sharedByMe(
    [
      volet('Table', [opening('Nadia', byDefault), opening('Roux', byDefault)]),
      volet('Famille', [opening('Nadia', byDefault)]),
      volet('Soins', [opening('Roux')]),
    ],
    'm-Nadia',
  );
  expect(mine.map(({ compartment, openTo }) => [compartment.name, openTo.length])).toEqual([
    ['Soins', 1],
    ['Table', 1],
  ]);
});

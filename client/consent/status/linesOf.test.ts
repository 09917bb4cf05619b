import { expect, it } from 'vitest';
import type { SharedCompartment } from '#shared/protocol/http/consentViews.ts';
import { linesOf } from './linesOf.ts';

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

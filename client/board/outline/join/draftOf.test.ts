import { describe, expect, it } from 'vitest';
import { linkSchema } from '#shared/board/index.ts';
import { key } from '#shared/testing/tableBuilders.ts';
import { orderOf, yearCheck } from '../fields/numbers.ts';
import { draftOf, type JoinFields, NOBODY } from './draftOf.ts';

const fields: JoinFields = {
  a: key('Nadia'),
  b: key('CMPP'),
  c: NOBODY,
  label: ' demande ',
  order: '1',
  date: '',
  union: 'pacs',
  filiation: 'foster',
};

describe('what is filled in to join two things', () => {
  it('[OL11] is a link the board takes', () => {
    for (const what of ['relation', 'couple', 'child'] as const) {
      const draft = draftOf(what, fields);
      expect(draft.ok && linkSchema.safeParse({ ...draft.link, id: 'linkAAAAAAAA' }).success).toBe(true);
    }
    expect(draftOf('relation', fields)).toMatchObject({
      link: { label: 'demande', order: 1, date: null },
    });
    expect(draftOf('child', { ...fields, c: key('Karim') })).toMatchObject({
      link: { parents: [{}, {}], filiation: 'foster' },
    });
  });

  it('[OL14] or says what is missing', () => {
    expect(draftOf('relation', { ...fields, b: NOBODY })).toMatchObject({ because: 'outline.chooseBoth' });
    expect(draftOf('couple', { ...fields, b: fields.a })).toMatchObject({
      because: 'outline.chooseDifferent',
    });
    expect(draftOf('child', { ...fields, c: fields.b })).toMatchObject({
      because: 'outline.chooseDifferent',
    });
    expect(draftOf('relation', { ...fields, order: 'un' })).toMatchObject({ because: 'outline.orderError' });
  });
});

describe('numbers that are typed', () => {
  it('[OL14] a year has four digits, within the board’s bounds', () => {
    for (const text of ['', '1984', '1850', '2150']) expect(yearCheck(text)).toBeNull();
    for (const text of ['1849', '2151', '84', '1e3', '١٩٨٤']) expect(yearCheck(text)).not.toBeNull();
  });

  it.each([
    ['', null],
    ['1', 1],
    ['9999', 9999],
    ['0', 'wrong'],
    ['10000', 'wrong'],
    ['-1', 'wrong'],
    ['1.5', 'wrong'],
  ])('[OL14] the number %j is %j', (text, order) => {
    expect(orderOf(text)).toBe(order);
  });
});

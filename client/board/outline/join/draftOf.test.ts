import { describe, expect, it } from 'vitest';
import { linkSchema } from '#shared/board/index.ts';
import { COMMON, key, person, structure, tableOf } from '#shared/testing/tableBuilders.ts';
import { type LinkForm, NEW_LINK } from '../../canvas/LinkFields.tsx';
import { connect } from '../../commands/connect.ts';
import { find } from '../../commands/find.ts';
import { linkable } from '../../commands/linkable.ts';
import { sampleSession } from '../../testing/sampleSession.ts';
import { orderOf, yearCheck } from '../fields/numbers.ts';
import { draftOf, type JoinFields, kindsOf, NOBODY } from './draftOf.ts';

const people = [
  person('Nadia', [0, 0]),
  person('Karim', [0, 0]),
  person('Lea', [0, 0]),
  structure('CMPP', [0, 0]),
];
const table = tableOf(people, []);
const fields: JoinFields = {
  a: key('Nadia'),
  b: key('CMPP'),
  c: NOBODY,
  kind: null,
  form: { ...NEW_LINK, label: ' demande ', order: '1', union: 'pacs', filiation: 'foster' },
};
const two: JoinFields = { ...fields, b: key('Lea') };

describe('what is filled in to join two things', () => {
  it('[OL11] is a link the board takes', () => {
    for (const what of ['any', 'couple', 'child', 'emotion'] as const) {
      const draft = draftOf(what, two, table);
      expect(draft.ok && linkSchema.safeParse({ ...draft.link, id: 'linkAAAAAAAA' }).success).toBe(true);
    }
    expect(draftOf('any', fields, table)).toMatchObject({
      link: { kind: 'relation', label: 'demande', order: 1, date: null },
    });
    expect(draftOf('child', { ...two, c: key('Karim') }, table)).toMatchObject({
      link: { parents: [find.fromKey(key('Nadia')), find.fromKey(key('Karim'))], filiation: 'foster' },
    });
    expect(draftOf('eco', fields, table)).toMatchObject({ link: { kind: 'eco', label: 'demande' } });
  });

  it('[OL26] between the same two there are the kinds that the map offers, and the one that is chosen is made', () => {
    expect(kindsOf('any', two, table)).toEqual(linkable('person', 'person'));
    expect(kindsOf('any', fields, table)).toEqual(['relation', 'eco']);
    expect(kindsOf('any', { ...fields, b: NOBODY }, table)).toEqual([]);
    for (const kind of linkable('person', 'person')) {
      const made = draftOf('any', { ...two, kind }, table);
      expect(made).toMatchObject({ ok: true, link: { kind } });
    }
    const emotion = { ...two, kind: 'emotion' as const, form: { ...fields.form, emotion: 'close' as const } };
    expect(draftOf('any', emotion, table)).toMatchObject({ link: { emotion: 'close', label: 'demande' } });
    // Chosen before the two were others: it falls back to what these may be.
    expect(draftOf('any', { ...fields, kind: 'couple' }, table)).toMatchObject({
      link: { kind: 'relation' },
    });
  });

  it('[OL26] what accuses somebody is refused where it may not be drawn', () => {
    const session = sampleSession({ [COMMON]: { elements: people } });
    const draft = draftOf('emotion', { ...two, form: { ...fields.form, emotion: 'violence' } }, table);
    expect(draft.ok && connect(session.desk, draft.link)).toEqual({ ok: false, because: 'sensitive' });
    const close = draftOf('emotion', { ...two, form: { ...fields.form, emotion: 'close' } }, table);
    expect(close.ok && connect(session.desk, close.link)).toMatchObject({ ok: true });
  });

  it('[OL14] or says what is missing', () => {
    expect(draftOf('any', { ...fields, b: NOBODY }, table)).toMatchObject({ because: 'outline.chooseBoth' });
    for (const what of ['couple', 'any'] as const)
      expect(draftOf(what, { ...two, b: two.a }, table)).toMatchObject({
        because: 'outline.chooseDifferent',
      });
    expect(draftOf('child', { ...two, c: two.b }, table)).toMatchObject({
      because: 'outline.chooseDifferent',
    });
    const wrong = (more: Partial<LinkForm>) => ({ ...two, form: { ...fields.form, ...more } });
    expect(draftOf('any', wrong({ order: 'un' }), table)).toMatchObject({ because: 'outline.orderError' });
    expect(draftOf('couple', wrong({ since: '84' }), table)).toMatchObject({ because: 'outline.fieldWrong' });
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

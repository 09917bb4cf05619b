import { describe, expect, it } from 'vitest';
import { guardianshipSchema } from './guardianship.ts';
import { consentTermsSchema, termsDraftSchema } from './terms.ts';
import { DAY_MS, MOTHER, NOON, sampleFile, sampleRow, sampleTerms } from './testing/sampleConsents.ts';

const accepts = (terms: unknown) => consentTermsSchema.safeParse(terms).success;

describe('terms', () => {
  it('[CO1] carry every field, and no other', () => {
    const terms = sampleTerms();
    expect(consentTermsSchema.parse(terms)).toEqual(terms);
    for (const field of Object.keys(terms)) {
      const { [field as 'rows']: _left, ...rest } = terms;
      expect(accepts(rest), field).toBe(false);
    }
    expect(accepts({ ...terms, extra: true })).toBe(false);
    const { text: _text, ...draft } = terms;
    expect(termsDraftSchema.parse(draft)).toEqual(draft);
  });

  it.each([
    ['no row', { rows: [] }],
    ['51 rows', { rows: Array.from({ length: 51 }, (_, i) => sampleRow({ id: `rowNumber${i}` })) }],
    ['one id twice', { rows: [sampleRow(), sampleRow()] }],
    ['no text', { text: [] }],
    ['no controller', { controller: { name: ' ', contact: 'x', dpo: 'x' } }],
    ['no recipient in words', { recipients: [] }],
    ['no security in words', { securityMeasures: [] }],
    ['a basis that isn’t one', { gdprLegalBasis: 'because' }],
  ])('[CO1] %s is refused', (_what, over) => {
    expect(accepts({ ...sampleTerms(), ...over })).toBe(false);
  });

  it('[CO2] a row has one category, one purpose, one recipient, one mode', () => {
    const withRow = (over: object) => accepts({ ...sampleTerms(), rows: [{ ...sampleRow(), ...over }] });
    expect(withRow({})).toBe(true);
    expect(withRow({ recipient: { sector: 'school' } })).toBe(true);
    expect(withRow({ recipient: { sector: 'school', memberId: 'memberOfRoux' } })).toBe(false);
    expect(withRow({ recipient: {} })).toBe(false);
    expect(withRow({ category: 'everything' })).toBe(false);
    expect(withRow({ purpose: 'whatever' })).toBe(false);
    expect(withRow({ mode: 'recording' })).toBe(false);
    expect(withRow({ answer: 'yes' })).toBe(false);
  });

  it('[CO3] rows on the child’s own notes stand alone', () => {
    const own = sampleRow({ id: 'rowNumber2', category: 'childPrivate' });
    expect(accepts(sampleTerms({ rows: [own] }))).toBe(true);
    expect(accepts(sampleTerms({ rows: [sampleRow(), own] }))).toBe(false);
  });

  it('[CO4] ends after it begins, and is looked at again within the year', () => {
    expect(accepts(sampleTerms({ expiresAt: NOON }))).toBe(false);
    expect(accepts(sampleTerms({ expiresAt: NOON + 1 }))).toBe(true);
    expect(accepts(sampleTerms({ reviewDueAt: NOON + 366 * DAY_MS }))).toBe(true);
    expect(accepts(sampleTerms({ reviewDueAt: NOON + 366 * DAY_MS + 1 }))).toBe(false);
  });

  it('[CO1] a family file names each holder once, and nobody under the subject’s id', () => {
    expect(guardianshipSchema.safeParse(sampleFile()).success).toBe(true);
    expect(guardianshipSchema.safeParse(sampleFile({ holders: [MOTHER, MOTHER] })).success).toBe(false);
    const posing = { ...MOTHER, id: 'theSubject' };
    expect(guardianshipSchema.safeParse(sampleFile({ holders: [posing] })).success).toBe(false);
  });
});

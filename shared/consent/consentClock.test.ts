import { describe, expect, it } from 'vitest';
import { consentEventOf } from './consentEventOf.ts';
import { consentState } from './consentState.ts';
import type { ConsentEvent, ConsentPayload } from './events.ts';
import { SUBJECT_SIGNER_ID } from './guardianship.ts';
import {
  DAY_MS,
  FATHER,
  MOTHER,
  NOON,
  sampleDraft,
  sampleEvents,
  sampleFile,
  sampleRow,
  sampleSignature,
} from './testing/sampleConsents.ts';

const LATER = NOON + DAY_MS;
const signedByBoth = [sampleDraft(), sampleSignature(MOTHER), sampleSignature(FATHER)];
const withdrawal: ConsentPayload = {
  kind: 'withdrawn',
  by: MOTHER.id,
  rowIds: null,
  channel: 'phone',
  reason: null,
};
const opensAt = (events: readonly ConsentEvent[], now: number) => consentState(events, now).rows[0]?.opens;
const codes = (events: readonly ConsentEvent[]) => consentState(events, LATER).issues.map(({ code }) => code);

describe('the clock', () => {
  it('[CO50] it begins at its date, and never before the last signature', () => {
    const events = sampleEvents(
      sampleDraft({ effectiveFrom: NOON + 5 * DAY_MS }),
      sampleSignature(MOTHER),
      sampleSignature(FATHER),
    );
    expect(opensAt(events, NOON + 5 * DAY_MS - 1)).toBe(false);
    expect(opensAt(events, NOON + 5 * DAY_MS)).toBe(true);
    const early = sampleEvents(...signedByBoth);
    expect(opensAt(early, NOON + 1999)).toBe(false);
    expect(opensAt(early, NOON + 2000)).toBe(true);
  });

  it('[CO51] it ends at its date, that instant excluded', () => {
    const events = sampleEvents(...signedByBoth);
    const end = NOON + 200 * DAY_MS;
    expect(opensAt(events, end - 1)).toBe(true);
    expect(opensAt(events, end)).toBe(false);
    const over = consentState(events, end);
    expect(over).toMatchObject({ status: 'expired', missing: [], rows: [{ state: 'expired' }] });
    const unsigned = consentState(sampleEvents(sampleDraft(), sampleSignature(MOTHER)), end);
    expect(unsigned).toMatchObject({ status: 'expired', rows: [{ state: 'expired' }] });
    const refused = sampleEvents(sampleDraft(), sampleSignature(MOTHER, { rowNumber1: 'no' }));
    expect(consentState(refused, end).rows[0]?.state).toBe('refused');
  });

  it('[CO51] what parents signed ends when the child comes of age; what the minor signed alone does not', () => {
    const soon = sampleFile({ subject: { birthDate: '2008-12-15', discernment: true } });
    const birthday = Date.parse('2026-12-14T23:00:00Z');
    const heard: ConsentPayload = {
      kind: 'childHeard',
      date: NOON,
      how: 'seule',
      opinion: '',
      byWhom: { id: null, name: 'X' },
    };
    const parents = sampleEvents(
      sampleDraft({ guardianship: soon }),
      heard,
      sampleSignature(MOTHER),
      sampleSignature(FATHER),
    );
    expect(opensAt(parents, birthday - 1)).toBe(true);
    expect(consentState(parents, birthday).status).toBe('expired');
    const self = sampleSignature({ id: SUBJECT_SIGNER_ID, capacity: 'minor' });
    const alone = sampleEvents(sampleDraft({ guardianship: soon, gdprLegalBasis: 'GDPR_6_1_a' }), self);
    expect(opensAt(alone, birthday)).toBe(true);
  });

  it('[CO55] a birthday between two signatures asks nobody anew', () => {
    const file = sampleFile({ subject: { birthDate: '2011-11-23', discernment: true } });
    const events = sampleEvents(
      sampleDraft({ guardianship: file, gdprLegalBasis: 'GDPR_6_1_a' }),
      sampleSignature(MOTHER),
    );
    expect(consentState(events, NOON).signers).toHaveLength(3);
    expect(consentState(events, NOON + 30 * DAY_MS).signers).toHaveLength(3);
  });
});

describe('a ledger that isn’t what it should be', () => {
  const good = sampleEvents(...signedByBoth, withdrawal);

  it('[CO52] the order they are handed in doesn’t matter', () => {
    expect(consentState(good.toReversed(), LATER)).toEqual(consentState(good, LATER));
    expect(consentState(good.toReversed(), LATER).status).toBe('withdrawn');
  });

  it('[CO53] an entry twice counts once', () => {
    const twice = [...good, ...good.slice(1, 2)];
    expect(codes(twice)).toEqual(['duplicateEntry']);
    expect(consentState(twice, LATER).rows).toEqual(consentState(good, LATER).rows);
    expect(codes([...good, ...good.slice(0, 1)])).toEqual(['duplicateEntry']);
  });

  it('[CO53] of two that claim one place, the second only closes', () => {
    const [draft, first, second, taking] = good as [ConsentEvent, ConsentEvent, ConsentEvent, ConsentEvent];
    const opening = { ...second, order: first.order, entryId: 'entryNumberZ' };
    expect(codes([draft, first, opening])).toEqual(['samePlace']);
    expect(opensAt([draft, first, opening], LATER)).toBe(false);
    const closing = { ...taking, order: second.order, entryId: 'entryNumberZ' };
    expect(codes([draft, first, second, closing])).toEqual(['samePlace']);
    expect(consentState([draft, first, second, closing], LATER).status).toBe('withdrawn');
  });

  it.each([
    ['unknownSigner', { signerId: 'holderNobody' }],
    ['wrongCapacity', { capacity: 'tutor' }],
    ['unknownText', { textSha256: 'b'.repeat(64) }],
    ['unknownText', { language: 'en' }],
    ['unknownText', { variant: 'easy' }],
    ['witnessMissing', { method: 'paper_scan' }],
    ['witnessMissing', { method: 'oral_recorded_by_pro' }],
    ['unknownRow', { answers: [{ rowId: 'rowNumberX', answer: 'yes' }] }],
  ] as const)('[CO54] a signature that opens nothing: %s %o', (code, over) => {
    const events = sampleEvents(sampleDraft(), sampleSignature(MOTHER), {
      ...sampleSignature(FATHER),
      ...over,
    } as ConsentPayload);
    expect(opensAt(events, LATER)).toBe(false);
    expect(consentState(events, LATER).issues).toEqual([{ entryId: 'entryNumber3', code }]);
  });

  it('[CO54] with a witness, paper and a word count', () => {
    for (const method of ['paper_scan', 'oral_recorded_by_pro'] as const) {
      const told = sampleSignature(FATHER);
      const witnessed = { ...told, method, signature: { ...told.signature, witness: 'Mme Blanc' } };
      expect(opensAt(sampleEvents(sampleDraft(), sampleSignature(MOTHER), witnessed), LATER)).toBe(true);
    }
  });

  it('[CO54] before the draft, or a second draft', () => {
    const early = sampleEvents(sampleSignature(MOTHER), sampleDraft(), sampleSignature(FATHER));
    expect(codes(early)).toEqual(['notDrafted']);
    expect(opensAt(early, LATER)).toBe(false);
    const wider = sampleDraft({ rows: [sampleRow({ recipient: { sector: 'school' } })] });
    const again = sampleEvents(...signedByBoth, wider);
    expect(codes(again)).toEqual(['alreadyDrafted']);
    expect(consentState(again, LATER).rows[0]?.row).toEqual(sampleRow());
    expect(consentState([], LATER)).toMatchObject({ status: 'draft', terms: null, rows: [] });
  });

  it('[CO5] an entry is read back only as what it is', () => {
    const [draft] = good as [ConsentEvent];
    const { entryId, at, actorAccountId, order, ...payload } = draft;
    const stamp = { entryId, at, actorAccountId, order };
    expect(consentEventOf({ ...stamp, kind: 'consent.drafted', payload })).toEqual(draft);
    expect(consentEventOf({ ...stamp, kind: 'consent.signed', payload })).toBeNull();
    expect(consentEventOf({ ...stamp, kind: 'charter.drafted', payload })).toBeNull();
    expect(consentEventOf({ ...stamp, kind: 'consent.drafted', payload: null })).toBeNull();
    expect(
      consentEventOf({ ...stamp, kind: 'consent.drafted', payload: { ...payload, more: 1 } }),
    ).toBeNull();
  });
});

describe('what is missing', () => {
  it('[CO57] says who has to do what, and nothing once it is done', () => {
    const file = sampleFile({ subject: { discernment: true } });
    const draft = sampleDraft({ guardianship: file, usualAct: true });
    const what = (...payloads: ConsentPayload[]) => consentState(sampleEvents(...payloads), LATER).missing;
    const rowIds = ['rowNumber1'];
    const person = ({ id, name }: typeof MOTHER) => ({ id, name });
    const heard: ConsentPayload = {
      kind: 'childHeard',
      date: NOON,
      how: 'ici',
      opinion: '',
      byWhom: person(MOTHER),
    };
    expect(what(draft)).toEqual([
      { what: 'hearChild', rowIds },
      { what: 'signature', signerId: MOTHER.id, name: MOTHER.name, rowIds },
      { what: 'signature', signerId: FATHER.id, name: FATHER.name, rowIds },
      { what: 'inform', person: person(MOTHER) },
      { what: 'inform', person: person(FATHER) },
    ]);
    const signed = what(draft, heard, sampleSignature(MOTHER));
    expect(signed).toEqual([{ what: 'inform', person: person(FATHER) }]);
    expect(consentState(sampleEvents(draft, heard, sampleSignature(MOTHER)), LATER).status).toBe('active');
    const unreached = { who: person(FATHER), reasonNotInformed: 'Adresse inconnue' };
    expect(what(draft, heard, sampleSignature(MOTHER), { kind: 'informed', persons: [unreached] })).toEqual(
      [],
    );
    expect(what(...signedByBoth, withdrawal)).toEqual([]);
    expect(what(draft, heard, sampleSignature(MOTHER), withdrawal)).toEqual([]);
    const over = consentState(sampleEvents(draft, sampleSignature(MOTHER)), NOON + 200 * DAY_MS);
    expect(over.missing).toEqual([]);
  });

  it('[CO57] asks nothing more for a row that was taken back or opposed', () => {
    const rows = [sampleRow(), sampleRow({ id: 'rowNumber2' }), sampleRow({ id: 'rowNumber3' })];
    const draft = sampleDraft({ rows, guardianship: sampleFile({ subject: { discernment: true } }) });
    const opposed: ConsentPayload = {
      kind: 'opposed',
      rowIds: ['rowNumber3'],
      byWhom: { id: null, name: 'Mme Vidal' },
    };
    const back: ConsentPayload = { ...withdrawal, rowIds: ['rowNumber1'] } as ConsentPayload;
    const { missing } = consentState(sampleEvents(draft, opposed, back), LATER);
    expect(missing.map((one) => 'rowIds' in one && one.rowIds)).toEqual([
      ['rowNumber2'],
      ['rowNumber2'],
      ['rowNumber2'],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { asSeenBy } from './asSeenBy.ts';
import { consentState } from './consentState.ts';
import type { ConsentPayload } from './events.ts';
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

const by = { id: null, name: 'Mme Vidal' };
const CHILD = { id: SUBJECT_SIGNER_ID, capacity: 'minor' } as const;
const heard: ConsentPayload = {
  kind: 'childHeard',
  date: NOON,
  how: 'seule',
  opinion: 'Pas papa',
  byWhom: by,
};
const opposed = (...rowIds: string[]): ConsentPayload => ({ kind: 'opposed', rowIds, byWhom: by });
const rows = [sampleRow(), sampleRow({ id: 'rowNumber2' })];
const both = { rowNumber1: 'yes', rowNumber2: 'yes' } as const;
const guardianship = sampleFile({ subject: { discernment: true } });
const parents = [sampleSignature(MOTHER, both), sampleSignature(FATHER, both)];
const stateOf = (...payloads: ConsentPayload[]) => consentState(sampleEvents(...payloads), NOON + DAY_MS);
const asHolder = (...payloads: ConsentPayload[]) => asSeenBy(stateOf(...payloads), 'holder');

describe('what a parent may know', () => {
  const draft = sampleDraft({ rows, guardianship });

  it('[CO63] all rows opposed: as if the child had not been heard yet', () => {
    const seen = asHolder(draft, ...parents, heard, opposed('rowNumber1', 'rowNumber2'));
    const unheard = asHolder(draft, ...parents);
    expect(seen).toEqual(unheard);
    expect(seen.status).toBe('signedPartial');
  });

  it('[CO63] before anybody signed: as if nothing had been said', () => {
    expect(asHolder(draft, heard, opposed('rowNumber1', 'rowNumber2'))).toEqual(asHolder(draft));
  });

  it('[CO63] one row opposed: it waits, the record is active, the child was heard for the other', () => {
    const seen = asHolder(draft, heard, ...parents, opposed('rowNumber1'));
    expect(seen.rows).toMatchObject([
      { state: 'pending', decided: 'pending', opens: false, decidedOrder: null, decidedAt: null },
      { state: 'accepted', opens: true },
    ]);
    expect(seen.status).toBe('active');
    expect(seen.missing).toEqual([{ what: 'hearChild', rowIds: ['rowNumber1'] }]);
    expect(seen.childHeard?.opinion).toBeNull();
  });

  it('[CO63] the child’s no, jointly: as if they had not signed', () => {
    const joint = sampleDraft({ rows, guardianship, gdprLegalBasis: 'GDPR_6_1_a' });
    const child = sampleSignature(CHILD, { rowNumber1: 'no', rowNumber2: 'no' });
    const seen = asHolder(joint, ...parents, heard, child);
    expect(seen).toEqual(asHolder(joint, ...parents));
    const some = asHolder(
      joint,
      heard,
      ...parents,
      sampleSignature(CHILD, { rowNumber1: 'no', rowNumber2: 'yes' }),
    );
    const later = asHolder(joint, heard, ...parents, sampleSignature(CHILD, { rowNumber2: 'yes' }));
    expect(some).toEqual(later);
  });

  it('[CO63] the no of a minor who signs alone', () => {
    const fifteen = sampleFile({ subject: { discernment: true, birthDate: '2010-01-01' } });
    const alone = sampleDraft({ rows, guardianship: fifteen, gdprLegalBasis: 'GDPR_6_1_a' });
    const child = sampleSignature(CHILD, { rowNumber1: 'no', rowNumber2: 'no' });
    expect(asHolder(alone, child)).toEqual(asHolder(alone));
    expect(stateOf(alone, child).rows[0]?.state).toBe('refused');
  });

  it('[CO63] the words of the child are theirs', () => {
    expect(stateOf(draft, heard, ...parents).childHeard?.opinion).toBe('Pas papa');
    expect(asHolder(draft, heard, ...parents).childHeard?.opinion).toBeNull();
  });

  it('[CO63] a parent’s own no, a dispute and a withdrawal stay what they are', () => {
    const no = sampleSignature(FATHER, { rowNumber1: 'no', rowNumber2: 'no' });
    expect(asHolder(draft, heard, sampleSignature(MOTHER, both), no).status).toBe('blockedDisagreement');
    expect(asHolder(draft, heard, no).rows[0]?.state).toBe('refused');
    const back: ConsentPayload = {
      kind: 'withdrawn',
      by: MOTHER.id,
      rowIds: ['rowNumber2'],
      channel: 'self',
      reason: null,
    };
    const seen = asHolder(draft, heard, ...parents, opposed('rowNumber1'), back);
    expect(seen.rows.map((row) => row.state)).toEqual(['pending', 'withdrawn']);
    expect(seen.status).toBe('signedPartial');
  });

  it('[CO63] once it is over, all rows are over', () => {
    const events = sampleEvents(draft, heard, ...parents, opposed('rowNumber1'));
    const seen = asSeenBy(consentState(events, NOON + 200 * DAY_MS), 'holder');
    expect(seen.rows.map((row) => row.state)).toEqual(['expired', 'expired']);
    expect(seen).toMatchObject({ status: 'expired', missing: [] });
  });

  it('[CO65] nothing of a record on the child’s own notes', () => {
    const own = sampleDraft({ rows: [sampleRow({ category: 'childPrivate' })], guardianship });
    expect(asHolder(own, sampleSignature(CHILD))).toEqual({ ...consentState([], NOON) });
  });

  it('[CO64] the child and the professional who collects see it as it is', () => {
    const state = stateOf(draft, heard, ...parents, opposed('rowNumber1'));
    expect(asSeenBy(state, 'child')).toEqual(state);
    expect(asSeenBy(state, 'professional')).toEqual(state);
  });
});

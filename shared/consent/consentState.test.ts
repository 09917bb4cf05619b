import { describe, expect, it } from 'vitest';
import { consentState } from './consentState.ts';
import type { ConsentPayload } from './events.ts';
import { SUBJECT_SIGNER_ID } from './guardianship.ts';
import type { ConsentTerms } from './terms.ts';
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
const CHILD = { id: SUBJECT_SIGNER_ID, capacity: 'minor' } as const;
const by = { id: null, name: 'Mme Vidal' };
const at = (now: number, ...payloads: ConsentPayload[]) => consentState(sampleEvents(...payloads), now);
const state = (...payloads: ConsentPayload[]) => at(LATER, ...payloads);
const rowsOf = (...payloads: ConsentPayload[]) => state(...payloads).rows.map((row) => row.state);
const withdrawn = (who: string, rowIds: string[] | null = null): ConsentPayload => ({
  kind: 'withdrawn',
  by: who,
  rowIds,
  channel: 'self',
  reason: null,
});
const judge = (rowIds: string[] | null = null): ConsentPayload => ({
  kind: 'judgeAuthorised',
  ref: 'JAF',
  rowIds,
});
const informed: ConsentPayload = {
  kind: 'informed',
  persons: [{ who: by, when: NOON, how: 'en entretien' }],
};
const heard: ConsentPayload = { kind: 'childHeard', date: NOON, how: 'seule', opinion: 'Oui', byWhom: by };
const opposed = (...rowIds: string[]): ConsentPayload => ({ kind: 'opposed', rowIds, byWhom: by });
const disagrees = (bySignerId: string): ConsentPayload => ({ kind: 'disagreement', bySignerId });
const yes = { rowNumber1: 'yes' } as const;
const no = { rowNumber1: 'no' } as const;
const mother = (answers: Parameters<typeof sampleSignature>[1] = yes) => sampleSignature(MOTHER, answers);
const father = (answers: Parameters<typeof sampleSignature>[1] = yes) => sampleSignature(FATHER, answers);
const child = (answers: Parameters<typeof sampleSignature>[1] = yes) => sampleSignature(CHILD, answers);

const discerning = sampleFile({ subject: { discernment: true } });
const twoRows: Partial<ConsentTerms> = {
  rows: [sampleRow(), sampleRow({ id: 'rowNumber2', recipient: { memberId: 'memberVidal' } })],
};
const both = { rowNumber1: 'yes', rowNumber2: 'yes' } as const;

describe('the states, one after the other', () => {
  it('[CO40] draft, informed, child heard, partly signed, active, narrowed, withdrawn, expired', () => {
    const steps: [ConsentPayload, string][] = [
      [sampleDraft({ ...twoRows, guardianship: discerning }), 'draft'],
      [informed, 'informed'],
      [heard, 'childHeard'],
      [mother(both), 'signedPartial'],
      [father(both), 'active'],
      [withdrawn(MOTHER.id, ['rowNumber1']), 'narrowed'],
      [withdrawn(FATHER.id, ['rowNumber2']), 'withdrawn'],
    ];
    steps.forEach(([, status], index) => {
      const sofar = steps.slice(0, index + 1).map(([payload]) => payload);
      expect(state(...sofar).status).toBe(status);
      const over = at(NOON + 200 * DAY_MS, ...sofar).status;
      expect(over).toBe(status === 'withdrawn' ? 'withdrawn' : 'expired');
      const open = state(...sofar).rows.some(({ opens }) => opens);
      expect(open).toBe(status === 'active' || status === 'narrowed');
    });
    expect(state().status).toBe('draft');
  });

  it('[CO41] one signature of two opens nothing, both open, in either order', () => {
    expect(rowsOf(sampleDraft(), mother())).toEqual(['pending']);
    expect(rowsOf(sampleDraft(), father())).toEqual(['pending']);
    for (const two of [
      [mother(), father()],
      [father(), mother()],
    ])
      expect(state(sampleDraft(), ...two)).toMatchObject({ status: 'active', rows: [{ opens: true }] });
  });

  it('[CO41, CO21] nothing opens before the child was heard', () => {
    const draft = sampleDraft({ guardianship: discerning });
    expect(state(draft, mother(), father())).toMatchObject({ status: 'signedPartial' });
    expect(rowsOf(draft, mother(), father())).toEqual(['pending']);
    expect(rowsOf(draft, mother(), father(), heard)).toEqual(['accepted']);
    expect(rowsOf(draft, heard, mother(), father())).toEqual(['accepted']);
  });

  it('[CO41, CO11] a usual act opens with one of the two', () => {
    expect(rowsOf(sampleDraft({ usualAct: true }), father())).toEqual(['accepted']);
    expect(rowsOf(sampleDraft({ usualAct: true }), mother(no), father())).toEqual(['disagreed']);
  });

  it('[CO29] nothing opens while the family file lacks something', () => {
    const unborn = sampleFile({ subject: { birthDate: null } });
    const self = sampleSignature({ id: SUBJECT_SIGNER_ID, capacity: 'self' });
    const answer = state(sampleDraft({ guardianship: unborn }), self);
    expect(answer.rows[0]?.state).toBe('pending');
    expect(answer.missing[0]).toEqual({ what: 'familyFile', reason: 'birthDateMissing' });
  });

  it('[CO42] each row has its own answer, and refusals are kept', () => {
    const mixed = { rowNumber1: 'yes', rowNumber2: 'no' } as const;
    const answer = state(sampleDraft(twoRows), mother(mixed), father(mixed));
    expect(answer.status).toBe('active');
    expect(answer.rows.map((row) => row.state)).toEqual(['accepted', 'refused']);
    expect(rowsOf(sampleDraft(twoRows), mother(), father())).toEqual(['accepted', 'pending']);
    expect(state(sampleDraft(), mother(no)).rows[0]).toMatchObject({ state: 'refused', decidedOrder: 2 });
    expect(state(sampleDraft(), mother(no), father(no)).status).toBe('signedPartial');
  });

  it('[CO46] later waits, and is no refusal', () => {
    const later = { rowNumber1: 'later' } as const;
    expect(rowsOf(sampleDraft(), mother(later), father())).toEqual(['later']);
    expect(rowsOf(sampleDraft(), mother(later), father(), mother())).toEqual(['accepted']);
    expect(state(sampleDraft(), mother(later)).missing).toContainEqual({
      what: 'signature',
      signerId: MOTHER.id,
      name: MOTHER.name,
      rowIds: ['rowNumber1'],
    });
  });

  it('[CO56] of two answers in one signature the closed one; of two signatures, the later', () => {
    const torn = {
      ...mother(),
      answers: [
        { rowId: 'rowNumber1', answer: 'no' as const },
        { rowId: 'rowNumber1', answer: 'yes' as const },
      ],
    };
    expect(rowsOf(sampleDraft({ usualAct: true }), torn)).toEqual(['refused']);
    expect(rowsOf(sampleDraft(), mother(no), father(), mother())).toEqual(['accepted']);
    expect(rowsOf(sampleDraft(), mother(), father(), mother(no))).toEqual(['disagreed']);
    const first = mother({ rowNumber1: 'yes' });
    const second = mother({ rowNumber2: 'yes' });
    expect(rowsOf(sampleDraft(twoRows), first, father(both), second)).toEqual(['accepted', 'accepted']);
  });
});

describe('disagreement', () => {
  it('[CO43, CO44, CO20] one yes and one no', () => {
    const answer = state(sampleDraft(), mother(), father(no));
    expect(answer.status).toBe('blockedDisagreement');
    expect(answer.rows).toMatchObject([{ state: 'disagreed', opens: false, decidedOrder: 3 }]);
    expect(answer.missing).toContainEqual({ what: 'judge', rowIds: ['rowNumber1'] });
  });

  it('[CO44] an agreed row goes on beside a disputed one', () => {
    const answer = state(sampleDraft(twoRows), mother(both), father({ rowNumber1: 'no', rowNumber2: 'yes' }));
    expect(answer.status).toBe('active');
    expect(answer.rows.map((row) => row.state)).toEqual(['disagreed', 'accepted']);
  });

  it('[CO44] a recorded disagreement stops all of it, signed or not', () => {
    expect(state(sampleDraft(), disagrees(FATHER.id))).toMatchObject({ status: 'blockedDisagreement' });
    expect(rowsOf(sampleDraft(), disagrees(FATHER.id), mother())).toEqual(['disagreed']);
    expect(rowsOf(sampleDraft(), mother(), father(), disagrees(FATHER.id))).toEqual(['disagreed']);
    expect(rowsOf(sampleDraft({ usualAct: true }), mother(), disagrees(FATHER.id))).toEqual(['disagreed']);
    const stranger = state(sampleDraft(), mother(), father(), disagrees('holderNobody'));
    expect(stranger.status).toBe('active');
    expect(stranger.issues).toEqual([{ entryId: 'entryNumber4', code: 'unknownSigner' }]);
  });

  it('[CO45] a judge stands for who refused or kept silent, where a holder said yes', () => {
    expect(rowsOf(sampleDraft(), mother(), father(no), judge())).toEqual(['accepted']);
    expect(rowsOf(sampleDraft(), mother(), judge())).toEqual(['accepted']);
    expect(rowsOf(sampleDraft(), judge(), mother(), disagrees(FATHER.id))).toEqual(['accepted']);
    expect(rowsOf(sampleDraft(), mother(no), father(no), judge())).toEqual(['refused']);
    expect(rowsOf(sampleDraft(), judge())).toEqual(['pending']);
    expect(state(sampleDraft(), disagrees(FATHER.id), judge()).status).toBe('draft');
    expect(rowsOf(sampleDraft(twoRows), mother(both), judge(['rowNumber2']))).toEqual([
      'pending',
      'accepted',
    ]);
    expect(rowsOf(sampleDraft(twoRows), mother(both), disagrees(FATHER.id), judge(['rowNumber2']))).toEqual([
      'disagreed',
      'accepted',
    ]);
    expect(state(sampleDraft(), judge(['rowNumberX'])).issues[0]?.code).toBe('unknownRow');
  });

  it('[CO45] a judge never stands for the person concerned', () => {
    const joint = sampleDraft({ guardianship: discerning, gdprLegalBasis: 'GDPR_6_1_a' });
    expect(rowsOf(joint, heard, mother(), father(no), judge())).toEqual(['pending']);
    expect(rowsOf(joint, heard, mother(), child(), judge())).toEqual(['accepted']);
    expect(rowsOf(joint, heard, child(), judge())).toEqual(['pending']);
    expect(rowsOf(joint, heard, mother(), child(no), judge())).toEqual(['opposed']);
  });

  it('[CO29, CO45] nor for what the family file lacks', () => {
    const lacking = sampleDraft({ guardianship: sampleFile({ holders: [MOTHER] }) });
    expect(rowsOf(lacking, mother(), judge())).toEqual(['pending']);
  });
});

describe('withdrawal', () => {
  const active = [sampleDraft(twoRows), mother(both), father(both)];

  it.each([MOTHER.id, FATHER.id, SUBJECT_SIGNER_ID])(
    '[CO47] %s alone takes it back, one row or all',
    (who) => {
      expect(rowsOf(...active, withdrawn(who, ['rowNumber2']))).toEqual(['accepted', 'withdrawn']);
      expect(state(...active, withdrawn(who))).toMatchObject({ status: 'withdrawn', missing: [] });
    },
  );

  it('[CO47] before it opened, on a usual act signed by the other, and after a judge', () => {
    expect(rowsOf(sampleDraft(), withdrawn(MOTHER.id))).toEqual(['withdrawn']);
    expect(rowsOf(sampleDraft({ usualAct: true }), mother(), withdrawn(FATHER.id))).toEqual(['withdrawn']);
    expect(rowsOf(sampleDraft(), mother(), father(no), judge(), withdrawn(FATHER.id))).toEqual(['withdrawn']);
  });

  it('[CO47] not by somebody who has no say', () => {
    const answer = state(...active, withdrawn('holderNobody'));
    expect(answer.status).toBe('active');
    expect(answer.issues).toEqual([{ entryId: 'entryNumber4', code: 'unknownSigner' }]);
  });

  it('[CO48] it is final', () => {
    const answer = state(...active, withdrawn(MOTHER.id), mother(both), father(both), judge());
    expect(answer.status).toBe('withdrawn');
    expect(answer.rows.every((row) => row.state === 'withdrawn' && row.decidedOrder === 4)).toBe(true);
    expect(answer.issues.map(({ code }) => code)).toEqual(['afterWithdrawal', 'afterWithdrawal']);
  });

  it('[CO47] what is taken back with an unknown row is taken back all the same', () => {
    const answer = state(...active, withdrawn(MOTHER.id, ['rowNumberX', 'rowNumber1']));
    expect(answer.rows.map((row) => row.state)).toEqual(['withdrawn', 'accepted']);
    expect(answer.issues).toEqual([{ entryId: 'entryNumber4', code: 'unknownRow' }]);
  });
});

describe('the child', () => {
  const draft = sampleDraft({ ...twoRows, guardianship: discerning });

  it('[CO49] closes a row whoever agreed, before or after', () => {
    const answer = state(draft, heard, mother(both), father(both), opposed('rowNumber1'));
    expect(answer.rows.map((row) => row.state)).toEqual(['opposed', 'accepted']);
    expect(answer.status).toBe('narrowed');
    expect(rowsOf(draft, opposed('rowNumber2'), heard, mother(both), father(both), judge())).toEqual([
      'accepted',
      'opposed',
    ]);
    expect(state(draft, opposed('rowNumberX')).issues[0]?.code).toBe('unknownRow');
  });

  it('[CO49] their no beside the parents’ yes is an opposition, and no dispute', () => {
    const joint = sampleDraft({ guardianship: discerning, gdprLegalBasis: 'GDPR_6_1_a' });
    expect(rowsOf(joint, heard, mother(), father(), child(no))).toEqual(['opposed']);
    expect(rowsOf(joint, heard, mother(), father(), child())).toEqual(['accepted']);
    expect(rowsOf(joint, heard, mother(), father())).toEqual(['pending']);
    // Their yes beside the parents' no is none either: « disputed » would tell the parents.
    expect(rowsOf(joint, heard, mother(no), child())).toEqual(['refused']);
  });

  it('[CO49] an adult’s opposition is a withdrawal', () => {
    const tutor = { id: 'tutorPrefect', memberId: null, name: 'Mme Blanc', capacity: 'tutor' } as const;
    const file = sampleFile({
      subject: { birthDate: '1990-01-01', protection: 'tutelle' },
      holders: [tutor],
    });
    const tutored = [sampleDraft({ guardianship: file }), sampleSignature(tutor)];
    expect(rowsOf(...tutored)).toEqual(['accepted']);
    expect(rowsOf(...tutored, opposed('rowNumber1'))).toEqual(['withdrawn']);
  });

  it('[CO28, CO22] signs alone what is theirs', () => {
    const own = { rows: [sampleRow({ category: 'childPrivate' })], guardianship: discerning };
    expect(rowsOf(sampleDraft(own), child())).toEqual(['accepted']);
    expect(rowsOf(sampleDraft(own), mother(), father())).toEqual(['pending']);
    const fifteen = sampleFile({ subject: { discernment: true, birthDate: '2011-11-22' } });
    const alone = { guardianship: fifteen, gdprLegalBasis: 'GDPR_6_1_a' } as const;
    expect(state(sampleDraft(alone), child())).toMatchObject({
      status: 'active',
      missing: [{ what: 'inform' }, { what: 'inform' }],
    });
    expect(rowsOf(sampleDraft(alone), child(no))).toEqual(['refused']);
    expect(rowsOf(sampleDraft(alone), child(), withdrawn(FATHER.id), disagrees(FATHER.id))).toEqual([
      'accepted',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { basisRowsOf } from './basisRowsOf.ts';
import { consentState } from './consentState.ts';
import type { ConsentPayload } from './events.ts';
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

const IDS = ['rowOpens1', 'rowRefused', 'rowDispute', 'rowTakenBack', 'rowOpposed', 'rowWaiting'];
const by = { id: null, name: 'Mme Vidal' };
const answers = (no: string[], later: string[] = []) =>
  Object.fromEntries(
    IDS.map((id) => [id, no.includes(id) ? 'no' : later.includes(id) ? 'later' : 'yes'] as const),
  );
const payloads: ConsentPayload[] = [
  sampleDraft({
    rows: IDS.map((id) => sampleRow({ id })),
    effectiveFrom: NOON + DAY_MS,
    guardianship: sampleFile({ subject: { discernment: true } }),
  }),
  { kind: 'childHeard', date: NOON, how: 'seule', opinion: '', byWhom: by },
  sampleSignature(MOTHER, answers(['rowRefused'], ['rowWaiting'])),
  sampleSignature(FATHER, answers(['rowRefused', 'rowDispute'])),
  { kind: 'withdrawn', by: MOTHER.id, rowIds: ['rowTakenBack'], channel: 'self', reason: null },
  { kind: 'opposed', rowIds: ['rowOpposed'], byWhom: by },
];
const rowsAt = (now: number) => basisRowsOf('recordNumber1', consentState(sampleEvents(...payloads), now));

describe('what a consent comes to', () => {
  it('[CO60, CO62] accepted opens and ends; no, disputed, taken back and opposed close and stay', () => {
    expect(
      rowsAt(NOON).map(({ rowId, effect, from, until, decidedOrder }) => [
        rowId,
        effect,
        from,
        until,
        decidedOrder,
      ]),
    ).toEqual([
      ['rowOpens1', 'opens', NOON + DAY_MS, NOON + 200 * DAY_MS, 4],
      ['rowRefused', 'refused', NOON + 2000, null, 3],
      ['rowDispute', 'refused', NOON + 3000, null, 4],
      ['rowTakenBack', 'withdrawn', NOON + 4000, null, 5],
      ['rowOpposed', 'opposed', NOON + 5000, null, 6],
    ]);
  });

  it('[CO60] a row says what, for whom and how', () => {
    expect(rowsAt(NOON)[0]).toEqual({
      recordId: 'recordNumber1',
      rowId: 'rowOpens1',
      kind: 'consent',
      effect: 'opens',
      category: 'health',
      compartmentId: 'compartmentCare',
      memberId: 'memberOfRoux',
      sector: null,
      mode: 'board',
      from: NOON + DAY_MS,
      until: NOON + 200 * DAY_MS,
      decidedOrder: 4,
    });
    const rows = [sampleRow({ recipient: { sector: 'mdph' }, compartmentId: null, mode: 'gos' })];
    const events = sampleEvents(sampleDraft({ rows }), sampleSignature(MOTHER), sampleSignature(FATHER));
    expect(basisRowsOf('recordNumber1', consentState(events, NOON))).toMatchObject([
      { memberId: null, sector: 'mdph', compartmentId: null, mode: 'gos' },
    ]);
  });

  it('[CO50] opens from the last signature where that is later than its beginning', () => {
    const events = sampleEvents(sampleDraft(), sampleSignature(MOTHER), sampleSignature(FATHER));
    expect(basisRowsOf('recordNumber1', consentState(events, NOON))[0]?.from).toBe(NOON + 2000);
  });

  it('[CO61] says the same at whatever hour', () => {
    for (const now of [0, NOON, NOON + 100 * DAY_MS, NOON + 200 * DAY_MS, NOON + 4000 * DAY_MS])
      expect(rowsAt(now)).toEqual(rowsAt(NOON));
  });

  it('[CO66] what nobody had said yes to closes nothing when it is taken back; a no goes on', () => {
    const takenBack = (...before: ConsentPayload[]) => {
      const back = { kind: 'withdrawn', by: MOTHER.id, rowIds: IDS, channel: 'self', reason: null } as const;
      const events = sampleEvents(payloads[0] as ConsentPayload, ...before, back);
      return basisRowsOf('recordNumber1', consentState(events, NOON)).map(({ rowId, effect }) => [
        rowId,
        effect,
      ]);
    };
    expect(takenBack()).toEqual([]);
    expect(takenBack(sampleSignature(MOTHER, answers([], ['rowWaiting'])))).toEqual([]);
    const [, heard, mother, father] = payloads as [never, ConsentPayload, ConsentPayload, ConsentPayload];
    const opposed: ConsentPayload = { kind: 'opposed', rowIds: ['rowOpposed', 'rowWaiting'], byWhom: by };
    expect(takenBack(heard, mother, father, opposed)).toEqual([
      ['rowOpens1', 'withdrawn'],
      ['rowRefused', 'refused'],
      ['rowDispute', 'refused'],
      ['rowTakenBack', 'withdrawn'],
      ['rowOpposed', 'opposed'],
      ['rowWaiting', 'opposed'],
    ]);
  });

  it('[CO66] a child’s no after it was taken back is kept too', () => {
    const row = sampleRow({ id: 'rowOpposed' });
    const events = sampleEvents(
      sampleDraft({ rows: [row], guardianship: sampleFile({ subject: { discernment: true } }) }),
      { kind: 'withdrawn', by: MOTHER.id, rowIds: [row.id], channel: 'self', reason: null },
      { kind: 'opposed', rowIds: [row.id], byWhom: by },
    );
    expect(basisRowsOf('recordNumber1', consentState(events, NOON))).toMatchObject([{ effect: 'opposed' }]);
  });

  it('[CO60] nothing, of nothing', () => {
    expect(basisRowsOf('recordNumber1', consentState([], NOON))).toEqual([]);
  });
});

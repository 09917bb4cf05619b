import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asSeenBy } from './asSeenBy.ts';
import { basisRowsOf } from './basisRowsOf.ts';
import { consentState } from './consentState.ts';
import type { ConsentEvent, ConsentPayload } from './events.ts';
import { SUBJECT_SIGNER_ID } from './guardianship.ts';
import { requiredSigners } from './requiredSigners.ts';
import type { Signers } from './signers.ts';
import type { ConsentState } from './state.ts';
import type { ConsentTerms } from './terms.ts';
import {
  ASE,
  DAY_MS,
  FATHER,
  MOTHER,
  NOON,
  sampleDraft,
  sampleEvents,
  sampleFile,
  sampleRow,
  sampleSignature,
  sampleTerms,
} from './testing/sampleConsents.ts';

const LATER = NOON + DAY_MS;
const ROWS = ['rowNumber1', 'rowNumber2', 'rowNumber3'];
const by = { id: null, name: 'Mme Vidal' };
const rowIds = fc.subarray([...ROWS, 'rowNumberX'], { minLength: 1 });
const who = fc.constantFrom(MOTHER.id, FATHER.id, ASE.id, SUBJECT_SIGNER_ID, 'holderNobody');
const capacities = { [MOTHER.id]: 'mother', [FATHER.id]: 'father', [ASE.id]: 'ase' } as const;

const terms = fc
  .record({
    discernment: fc.boolean(),
    birthDate: fc.constantFrom('2016-03-10', '2010-01-01', '1990-01-01', null),
    authority: fc.constantFrom('joint' as const, 'exclusive' as const),
    confidedToAse: fc.boolean(),
    usualAct: fc.boolean(),
    basis: fc.constantFrom('GDPR_6_1_a' as const, 'GDPR_6_1_e' as const),
  })
  .map(({ discernment, birthDate, authority, confidedToAse, usualAct, basis }): ConsentTerms => {
    const exclusive = authority === 'exclusive' ? { exclusiveHolderId: MOTHER.id, judgementRef: 'JAF' } : {};
    return sampleTerms({
      rows: ROWS.map((id) => sampleRow({ id })),
      usualAct,
      gdprLegalBasis: basis,
      guardianship: sampleFile({
        subject: { discernment, birthDate },
        authority,
        confidedToAse,
        holders: [MOTHER, FATHER, ASE],
        ...exclusive,
      }),
    });
  });

const signature = fc
  .record({
    id: who,
    answers: fc.dictionary(fc.constantFrom(...ROWS), fc.constantFrom('yes', 'yes', 'no', 'later')),
  })
  .filter(({ answers }) => Object.keys(answers).length > 0)
  .chain(({ id, answers }) => {
    const capacity = capacities[id as keyof typeof capacities];
    const posed = capacity ? fc.constant(capacity) : fc.constantFrom('minor' as const, 'self' as const);
    return posed.map((one) =>
      sampleSignature({ id, capacity: one }, answers as Record<string, 'yes' | 'no' | 'later'>),
    );
  });

const closing = fc.oneof(
  fc
    .record({ by: who, rowIds: fc.option(rowIds) })
    .map((one): ConsentPayload => ({ kind: 'withdrawn', ...one, channel: 'self', reason: null })),
  rowIds.map((ids): ConsentPayload => ({ kind: 'opposed', rowIds: ids, byWhom: by })),
  who.map((bySignerId): ConsentPayload => ({ kind: 'disagreement', bySignerId })),
);
const other = fc.oneof(
  fc.constant<ConsentPayload>({ kind: 'childHeard', date: NOON, how: 'seule', opinion: '', byWhom: by }),
  fc.option(rowIds).map((ids): ConsentPayload => ({ kind: 'judgeAuthorised', ref: 'JAF', rowIds: ids })),
  fc.constant<ConsentPayload>({ kind: 'informed', persons: [{ who: by, when: NOON, how: 'ici' }] }),
);
const payload = fc.oneof({ weight: 4, arbitrary: signature }, { weight: 1, arbitrary: closing }, other);
const story = fc
  .record({ terms, payloads: fc.array(payload, { maxLength: 14 }) })
  .map(({ terms: asked, payloads }) => sampleEvents(sampleDraft(asked), ...payloads));

const runs = { numRuns: 600 };
const opened = (events: readonly ConsentEvent[]) =>
  consentState(events, LATER).rows.flatMap(({ row, opens }) => (opens ? [row.id] : []));

/** Who last said what on a row, read the plain way. */
function saidYes(events: readonly ConsentEvent[], rowId: string, signers: Signers['signers']): Set<string> {
  const yes = new Set<string>();
  for (const event of events) {
    if (event.kind !== 'signed') continue;
    if (!signers.some((one) => one.signerId === event.signerId && one.capacity === event.capacity)) continue;
    for (const { rowId: id, answer } of event.answers) {
      if (id !== rowId) continue;
      if (answer === 'yes') yes.add(event.signerId);
      else yes.delete(event.signerId);
    }
  }
  return yes;
}

describe('whatever happens', () => {
  it('[CO41] a row that opens has everybody’s yes, or a judge’s word for those who gave none', () => {
    let seen = 0;
    fc.assert(
      fc.property(story, (events) => {
        const asked = consentState(events, LATER).terms as ConsentTerms;
        const { signers, groups, hearChild, blocked } = requiredSigners(asked, NOON);
        for (const rowId of opened(events)) {
          seen += 1;
          const yes = saidYes(events, rowId, signers);
          const judged = events.some(
            (event) => event.kind === 'judgeAuthorised' && (event.rowIds ?? ROWS).includes(rowId),
          );
          expect(blocked).toBeNull();
          expect(yes.size).toBeGreaterThan(0);
          for (const group of groups) {
            const replaced = judged && !group.includes(SUBJECT_SIGNER_ID);
            expect(replaced || group.some((id) => yes.has(id))).toBe(true);
          }
          expect(!hearChild || events.some(({ kind }) => kind === 'childHeard')).toBe(true);
          expect(events.some((event) => event.kind === 'opposed' && event.rowIds.includes(rowId))).toBe(
            false,
          );
        }
      }),
      runs,
    );
    expect(seen, 'the stories do open rows').toBeGreaterThan(50);
  });

  it('[CO48] what was taken back stays back, whatever is added', () => {
    fc.assert(
      fc.property(story, fc.array(payload, { maxLength: 8 }), (events, more) => {
        const back = consentState(events, LATER).rows.filter(({ state }) => state === 'withdrawn');
        const payloads = [...events, ...more].map(({ ...one }) => one as ConsentPayload);
        const after = consentState(sampleEvents(...payloads), LATER);
        for (const { row, decidedOrder } of back)
          expect(after.rows.find(({ row: { id } }) => id === row.id)).toMatchObject({
            state: 'withdrawn',
            decidedOrder,
          });
      }),
      runs,
    );
  });

  it('[CO47, CO49] what closes never opens anything', () => {
    fc.assert(
      fc.property(story, closing, (events, last) => {
        const before = opened(events);
        const after = opened(sampleEvents(...events.map(({ ...one }) => one as ConsentPayload), last));
        expect(before).toEqual(expect.arrayContaining(after));
      }),
      runs,
    );
  });

  it('[CO58] the order of independent signatures doesn’t matter', () => {
    const pair = fc
      .record({ terms, first: signature, second: signature })
      .filter(({ first, second }) => first.signerId !== second.signerId);
    fc.assert(
      fc.property(pair, fc.array(other, { maxLength: 3 }), ({ terms: asked, first, second }, before) => {
        const one = consentState(sampleEvents(sampleDraft(asked), ...before, first, second), LATER);
        const two = consentState(sampleEvents(sampleDraft(asked), ...before, second, first), LATER);
        expect(two.status).toBe(one.status);
        expect(two.rows.map(({ state, opens }) => [state, opens])).toEqual(
          one.rows.map(({ state, opens }) => [state, opens]),
        );
        expect(two.missing).toEqual(one.missing);
      }),
      runs,
    );
  });

  it('[CO52, CO53, CO61] nor the order they come in, nor a second copy, nor the hour it is written down', () => {
    fc.assert(
      fc.property(
        story.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
        ),
        fc.integer({ min: 0, max: 500 }),
        ([events, shuffled], days) => {
          const good = consentState(events, LATER);
          const copied = consentState([...shuffled, ...events.slice(0, 2)], LATER);
          expect({ ...copied, issues: [] }).toEqual({ ...good, issues: [] });
          expect(basisRowsOf('recordNumber1', consentState(events, NOON + days * DAY_MS))).toEqual(
            basisRowsOf('recordNumber1', good),
          );
        },
      ),
      runs,
    );
  });

  it('[CO40] only active and narrowed open, and the rows of the policy are those that open', () => {
    fc.assert(
      fc.property(story, (events) => {
        const state = consentState(events, LATER);
        const open = opened(events);
        if (open.length > 0) expect(['active', 'narrowed']).toContain(state.status);
        else expect(['active', 'narrowed']).not.toContain(state.status);
        const opening = basisRowsOf('recordNumber1', state).filter(({ effect }) => effect === 'opens');
        expect(opening.map(({ rowId }) => rowId)).toEqual(open);
      }),
      runs,
    );
  });

  it('[CO63] a parent can’t tell an opposition to all of it from a child who hasn’t been heard', () => {
    const heard = other.filter(({ kind }) => kind !== 'childHeard');
    const adults = signature.filter(({ signerId }) => signerId !== SUBJECT_SIGNER_ID);
    const talk = fc.array(fc.oneof(adults, heard), { maxLength: 8 });
    fc.assert(
      fc.property(terms, talk, (asked, payloads) => {
        const opposed: ConsentPayload = { kind: 'opposed', rowIds: ROWS, byWhom: by };
        const silent = consentState(sampleEvents(sampleDraft(asked), ...payloads), LATER);
        const spoken = consentState(sampleEvents(sampleDraft(asked), ...payloads, opposed), LATER);
        // The rest is for those whose parents sign, and as long as nothing opened or was refused before.
        fc.pre(
          silent.hearChild && silent.rows.every(({ decided }) => ['pending', 'later'].includes(decided)),
        );
        const waits = (one: ConsentState) => {
          const seen = asSeenBy(one, 'holder');
          const rows = seen.rows.map((row) => ({ row: row.row, awaits: row.awaits, opens: row.opens }));
          return { ...seen, rows };
        };
        expect(waits(spoken)).toEqual(waits(silent));
      }),
      runs,
    );
  });

  it('[CO63] a parent’s view shows no opposition, and opens nothing that is closed', () => {
    fc.assert(
      fc.property(story, (events) => {
        const state = consentState(events, LATER);
        const seen = asSeenBy(state, 'holder');
        expect(JSON.stringify(seen)).not.toContain('opposed');
        expect(seen.rows.filter(({ opens }) => opens).map(({ row }) => row.id)).toEqual(opened(events));
      }),
      runs,
    );
  });
});

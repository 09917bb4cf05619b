import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Store } from '../db/connect.ts';
import type { Database } from '../db/tables.ts';
import type { Ledger } from '../ledger/createLedger.ts';
import type { AccessBook } from '../people/accessBook.ts';
import type { Documents } from '../situations/documents.ts';
import { createNewlyExposed } from '../situations/newlyExposed.ts';
import { recordSignature, signConsent, type VerifyPasskey } from './answering.ts';
import type { Asker } from './consentContext.ts';
import { viewConsent } from './consentContext.ts';
import { listConsents } from './consents.ts';
import { type Controller, draftConsent, prepareConsent } from './drafting.ts';
import { writeExpiries } from './expiring.ts';
import { guardianshipFor, toInformFor } from './familyFile.ts';
import { readLetter, signLetter, viewInvitation, withdrawInvitation } from './familyInvitation.ts';
import { writeGuardianship } from './guardianship.ts';
import { endLawBasis, listLawBases, recordLawBasis } from './lawBases.ts';
import { previewOpening } from './opening.ts';
import { listReceipts, type ReceiptContext, readReceipt } from './receipts.ts';
import { createRecordChange } from './recordChange.ts';
import { disagree, oppose, recordChildHeard, recordInformed, recordJudgement } from './recording.ts';
import { recordWhole } from './recordWhole.ts';
import { listShared } from './shared.ts';
import { listTodo } from './todo.ts';
import { confirmPurges, type PeopleIn } from './withdrawals.ts';
import { completeCuts, withdrawConsent } from './withdrawing.ts';

type Db = Kysely<Database>;

export interface ConsentDeps extends ReceiptContext {
  store: Store;
  book: AccessBook;
  documents: Documents;
  ledger: Ledger;
  peopleIn: PeopleIn;
  verifyPasskey: VerifyPasskey;
  /** who answers for the data; what isn't said is the name of the structure that prepares */
  controller: Partial<Controller>;
  sendsMail: boolean;
  log: Logger;
  now: () => number;
}

/** Everything that is done with consents and the other bases: the screens and the command line call this and nothing else. */
export function createConsentService(deps: ConsentDeps) {
  const newlyExposed = createNewlyExposed(deps);
  const context = { ...deps, newlyExposed, change: createRecordChange({ ...deps, newlyExposed }) };
  const { db } = deps.store;
  type With<T extends readonly unknown[]> = T extends readonly [unknown, ...infer Rest] ? Rest : never;
  const given =
    <A extends readonly unknown[], R>(work: (first: typeof context, ...rest: A) => R) =>
    (...rest: A) =>
      work(context, ...rest);

  return {
    list: given(listConsents),
    read: given(viewConsent),
    draft: given(draftConsent),
    prepare: (asker: Asker, draft: With<Parameters<typeof draftConsent>>[1]) =>
      prepareConsent(context, db, asker, draft),
    opening: given(previewOpening),
    sign: given(signConsent),
    recordSignature: given(recordSignature),
    recordInformed: given(recordInformed),
    recordChildHeard: given(recordChildHeard),
    recordJudgement: given(recordJudgement),
    oppose: given(oppose),
    disagree: given(disagree),
    withdraw: given(withdrawConsent),
    writeExpiries: () => writeExpiries(context),
    recordWhole: given(recordWhole),

    guardianship: given(guardianshipFor),
    toInform: given(toInformFor),
    writeGuardianship: given(writeGuardianship),

    lawBases: given(listLawBases),
    recordLawBasis: given(recordLawBasis),
    endLawBasis: given(endLawBasis),

    invitation: given(viewInvitation),
    readLetter: given(readLetter),
    signLetter: given(signLetter),
    withdrawInvitation: given(withdrawInvitation),

    shared: given(listShared),
    todo: given(listTodo),
    receipt: given(readReceipt),
    receipts: given(listReceipts),

    confirmPurges: (of: { accountId: string; sessionId: string; documents: readonly string[] }) =>
      confirmPurges(db, { ...of, now: deps.now() }),

    /** The devices here that a withdrawal of another process cut, or is about to cut. */
    completeCuts: given(completeCuts),

    /** Which situation a record belongs to; undefined where there is no such record. */
    async situationOf(recordId: string, at: Db = db): Promise<string | undefined> {
      const row = await at
        .selectFrom('ledger_entries')
        .select('situation_id')
        .where('record_id', '=', recordId)
        .limit(1)
        .executeTakeFirst();
      return row?.situation_id;
    },
  };
}

export type ConsentService = ReturnType<typeof createConsentService>;

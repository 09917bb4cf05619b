import { absentNotice } from './absentNotice.ts';
import { backup } from './backup.ts';
import { closeAccount } from './closeAccount.ts';
import { consentRecord } from './consentRecord.ts';
import { consentWithdraw } from './consentWithdraw.ts';
import { createAccount } from './createAccount.ts';
import { importGedcom } from './importGedcom.ts';
import { legalHold } from './legalHold.ts';
import { restore } from './restore.ts';
import { retention } from './retention.ts';
import { seedDemo } from './seedDemo.ts';
import { signInLink } from './signInLink.ts';
import type { Verb } from './verb.ts';
import { verifyLedger } from './verifyLedger.ts';

/** Every verb, in the order of the help. */
export const VERBS: readonly Verb[] = [
  signInLink,
  createAccount,
  closeAccount,
  seedDemo,
  consentRecord,
  consentWithdraw,
  importGedcom,
  verifyLedger,
  legalHold,
  retention,
  absentNotice,
  backup,
  restore,
];

import { accountCalls } from './account.ts';
import { acronymCalls } from './acronyms.ts';
import { charterCalls } from './charter.ts';
import { erasureCalls } from './erasure.ts';
import { legalHoldCalls } from './legalHolds.ts';
import { noteCalls } from './notes.ts';
import { peopleCalls } from './people.ts';
import { readingCalls } from './readings.ts';
import { roomCalls } from './room.ts';
import { shareCalls } from './share.ts';
import { signInCalls } from './signIn.ts';
import { situationCalls } from './situations.ts';

/** Every HTTP call there is. The routes test mounts the server and compares: none missing, none more. */
export const api = {
  signIn: signInCalls,
  account: accountCalls,
  room: roomCalls,
  situations: situationCalls,
  people: peopleCalls,
  notes: noteCalls,
  share: shareCalls,
  acronyms: acronymCalls,
  charter: charterCalls,
  readings: readingCalls,
  erasure: erasureCalls,
  legalHolds: legalHoldCalls,
} as const;

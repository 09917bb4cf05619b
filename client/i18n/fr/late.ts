import { account } from './account.ts';
import { charter } from './charter.ts';
import { consentAsk } from './consentAsk.ts';
import { consentRecord } from './consentRecord.ts';
import { consentStatus } from './consentStatus.ts';
import { professions } from './professions.ts';
import { rights } from './rights.ts';
import { room } from './room.ts';

/** The catalogues that come with the pages that need them (`lateWords`), and not before the map. */
export const late = {
  account,
  charter,
  consentAsk,
  consentRecord,
  consentStatus,
  professions,
  rights,
  room,
} as const;

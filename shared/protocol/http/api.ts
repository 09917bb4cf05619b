import { accountCalls } from './account.ts';
import { acronymCalls } from './acronyms.ts';
import { charterCalls } from './charter.ts';
import { consentCalls } from './consent.ts';
import { erasureCalls } from './erasure.ts';
import { familyInvitationCalls } from './familyInvitation.ts';
import { importCalls } from './imports.ts';
import { lawBasisCalls } from './lawBases.ts';
import { legalHoldCalls } from './legalHolds.ts';
import { mapPaperCalls } from './mapPapers.ts';
import { noteCalls } from './notes.ts';
import { peopleCalls } from './people.ts';
import { pictureCalls } from './pictures.ts';
import { readingCalls } from './readings.ts';
import { rightsCalls } from './rights.ts';
import { roomCalls } from './room.ts';
import { shareCalls } from './share.ts';
import { sharingCalls } from './sharing.ts';
import { signInCalls } from './signIn.ts';
import { situationCalls } from './situations.ts';
import { snapshotCalls } from './snapshots.ts';

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
  consents: consentCalls,
  lawBases: lawBasisCalls,
  familyInvitation: familyInvitationCalls,
  sharing: sharingCalls,
  charter: charterCalls,
  rights: rightsCalls,
  mapPapers: mapPaperCalls,
  readings: readingCalls,
  erasure: erasureCalls,
  legalHolds: legalHoldCalls,
  snapshots: snapshotCalls,
  imports: importCalls,
  pictures: pictureCalls,
} as const;

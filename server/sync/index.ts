export { createSync, type Sync } from './createSync.ts';
export { type CompartmentKeys, compartmentKeys } from './log/compartmentKeys.ts';
export { masterKey } from './log/masterKey.ts';
export { type OwnKeyRow, ownSeal } from './log/ownSeal.ts';
export { RETIRED_ACCOUNT } from './log/retiredAccount.ts';
export { seal } from './log/seal.ts';
export { updateLog } from './log/updateLog.ts';
export type {
  AccessBook,
  AccessChange,
  Identity,
  LocatedDocument,
  Opening,
  Principal,
  SyncLogger,
} from './ports.ts';

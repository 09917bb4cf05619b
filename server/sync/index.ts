export { createSync, type Sync } from './createSync.ts';
export { isOurOrigin } from './door/isOurOrigin.ts';
export { compartmentKeys } from './log/compartmentKeys.ts';
export { masterKey } from './log/masterKey.ts';
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

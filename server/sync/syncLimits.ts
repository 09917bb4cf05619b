import { LIMITS } from '#shared/protocol/limits.ts';

/** What one connection, one account, one room may cost. Every figure can be set, for tests and for larger machines. */
export interface SyncLimits {
  frameBytes: number;
  documentBytes: number;
  presenceBytes: number;
  /** frames a connection may send: at once, and each second */
  frameBurst: number;
  framesPerSecond: number;
  /** bytes a connection may send: at once, and each second */
  byteBurst: number;
  bytesPerSecond: number;
  /** questions for the whole document (sync step 1): at once, and each second */
  stepBurst: number;
  stepsPerSecond: number;
  /** edits of an account in a document that may be refused: at once, and each second. Each costs a new shadow. */
  refusalBurst: number;
  refusalsPerSecond: number;
  /** bytes that may wait for a reader, besides the first answer it asked for */
  queueBytes: number;
  /** a reader that takes nothing for this long is let go */
  stallMs: number;
  /** bytes of edits a room keeps while the store doesn't take them */
  pendingBytesPerRoom: number;
  /** Yjs client ids that one connection may bring */
  clientIdsPerConnection: number;
  connections: number;
  connectionsPerAccount: number;
  /** joins that may be on their way at once, before the policy was asked */
  joinsAtOnce: number;
  /** a room nobody is in is put away after this long */
  idleRoomMs: number;
  /** how often rooms, readers and sessions are looked after */
  sweepMs: number;
  /** how long presence is gathered before it goes out */
  presenceMs: number;
  /** the log of a document is cut when it holds this many updates, or bytes beyond the snapshot's own size */
  compactUpdates: number;
  compactBytes: number;
  /** … or when its oldest entry is this old: what was deleted must not stay */
  compactAfterMs: number;
  /** waiting for the store when a document is loaded */
  loadTimeoutMs: number;
}

export const SYNC_LIMITS: SyncLimits = {
  frameBytes: LIMITS.frameBytes,
  documentBytes: LIMITS.documentBytes,
  presenceBytes: LIMITS.presenceBytes,
  frameBurst: 1_000,
  framesPerSecond: 300,
  byteBurst: 8 * 1024 * 1024,
  bytesPerSecond: 2 * 1024 * 1024,
  stepBurst: 20,
  stepsPerSecond: 1,
  refusalBurst: 5,
  refusalsPerSecond: 0.1,
  queueBytes: 1024 * 1024,
  stallMs: 8_000,
  pendingBytesPerRoom: 4 * 1024 * 1024,
  clientIdsPerConnection: 64,
  connections: 10_000,
  connectionsPerAccount: 300,
  joinsAtOnce: 500,
  idleRoomMs: 20_000,
  sweepMs: 5_000,
  presenceMs: 30,
  compactUpdates: 500,
  compactBytes: 256 * 1024,
  compactAfterMs: 10 * 60_000,
  loadTimeoutMs: 10_000,
};

/** First varUint of every frame. 0 to 3 are y-websocket's own; from 10 on they are ours, for clients that ask `ack=1`. */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** varUint framesCommitted: update frames of this connection (sync step 2 and update) that are on disk */
  ack: 10,
  /** varUint state: 0 the store answers, 1 degraded (edits wait, nothing is acknowledged) */
  roomState: 11,
  /** varUint epoch of the document, sent before sync step 1 */
  epoch: 12,
  /** no body: something of the situation that this person may see has changed; ask for it over HTTP */
  situationChanged: 13,
} as const;

/** Second varUint of a `sync` frame (y-protocols/sync). */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

export const ROOM_STATE = { ok: 0, degraded: 1 } as const;

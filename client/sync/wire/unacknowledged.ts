import { mergeUpdates, parseUpdateMeta } from 'yjs';
import { LIMITS } from '#shared/protocol/limits.ts';
import { splitUpdate } from './splitUpdate.ts';

/** Update frames sent and not yet acknowledged; what comes meanwhile waits, and leaves merged into one. */
const FRAMES_IN_FLIGHT = 16;
/** Edits kept apart before they are merged in place, so that a day offline stays one small update. */
const MERGE_AFTER = 256;
/** Bytes, and clocks (never fewer than structs), of one update frame: well under what the server's guard lets through. */
const FRAME_BYTES = LIMITS.frameBytes / 2;
const FRAME_CLOCKS = LIMITS.structsPerFrame / 4;
/** The update that says nothing: no structs, no deletions. */
const EMPTY_UPDATE = Uint8Array.of(0, 0);

interface Parcel {
  update: Uint8Array;
  edits: number;
  clocks: number;
}

export interface Unacknowledged {
  /** edits (transactions) made here and not known to be on disk */
  pending(): number;
  add(update: Uint8Array): void;
  /** a new connection: everything unacknowledged goes again */
  startOver(): void;
  /** the next frame's update; `null` when nothing waits or enough is under way */
  next(): Uint8Array | null;
  /** the answer to the server's sync step 1: as `next()`, but an empty update where nothing waits */
  first(): Uint8Array;
  /** all that isn't known to be on disk, in order, for another document to take up */
  rest(): Uint8Array[];
  /** `framesCommitted` counts from the start of this connection. False when that is more than we sent. */
  acknowledged(framesCommitted: number): boolean;
}

/**
 * [CL3] what was written here and isn't known to be on disk, in the order it was written. It is counted
 * by frames and not by state vector, because a state vector doesn't see deletions (docs/protocol.md).
 */
export function unacknowledged(): Unacknowledged {
  let waiting: Parcel[] = [];
  let flying: Parcel[] = [];
  let committed = 0;

  function takeOff(parcel: Parcel): Uint8Array {
    flying.push(parcel);
    return parcel.update;
  }

  /** as much of what waits as fits a frame; what can't be made to fit goes alone and is refused by name (4413) */
  function load(): Parcel {
    let bytes = 0;
    let clocks = 0;
    let count = 0;
    for (const parcel of waiting) {
      bytes += parcel.update.length;
      clocks += parcel.clocks;
      if (count > 0 && (bytes > FRAME_BYTES || clocks > FRAME_CLOCKS)) break;
      count++;
    }
    return merged(waiting.splice(0, count));
  }

  return {
    pending: () => edits(waiting) + edits(flying),
    add(update) {
      waiting.push(...parcelsOf(update));
      if (waiting.length < MERGE_AFTER) return;
      const parcels: Parcel[] = [];
      while (waiting.length > 0) parcels.push(load());
      waiting = parcels;
    },
    startOver() {
      waiting = [...flying, ...waiting];
      flying = [];
      committed = 0;
    },
    next: () => (waiting.length > 0 && flying.length < FRAMES_IN_FLIGHT ? takeOff(load()) : null),
    first: () => takeOff(waiting.length > 0 ? load() : { update: EMPTY_UPDATE, edits: 0, clocks: 0 }),
    rest: () =>
      [...flying, ...waiting].filter(({ update }) => update !== EMPTY_UPDATE).map(({ update }) => update),
    acknowledged(framesCommitted) {
      const fresh = framesCommitted - committed;
      if (fresh < 0 || fresh > flying.length) return false;
      flying = flying.slice(fresh);
      committed = framesCommitted;
      return true;
    },
  };
}

/** An edit counts once, when its last part is on disk. */
function parcelsOf(update: Uint8Array): Parcel[] {
  if (update.length <= FRAME_BYTES) {
    const clocks = clocksIn(update);
    if (clocks <= FRAME_CLOCKS) return [{ update, edits: 1, clocks }];
  }
  const parts = splitUpdate(update, { bytes: FRAME_BYTES, clocks: FRAME_CLOCKS });
  return parts.map((part, index) => ({ ...part, edits: index === parts.length - 1 ? 1 : 0 }));
}

function edits(parcels: readonly Parcel[]): number {
  return parcels.reduce((sum, parcel) => sum + parcel.edits, 0);
}

function merged(parcels: readonly Parcel[]): Parcel {
  const [only] = parcels;
  if (parcels.length === 1 && only !== undefined) return only;
  return {
    update: mergeUpdates(parcels.map((parcel) => parcel.update)),
    edits: edits(parcels),
    clocks: parcels.reduce((sum, parcel) => sum + parcel.clocks, 0),
  };
}

function clocksIn(update: Uint8Array): number {
  const { from, to } = parseUpdateMeta(update);
  let clocks = 0;
  for (const [client, end] of to) clocks += end - (from.get(client) ?? 0);
  return clocks;
}

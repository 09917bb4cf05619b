import { createEncoder, toUint8Array, writeUint8Array, writeVarUint } from 'lib0/encoding';
import { ContentType, decodeUpdate, Item, UpdateEncoderV1 } from 'yjs';

type Decoded = ReturnType<typeof decodeUpdate>;
type Struct = Decoded['structs'][number];

export interface UpdatePart {
  update: Uint8Array;
  clocks: number;
}

interface Piece {
  /** its first clock */
  from: number;
  structs: number;
  clocks: number;
  /** written once: thousands of them come back with one redo, while the page waits */
  records: Uint8Array[];
}

/**
 * One edit as several updates, each small enough for a frame where that can be: an import of thousands of people, and its
 * redo, are one edit. It is cut only where a record begins, since the server judges each frame by itself, and half a record
 * is none; what was deleted goes with the last. Only what one client wrote is cut. CL15.
 */
export function splitUpdate(update: Uint8Array, most: { bytes: number; clocks: number }): UpdatePart[] {
  const { structs, ds } = decodeUpdate(update);
  const client = structs[0]?.id.client;
  const whole = [{ update, clocks: clocksOf(structs) }];
  if (client === undefined || structs.some((struct) => struct.id.client !== client)) return whole;
  const pieces: Piece[] = [];
  let room = { bytes: 0, clocks: 0 };
  for (const record of records(structs)) {
    const bytes = encoded(record);
    const clocks = clocksOf(record);
    let into = pieces.at(-1);
    if (!into || room.bytes < bytes.length || room.clocks < clocks) {
      into = { from: record[0]?.id.clock ?? 0, structs: 0, clocks: 0, records: [] };
      pieces.push(into);
      room = { ...most };
    }
    into.structs += record.length;
    into.clocks += clocks;
    into.records.push(bytes);
    room = { bytes: room.bytes - bytes.length, clocks: room.clocks - clocks };
  }
  if (pieces.length < 2) return whole;
  const none = createEncoder();
  writeVarUint(none, 0);
  const deletions = (index: number) => (index === pieces.length - 1 ? deletedPart(ds) : toUint8Array(none));
  return pieces.map((piece, index) => {
    const encoder = createEncoder();
    for (const number of [1, piece.structs, client, piece.from]) writeVarUint(encoder, number);
    for (const record of piece.records) writeUint8Array(encoder, record);
    writeUint8Array(encoder, deletions(index));
    return { update: toUint8Array(encoder), clocks: piece.clocks };
  });
}

/** Each begins with a type made anew: a record of a board, an element of a note. */
function records(structs: readonly Struct[]): Struct[][] {
  const found: Struct[][] = [];
  for (const struct of structs) {
    const last = found.at(-1);
    if (!last || (struct instanceof Item && struct.content instanceof ContentType)) found.push([struct]);
    else last.push(struct);
  }
  return found;
}

function clocksOf(structs: readonly Struct[]): number {
  return structs.reduce((sum, one) => sum + one.length, 0);
}

function encoded(structs: readonly Struct[]): Uint8Array {
  const encoder = new UpdateEncoderV1();
  for (const struct of structs) struct.write(encoder, 0);
  return toUint8Array(encoder.restEncoder);
}

function deletedPart(ds: Decoded['ds']): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, ds.clients.size);
  for (const [client, ranges] of ds.clients) {
    writeVarUint(encoder, client);
    writeVarUint(encoder, ranges.length);
    for (const { clock, len } of ranges) for (const number of [clock, len]) writeVarUint(encoder, number);
  }
  return toUint8Array(encoder);
}

import { createEncoder, toUint8Array, writeUint8Array, writeVarUint } from 'lib0/encoding';
import { ContentType, decodeUpdate, Item, UpdateEncoderV1 } from 'yjs';

type Decoded = ReturnType<typeof decodeUpdate>;
type Struct = Decoded['structs'][number];

/**
 * One edit as several updates, each small enough for a frame where that can be: an import of thousands of people, and its
 * redo, are one edit. It is cut only where a record begins, since the server judges each frame by itself, and half a record
 * is none; what was deleted goes with the last. Only what one client wrote is cut. CL15.
 */
export function splitUpdate(update: Uint8Array, most: { bytes: number; clocks: number }): Uint8Array[] {
  const { structs, ds } = decodeUpdate(update);
  const client = structs[0]?.id.client;
  if (client === undefined || structs.some((struct) => struct.id.client !== client)) return [update];
  const pieces: Struct[][] = [];
  let room = { bytes: 0, clocks: 0 };
  for (const record of records(structs)) {
    const size = { bytes: encoded(record).length, clocks: record.reduce((sum, one) => sum + one.length, 0) };
    const last = pieces.at(-1);
    if (last && room.bytes >= size.bytes && room.clocks >= size.clocks) last.push(...record);
    else {
      pieces.push(record);
      room = { ...most };
    }
    room = { bytes: room.bytes - size.bytes, clocks: room.clocks - size.clocks };
  }
  if (pieces.length < 2) return [update];
  const none = createEncoder();
  writeVarUint(none, 0);
  const deletions = (index: number) => (index === pieces.length - 1 ? deletedPart(ds) : toUint8Array(none));
  return pieces.map((piece, index) => {
    const encoder = createEncoder();
    for (const number of [1, piece.length, client, piece[0]?.id.clock ?? 0]) writeVarUint(encoder, number);
    writeUint8Array(encoder, encoded(piece));
    writeUint8Array(encoder, deletions(index));
    return toUint8Array(encoder);
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

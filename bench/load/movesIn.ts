import { ContentAny, decodeUpdate, Item } from 'yjs';

/** The moves an update carries: `[sequence, writer]` of each that wasn't overwritten in the same update. */
export function movesIn(update: Uint8Array): [sequence: number, writer: number][] {
  const moves: [number, number][] = [];
  for (const struct of decodeUpdate(update).structs) {
    if (!(struct instanceof Item) || !(struct.content instanceof ContentAny)) continue;
    for (const value of struct.content.arr as unknown[]) {
      if (!Array.isArray(value) || value.length !== 2) continue;
      const [sequence, writer] = value as [number, number];
      if (sequence >= 0) moves.push([sequence, writer]);
    }
  }
  return moves;
}

import { ByteReader, Malformed } from './byteReader.ts';

/** Reads a state vector to its last byte. Throws {@link Malformed}. SY13. */
export function readStateVector(bytes: Uint8Array): Map<number, number> {
  const reader = new ByteReader(bytes);
  const clients = reader.count(2);
  const clocks = new Map<number, number>();
  for (let i = 0; i < clients; i += 1) clocks.set(reader.varUint(), reader.varUint());
  if (reader.left > 0) throw new Malformed('bytes after the end');
  return clocks;
}

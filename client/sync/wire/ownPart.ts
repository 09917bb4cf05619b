import { encodeStateAsUpdate, encodeStateVector, type Transaction } from 'yjs';

/**
 * [CL7] An observer that writes while a remote update is being applied writes inside the remote
 * transaction, and Yjs reports both as one remote update. Without this the edit would stay here,
 * unsent, and every later one of ours would rest on it. `null` when nothing of ours is in it.
 */
export function ownPart({ doc, beforeState, afterState }: Transaction): Uint8Array | null {
  const before = beforeState.get(doc.clientID) ?? 0;
  if ((afterState.get(doc.clientID) ?? 0) === before) return null;
  const known = new Map(afterState);
  if (before === 0) known.delete(doc.clientID);
  else known.set(doc.clientID, before);
  return encodeStateAsUpdate(doc, encodeStateVector(known));
}

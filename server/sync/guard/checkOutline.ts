import * as Y from 'yjs';
import type { UpdateOutline } from './readUpdate.ts';

export type OutlineCheck =
  | { ok: true; newClients: number[]; isNews: boolean }
  | { ok: false; because: string };

/**
 * Whether an update stands on what is there: every range starts at or below what the document has of its client, every
 * origin and every deletion is of something known, and new ranges come under client ids of this account only. So nothing
 * can wait, unseen, for a missing part; and nobody writes in another's name. SY15–SY17.
 */
export function checkOutline({
  doc,
  outline,
  accountId,
  ownerOf,
}: {
  doc: Y.Doc;
  outline: UpdateOutline;
  accountId: string;
  ownerOf: (client: number) => string | undefined;
}): OutlineCheck {
  const { store } = doc;
  const newClients: number[] = [];
  const ends = new Map<number, number>();
  let isNews = false;
  for (const { client, from, to } of outline.sections) {
    const clock = Y.getState(store, client);
    if (from > clock) return no('a gap before a range');
    ends.set(client, to);
    if (to <= clock) continue;
    isNews = true;
    const owner = ownerOf(client);
    if (owner === undefined) {
      if (clock > 0) return no('a client id that is nobody’s');
      newClients.push(client);
    } else if (owner !== accountId) return no('a client id of somebody else');
  }
  const isKnown = (client: number, clock: number) =>
    clock < Math.max(Y.getState(store, client), ends.get(client) ?? 0);
  for (const [client, clock] of outline.origins) if (!isKnown(client, clock)) return no('an unknown origin');
  for (const { client, to } of outline.deletes)
    if (!isKnown(client, to - 1)) return no('a deletion of something unknown');
  return { ok: true, newClients, isNews: isNews || deletesMore(doc, outline) };
}

/** Whether it deletes anything that is still there. */
function deletesMore(doc: Y.Doc, { deletes }: UpdateOutline): boolean {
  for (const { client, from, to } of deletes) {
    const structs = doc.store.clients.get(client);
    if (structs === undefined) return true;
    for (let at = Y.findIndexSS(structs, from); at < structs.length; at += 1) {
      const struct = structs[at];
      if (struct === undefined || struct.id.clock >= to) break;
      if (!struct.deleted) return true;
    }
  }
  return false;
}

function no(because: string): OutlineCheck {
  return { ok: false, because };
}

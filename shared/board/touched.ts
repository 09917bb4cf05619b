import type * as Y from 'yjs';
import { BOARD_ROOTS, type BoardRoot } from './roots.ts';

type AnyType = Y.Transaction['changed'] extends Map<infer T, unknown> ? T : never;

export interface Touched {
  root: BoardRoot;
  id: string;
}

export type TouchedBoard = { ok: true; records: Touched[] } | { ok: false; because: string };

/**
 * Which records a transaction on a board touched, the deleted ones among them. Anything it touched outside the
 * records (another root, a list hidden inside a map, a type nested in a record) is a refusal. BD20–BD24.
 */
export function touchedRecords(transaction: Y.Transaction): TouchedBoard {
  const { doc } = transaction;
  for (const root of doc.share.keys())
    if (!(BOARD_ROOTS as readonly string[]).includes(root)) return no('a root that a board does not have');
  const records = new Map<string, Touched>();
  for (const [type, keys] of transaction.changed) {
    const place = placeOf(doc, type);
    if (place === null) return no('a type that is not a record');
    if (hasHiddenList(type)) return no('a list inside a map');
    if (place.id === undefined) {
      for (const id of keys) {
        if (id === null) return no('a list inside a root');
        records.set(`${place.root}/${id}`, { root: place.root, id });
      }
    } else if (!keys.has(null)) {
      records.set(`${place.root}/${place.id}`, { root: place.root, id: place.id });
    } else return no('a list inside a record');
  }
  return { ok: true, records: [...records.values()] };
}

function placeOf(doc: Y.Doc, type: AnyType): { root: BoardRoot; id?: string } | null {
  const item = type._item;
  if (item === null) {
    const root = BOARD_ROOTS.find((name) => doc.share.get(name) === type);
    return root === undefined ? null : { root };
  }
  const root = BOARD_ROOTS.find((name) => doc.share.get(name) === item.parent);
  if (root === undefined || item.parentSub === null) return null;
  return { root, id: item.parentSub };
}

function hasHiddenList(type: AnyType): boolean {
  return type._start !== null;
}

function no(because: string): TouchedBoard {
  return { ok: false, because };
}

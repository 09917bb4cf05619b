import type * as Y from 'yjs';

/**
 * The roots of a board's document: each maps a record's id to a `Y.Map` of plain JSON values, made once under a
 * fresh id (two clients that make the same nested map lose one of the two). Nothing else may be in the document.
 */
export const BOARD_ROOTS = ['elements', 'links', 'strokes', 'proposals'] as const;

export type BoardRoot = (typeof BOARD_ROOTS)[number];

/** What a record holds: one JSON value a field, since a field is what merges (`at` is one value, not two). */
export type RecordMap = Y.Map<unknown>;

export function boardRoot(doc: Y.Doc, root: BoardRoot): Y.Map<RecordMap> {
  return doc.getMap<RecordMap>(root);
}

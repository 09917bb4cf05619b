import { type Doc, getState } from 'yjs';
import { boardRoot } from '#shared/board/roots.ts';

/**
 * The ids of what the server wrote for an import, once it is here: it comes over the board's own line, before the answer
 * or after it. null: the document is gone.
 */
export function whatCame(
  doc: Doc,
  { client, clocks }: { client: number; clocks: number },
): Promise<ReadonlySet<string> | null> {
  const isHere = () => getState(doc.store, client) >= clocks;
  const ids = () =>
    new Set(
      (['elements', 'links'] as const).flatMap((root) =>
        [...boardRoot(doc, root)._map]
          .filter(([, item]) => item.id.client === client && !item.deleted)
          .map(([id]) => id),
      ),
    );
  if (isHere()) return Promise.resolve(ids());
  return new Promise((resolve) => {
    const look = () => {
      if (!isHere()) return;
      doc.off('update', look);
      resolve(ids());
    };
    doc.on('update', look);
    doc.once('destroy', () => resolve(null));
  });
}

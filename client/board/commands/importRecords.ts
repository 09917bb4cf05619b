import { type Element, type Link, putElement, putLink } from '#shared/board/index.ts';
import type { Desk, Outcome } from './desk.ts';
import { edit } from './edit.ts';

/** Puts what a file holds on one compartment's board: one undo step, however many records. GD86. */
export function importRecords(
  desk: Desk,
  compartment: string,
  { elements, links }: { elements: readonly Element[]; links: readonly Link[] },
): Outcome {
  const doc = desk.writable(compartment);
  if (!doc) return { ok: false, because: 'readOnly' };
  if (elements.length === 0) return { ok: false, because: 'nothing' };
  edit(desk, 'importRecords', [
    [
      doc,
      () => {
        for (const element of elements) putElement(doc, element);
        for (const link of links) putLink(doc, link);
      },
    ],
  ]);
  return { ok: true };
}

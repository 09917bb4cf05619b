import { type Element, type End, elementSchema, changeElement as writeElement } from '#shared/board/index.ts';
import type { Desk, Outcome } from './desk.ts';
import { edit } from './edit.ts';
import { find } from './find.ts';

type Fields<T> = T extends unknown ? Partial<Omit<T, 'id' | 'kind'>> : never;
export type ElementFields = Fields<Element>;

/** Changes fields of one element, all in one step. A value its schema refuses changes nothing. BO54. */
export function changeElement(
  desk: Desk,
  end: End,
  { fields, command = 'changeElement' }: { fields: ElementFields; command?: string },
): Outcome {
  const element = find.element(desk.table(), end);
  if (!element) return { ok: false, because: 'gone' };
  const doc = desk.writable(end.compartment);
  if (!doc) return { ok: false, because: 'readOnly' };
  const { compartment: _compartment, ...plain } = element;
  if (!elementSchema.safeParse({ ...plain, ...fields }).success) return { ok: false, because: 'nothing' };
  let written = false;
  edit(desk, command, [
    [
      doc,
      () => {
        written = writeElement(doc, end.element, fields).ok;
      },
    ],
  ]);
  return written ? { ok: true } : { ok: false, because: 'gone' };
}

import {
  type End,
  isSensitive,
  type Link,
  linkSchema,
  changeLink as writeLink,
} from '#shared/board/index.ts';
import type { Desk, Outcome } from './desk.ts';
import { edit } from './edit.ts';
import { find } from './find.ts';

type Fields<T> = T extends unknown ? Partial<Omit<T, 'id' | 'kind'>> : never;
export type LinkFields = Fields<Link>;

/** Changes what a link says: its words and number, the union, the filiation. Not its colour, which is computed. BO58. */
export function changeLink(desk: Desk, end: End, { fields }: { fields: LinkFields }): Outcome {
  const link = find.link(desk.table(), end);
  if (!link) return { ok: false, because: 'gone' };
  const doc = desk.writable(end.compartment);
  if (!doc) return { ok: false, because: 'readOnly' };
  const { compartment: _compartment, ...plain } = link;
  const changed = linkSchema.safeParse({ ...plain, ...fields });
  if (!changed.success) return { ok: false, because: 'nothing' };
  if (isSensitive(changed.data) && !desk.sensitiveLines()) return { ok: false, because: 'sensitive' };
  let written = false;
  edit(desk, 'changeLink', [
    [
      doc,
      () => {
        written = writeLink(doc, end.element, fields).ok;
      },
    ],
  ]);
  return written ? { ok: true } : { ok: false, because: 'gone' };
}

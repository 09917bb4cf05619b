import type { End } from '#shared/board/index.ts';
import { changeLink } from './changeLink.ts';
import type { Desk, Outcome } from './desk.ts';
import { find } from './find.ts';

/** Turns a relation round: its colour, dash and head follow, since they are computed. */
export function reverseLink(desk: Desk, end: End): Outcome {
  const link = find.link(desk.table(), end);
  if (!link) return { ok: false, because: 'gone' };
  if (link.kind !== 'relation') return { ok: false, because: 'notLinkable' };
  return changeLink(desk, end, { fields: { from: link.to, to: link.from } });
}

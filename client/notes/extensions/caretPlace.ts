import type { EditorState } from '@tiptap/pm/state';
import * as Y from 'yjs';
import { z } from 'zod';
import { NOTE_ROOT } from '#shared/note/noteRoot.ts';
import { bindingOf, placeOf, positionOf } from './placeInText.ts';

interface CaretPlace {
  anchor: number;
  head: number;
}

const idSchema = z.object({ client: z.int().nonnegative(), clock: z.int().nonnegative() }).nullish();

/** A relative position as Yjs writes it. A root that isn't a note's would be made in the document by looking it up. */
const relativeSchema = z.object({
  type: idSchema,
  tname: z.literal(NOTE_ROOT).nullish(),
  item: idSchema,
  assoc: z.int().optional(),
});

/** One's own selection, as a place that stays between the same letters whatever others write. */
export function caretOf(state: EditorState): { anchor: unknown; head: unknown } | null {
  const binding = bindingOf(state);
  if (!binding) return null;
  const { $anchor, $head } = state.selection;
  const anchor = placeOf(binding, $anchor);
  const head = placeOf(binding, $head);
  if (!anchor || !head) return null;
  return { anchor: Y.relativePositionToJSON(anchor), head: Y.relativePositionToJSON(head) };
}

/** Where somebody else's selection is now; null when they show none, or one that isn't in this text. */
export function caretFrom(
  state: EditorState,
  shown: { anchor: unknown; head: unknown } | null,
): CaretPlace | null {
  const binding = bindingOf(state);
  if (!binding || !shown) return null;
  const now = (relative: unknown): number | null => {
    const parsed = relativeSchema.safeParse(relative);
    if (!parsed.success) return null;
    const at = positionOf(binding, Y.createRelativePositionFromJSON(parsed.data));
    return at === null ? null : Math.min(at, state.doc.content.size);
  };
  const anchor = now(shown.anchor);
  const head = now(shown.head);
  return anchor === null || head === null ? null : { anchor, head };
}

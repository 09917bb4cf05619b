import type { EditorState } from '@tiptap/pm/state';
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { z } from 'zod';
import { NOTE_ROOT } from '#shared/note/noteRoot.ts';

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
  const relative = (at: number): unknown =>
    Y.relativePositionToJSON(absolutePositionToRelativePosition(at, binding.type, binding.mapping));
  return { anchor: relative(state.selection.anchor), head: relative(state.selection.head) };
}

/** Where somebody else's selection is now; null when they show none, or one that isn't in this text. */
export function caretFrom(
  state: EditorState,
  shown: { anchor: unknown; head: unknown } | null,
): CaretPlace | null {
  const binding = bindingOf(state);
  if (!binding || !shown) return null;
  const absolute = (relative: unknown): number | null => {
    const parsed = relativeSchema.safeParse(relative);
    if (!parsed.success) return null;
    const at: unknown = relativePositionToAbsolutePosition(
      binding.doc,
      binding.type,
      Y.createRelativePositionFromJSON(parsed.data),
      binding.mapping,
    );
    return typeof at === 'number' ? Math.max(0, Math.min(at, state.doc.content.size)) : null;
  };
  const anchor = absolute(shown.anchor);
  const head = absolute(shown.head);
  return anchor === null || head === null ? null : { anchor, head };
}

type Mapping = Parameters<typeof absolutePositionToRelativePosition>[2];

interface Binding {
  doc: Y.Doc;
  type: Y.XmlFragment;
  mapping: Mapping;
}

function bindingOf(state: EditorState): Binding | null {
  const sync: { doc: Y.Doc; type: Y.XmlFragment; binding: { mapping: Mapping } | null } | undefined =
    ySyncPluginKey.getState(state);
  return sync?.binding ? { doc: sync.doc, type: sync.type, mapping: sync.binding.mapping } : null;
}

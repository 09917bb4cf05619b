import { Extension } from '@tiptap/core';
import type { Node as PMNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { NOTE_LIMITS } from '#shared/note/noteLimits.ts';
import { NOTE_MARKS, NOTE_NODES } from '#shared/note/noteSchema.ts';

interface WithinSchemaOptions {
  /** a change was not made, because a note may not hold it */
  onTooMuch: () => void;
}

/**
 * Keeps what is done here within what the gate accepts, so that an honest person is never refused and reloaded: a paste
 * of a whole book, a list in a list forty times, an attribute that an extension made up. NT7, NE7.
 */
export const WithinSchema = Extension.create<WithinSchemaOptions>({
  name: 'withinSchema',
  // Before everything else: nobody should act on a change that isn't made.
  priority: 10_000,

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('withinSchema'),
        filterTransaction: (transaction) => {
          if (!transaction.docChanged || cameFromOthers(transaction) || isWithin(transaction)) return true;
          this.options.onTooMuch();
          return false;
        },
      }),
    ];
  },
});

function cameFromOthers(transaction: Transaction): boolean {
  return transaction.getMeta(ySyncPluginKey) !== undefined;
}

function isWithin(transaction: Transaction): boolean {
  const { doc } = transaction;
  const [from, to] = changedRange(transaction);
  if (doc.content.size > NOTE_LIMITS.totalText || doc.childCount > NOTE_LIMITS.children) return false;
  let within = true;
  doc.nodesBetween(from, to, (node, at) => {
    within &&= fits(node) && doc.resolve(at).depth < NOTE_LIMITS.depth;
    return within;
  });
  return within;
}

function changedRange({ mapping, doc }: Transaction): [from: number, to: number] {
  let from = doc.content.size;
  let to = 0;
  mapping.maps.forEach((map, index) => {
    map.forEach((_oldFrom, _oldTo, newFrom, newTo) => {
      from = Math.min(from, mapping.slice(index + 1).map(newFrom, -1));
      to = Math.max(to, mapping.slice(index + 1).map(newTo, 1));
    });
  });
  return [from, to];
}

function fits(node: PMNode): boolean {
  if (node.isText) return node.marks.every((mark) => has(NOTE_MARKS.get(mark.type.name), mark.attrs));
  if (node.childCount > NOTE_LIMITS.children) return false;
  if (node.isTextblock && node.content.size > NOTE_LIMITS.textLength) return false;
  return has(NOTE_NODES.get(node.type.name), node.attrs);
}

/** What is `null` isn't stored. */
function has(
  rule: { attributes: ReadonlyMap<string, (value: unknown) => boolean> } | undefined,
  attributes: Readonly<Record<string, unknown>>,
): boolean {
  if (!rule) return false;
  return Object.entries(attributes).every(
    ([name, value]) => value === null || (rule.attributes.get(name)?.(value) ?? false),
  );
}

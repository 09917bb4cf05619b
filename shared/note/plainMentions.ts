import * as Y from 'yjs';
import type { NoteReference } from './noteReference.ts';
import { readMention } from './readMention.ts';

/**
 * Writes the mentions that `keep` refuses as plain words, where they stand: for a note that opens to people who may not
 * see the element. Texts that become neighbours become one, as the editor's binding expects. Call it inside a
 * transaction. NT14. @returns how many
 */
export function plainMentions(holder: Y.XmlFragment, keep: (reference: NoteReference) => boolean): number {
  let changed = 0;
  for (let index = 0; index < holder.length; index += 1) {
    const child: unknown = holder.get(index);
    if (!(child instanceof Y.XmlElement)) continue;
    const mention = child.nodeName === 'mention' ? readMention(child) : null;
    if (child.nodeName !== 'mention') changed += plainMentions(child, keep);
    if (!mention || keep(mention)) continue;
    putWords(holder, index, mention.label);
    changed += 1;
    // What stands at this place now may be a mention that followed.
    index -= 1;
  }
  return changed;
}

function putWords(holder: Y.XmlFragment, index: number, words: string): void {
  const before: unknown = index > 0 ? holder.get(index - 1) : null;
  holder.delete(index, 1);
  const text = before instanceof Y.XmlText ? before : new Y.XmlText();
  if (text !== before) holder.insert(index, [text]);
  text.insert(text.length, words, {});
  const at = text === before ? index : index + 1;
  const after: unknown = at < holder.length ? holder.get(at) : null;
  if (!(after instanceof Y.XmlText)) return;
  for (const { insert, attributes } of after.toDelta() as { insert: string; attributes?: object }[])
    text.insert(text.length, insert, attributes ?? {});
  holder.delete(at, 1);
}

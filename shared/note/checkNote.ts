import * as Y from 'yjs';
import { checkNoteItem } from './checkNoteItem.ts';
import type { NoteReference } from './noteReference.ts';
import { addToSize, isNoteTooLarge } from './noteSize.ts';
import type { NoteViolation } from './noteViolation.ts';
import { readMention } from './readMention.ts';

export interface NoteCheck {
  /** Empty when the note may hold what came in. At most ten: nobody reads further. */
  violations: NoteViolation[];
  /** Elements that mentions name, among what was checked; each once. */
  references: NoteReference[];
}

const ENOUGH = 10;

/**
 * Checks a note's document: everything, or only what came in since a state vector (`transaction.beforeState`). Costs the
 * number of items checked, so a small edit in a long note is cheap. Never throws on what it finds. NT1–NT9.
 */
export function checkNote(doc: Y.Doc, since: ReadonlyMap<number, number> = new Map()): NoteCheck {
  const violations: NoteViolation[] = [];
  const mentions = new Set<Y.XmlElement>();
  const added = { nodes: 0, text: 0 };
  if (doc.subdocs.size > 0) violations.push('hiddenPayload');
  for (const item of itemsSince(doc, since)) {
    const violation = checkNoteItem(doc, item);
    if (violation === null) {
      addToSize(added, item);
      const mention = mentionIn(item);
      if (mention) mentions.add(mention);
    } else if (violations.push(violation) >= ENOUGH) return { violations, references: [] };
  }
  if (isNoteTooLarge(doc, added)) violations.push('tooLarge');
  return { violations, references: referencesOf(mentions, violations) };
}

function* itemsSince(doc: Y.Doc, since: ReadonlyMap<number, number>): Generator<Y.Item> {
  for (const [client, structs] of doc.store.clients) {
    const last = structs.at(-1);
    const from = since.get(client) ?? 0;
    if (last === undefined || last.id.clock + last.length <= from) continue;
    for (let at = Y.findIndexSS(structs, from); at < structs.length; at += 1) {
      const struct = structs[at];
      if (struct instanceof Y.Item && !struct.deleted) yield struct;
    }
  }
}

/** The mention that this item makes or changes. */
function mentionIn(item: Y.Item): Y.XmlElement | null {
  const made = item.content instanceof Y.ContentType ? item.content.type : item.parent;
  return made instanceof Y.XmlElement && made.nodeName === 'mention' ? made : null;
}

function referencesOf(mentions: ReadonlySet<Y.XmlElement>, violations: NoteViolation[]): NoteReference[] {
  const references = new Map<string, NoteReference>();
  for (const mention of mentions) {
    const read = readMention(mention);
    if (read === null) violations.push('badAttribute');
    else
      references.set(`${read.compartment}/${read.element}`, {
        compartment: read.compartment,
        element: read.element,
      });
  }
  return [...references.values()];
}

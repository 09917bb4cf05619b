import { type Doc, XmlElement, XmlText } from 'yjs';
import { LocalEdit } from '#shared/board/index.ts';
import type { Random } from '#shared/testing/random.ts';

const WORDS = ['école ', 'rendez-vous ', 'mère ', 'éducatrice ', '« oui » ', '15 h 30 '];

/** One edit of a note that somebody might make: mostly typing, sometimes a mark, a deletion, a paragraph. */
export function noteEdit(doc: Doc, random: Random): void {
  const content = doc.getXmlFragment('content');
  const paragraph = content.length > 0 ? content.get(random.int(content.length)) : null;
  doc.transact(() => {
    const text = paragraph instanceof XmlElement ? paragraph.get(0) : null;
    const dice = random.int(100);
    if (!(text instanceof XmlText) || dice < 10) {
      const fresh = new XmlElement('paragraph');
      fresh.insert(0, [new XmlText(random.pick(WORDS))]);
      content.insert(random.int(content.length + 1), [fresh]);
    } else if (dice < 60) text.insert(random.int(text.length + 1), random.pick(WORDS));
    else if (dice < 80 && text.length > 0) {
      const from = random.int(text.length);
      text.delete(from, Math.min(text.length - from, 1 + random.int(5)));
    } else if (dice < 93 && text.length > 0) {
      const from = random.int(text.length);
      const mark = random.int(2) === 0 ? { bold: {} } : { bold: null };
      text.format(from, Math.min(text.length - from, 1 + random.int(8)), mark);
    } else content.delete(random.int(content.length), 1);
  }, new LocalEdit('fuzz'));
}

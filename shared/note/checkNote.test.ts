import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { checkNote } from './checkNote.ts';
import { NOTE_LIMITS } from './noteLimits.ts';
import { noteContent } from './noteRoot.ts';
import type { NoteBlock } from './noteTree.ts';
import { plainText } from './plainText.ts';
import { writeNote } from './writeNote.ts';

const MENTION = { is: 'mention', compartment: 'compartment-1', element: 'element-01', label: 'Léa' } as const;

const ONE_OF_EACH: NoteBlock[] = [
  { is: 'heading', level: 2, inline: [plainText('Ce qui a changé')] },
  { is: 'paragraph', inline: [plainText('Léa : '), MENTION, { is: 'hardBreak' }, plainText('mercredi')] },
  { is: 'bulletList', items: [[{ is: 'paragraph', inline: [plainText('une fois')] }]] },
  { is: 'orderedList', start: 3, items: [[{ is: 'paragraph', inline: [] }]] },
  { is: 'taskList', items: [{ checked: true, blocks: [{ is: 'paragraph', inline: [] }] }] },
  { is: 'blockquote', blocks: [{ is: 'paragraph', inline: [plainText('ça la repose')] }] },
  { is: 'horizontalRule' },
  {
    is: 'table',
    rows: [[{ header: true, colspan: 1, rowspan: 2, blocks: [{ is: 'paragraph', inline: [] }] }]],
  },
];

function noteOf(blocks: NoteBlock[]): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => writeNote(noteContent(doc), blocks));
  return doc;
}

/** A paragraph with one run of text in it, ready to be tampered with. */
function paragraphIn(doc: Y.Doc): { paragraph: Y.XmlElement; text: Y.XmlText } {
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText('bonjour');
  paragraph.insert(0, [text]);
  noteContent(doc).insert(0, [paragraph]);
  return { paragraph, text };
}

describe('checkNote', () => {
  it('[NT2] accepts one of each thing a note may hold, and lists the mentioned elements', () => {
    expect(checkNote(noteOf(ONE_OF_EACH))).toEqual({
      violations: [],
      references: [{ compartment: 'compartment-1', element: 'element-01' }],
    });
  });

  it('[NT1] refuses what is written in another root', () => {
    const doc = noteOf([]);
    doc.getMap('elements').set('a', 1);
    expect(checkNote(doc).violations).toEqual(['unknownRoot']);
  });

  it('[NT1] accepts a root that was only named and holds nothing', () => {
    const doc = noteOf([]);
    doc.getMap('elements');
    expect(checkNote(doc).violations).toEqual([]);
  });

  it.each([
    ['an unknown element', new Y.XmlElement('script'), 'unknownNode'],
    ['a name of Object.prototype', new Y.XmlElement('constructor'), 'unknownNode'],
    ['a list item at the top', new Y.XmlElement('listItem'), 'nodeOutOfPlace'],
    ['a text at the top', new Y.XmlText('nu'), 'textOutOfPlace'],
    ['a hook', new Y.XmlHook('x'), 'hiddenPayload'],
  ])('[NT2] refuses %s', (_what, node, because) => {
    const doc = noteOf([]);
    noteContent(doc).insert(0, [node as Y.XmlElement]);
    expect(checkNote(doc).violations).toEqual([because]);
  });

  it('[NT3] refuses attributes that are unknown, of another type or out of range', () => {
    const doc = noteOf([]);
    const { paragraph } = paragraphIn(doc);
    const heading = new Y.XmlElement<Record<string, string>>('heading');
    noteContent(doc).insert(0, [heading as Y.XmlElement]);
    paragraph.setAttribute('onclick', 'alert(1)');
    heading.setAttribute('level', '1');
    expect(checkNote(doc).violations).toEqual(['unknownAttribute', 'badAttribute']);
  });

  it('[NT4] refuses marks that are unknown, incomplete or carry more than their attributes', () => {
    const doc = noteOf([]);
    const { text } = paragraphIn(doc);
    text.format(0, 1, { onclick: {} });
    text.format(1, 1, { link: {} });
    text.format(2, 1, { bold: { class: 'x' } });
    text.format(3, 1, { 'bold--AAAAAAAA': {} });
    // an unknown mark is refused where it begins and where it ends
    expect(checkNote(doc).violations.sort()).toEqual(['badMark', 'badMark', ...Array(4).fill('unknownMark')]);
  });

  it('[NT5] refuses what hides in embeds, attributes of texts, maps, binaries and subdocuments', () => {
    const doc = noteOf([]);
    const { paragraph, text } = paragraphIn(doc);
    text.insertEmbed(0, { image: 'x' });
    text.setAttribute('hidden', 'x');
    paragraph.setAttribute('a', new Y.Map() as unknown as string);
    expect(checkNote(doc).violations).toEqual(['hiddenPayload', 'hiddenPayload', 'unknownAttribute']);
    const other = noteOf([]);
    Y.applyUpdate(other, mapUpdate(new Y.Doc()));
    expect(checkNote(other).violations).toEqual(['hiddenPayload', 'hiddenPayload']);
  });

  it('[NT7] refuses what is too deep, too long or too many', () => {
    const deep = noteOf([]);
    let holder = noteContent(deep);
    for (let level = 0; level <= NOTE_LIMITS.depth; level += 1) {
      const quote = new Y.XmlElement('blockquote');
      holder.insert(0, [quote]);
      holder = quote;
    }
    expect(checkNote(deep).violations).toEqual(['tooDeep']);
    const long = noteOf([]);
    paragraphIn(long).text.insert(0, 'a'.repeat(NOTE_LIMITS.textLength));
    expect(checkNote(long).violations).toContain('tooLarge');
    const many = noteOf([
      { is: 'bulletList', items: Array.from({ length: NOTE_LIMITS.children + 1 }, () => []) },
    ]);
    expect(checkNote(many).violations).toContain('tooLarge');
  });

  it('[NT7] counts the whole note while checking only what came in, and forgets what was deleted', () => {
    const doc = noteOf([]);
    const half = NOTE_LIMITS.nodes / 2 / 5;
    const add = () => {
      const since = Y.decodeStateVector(Y.encodeStateVector(doc));
      doc.transact(() => {
        const lists = Array.from({ length: 5 }, () => {
          const list = new Y.XmlElement('bulletList');
          list.insert(
            0,
            Array.from({ length: half - 1 }, () => new Y.XmlElement('listItem')),
          );
          return list;
        });
        noteContent(doc).insert(0, lists);
      });
      return checkNote(doc, since).violations;
    };
    expect(add()).toEqual([]);
    expect(add()).toEqual([]);
    expect(add()).toEqual(['tooLarge']);
    noteContent(doc).delete(0, 10);
    expect(add()).toEqual([]);
  });

  it('[NT8] refuses a mention that names no element', () => {
    const doc = noteOf([]);
    const { paragraph } = paragraphIn(doc);
    const mention = new Y.XmlElement<Record<string, string>>('mention');
    mention.setAttribute('compartment', 'compartment-1');
    paragraph.insert(0, [mention as Y.XmlElement]);
    expect(checkNote(doc)).toEqual({ violations: ['badAttribute'], references: [] });
  });

  it('[NT8] lists a mention whose target is changed later', () => {
    const doc = noteOf([{ is: 'paragraph', inline: [MENTION] }]);
    const since = Y.decodeStateVector(Y.encodeStateVector(doc));
    expect(checkNote(doc, since).references).toEqual([]);
    const paragraph = noteContent(doc).get(0) as Y.XmlElement;
    (paragraph.get(0) as Y.XmlElement).setAttribute('element', 'element-99');
    expect(checkNote(doc, since).references).toEqual([
      { compartment: 'compartment-1', element: 'element-99' },
    ]);
  });

  it('[NT9] checks only what came in since', () => {
    const doc = noteOf([]);
    noteContent(doc).insert(0, [new Y.XmlElement('script')]);
    const since = Y.decodeStateVector(Y.encodeStateVector(doc));
    paragraphIn(doc);
    expect(checkNote(doc, since).violations).toEqual([]);
    expect(checkNote(doc).violations).toEqual(['unknownNode']);
  });
});

/** An update that uses the root `content` as a map holding a map. */
function mapUpdate(forger: Y.Doc): Uint8Array {
  forger.getMap('content').set('payload', new Y.Map([['x', 1]]));
  return Y.encodeStateAsUpdate(forger);
}

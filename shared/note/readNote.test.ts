import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { countWords } from './countWords.ts';
import { NOTE_LIMITS } from './noteLimits.ts';
import { noteContent } from './noteRoot.ts';
import { noteToMarkdown } from './noteToMarkdown.ts';
import type { NoteBlock } from './noteTree.ts';
import { plainText } from './plainText.ts';
import { readNote } from './readNote.ts';
import { withoutMentions } from './withoutMentions.ts';
import { writeNote } from './writeNote.ts';

const MENTION = {
  is: 'mention',
  compartment: 'compartment-1',
  element: 'element-01',
  label: 'Rose *',
} as const;
const BARE = { bold: false, italic: false, underline: false, strike: false, href: null };

const NOTE: NoteBlock[] = [
  { is: 'heading', level: 1, inline: [plainText('# Rentrée')] },
  {
    is: 'paragraph',
    inline: [
      plainText('Léa voit '),
      MENTION,
      { is: 'hardBreak' },
      { is: 'text', text: 'le mercredi', marks: { ...BARE, bold: true, italic: true } },
      { is: 'text', text: ' ici', marks: { ...BARE, href: 'https://exemple.fr/a_(b)' } },
    ],
  },
  { is: 'bulletList', items: [[paragraph('un'), { is: 'bulletList', items: [[paragraph('deux')]] }]] },
  { is: 'orderedList', start: 3, items: [[paragraph('trois')], [paragraph('quatre')]] },
  {
    is: 'taskList',
    items: [
      { checked: true, blocks: [paragraph('fait')] },
      { checked: false, blocks: [paragraph('')] },
    ],
  },
  { is: 'blockquote', blocks: [paragraph('ça la repose'), paragraph('<b>oui</b>')] },
  { is: 'horizontalRule' },
  {
    is: 'table',
    rows: [
      [cell('Qui', true), cell('Quand', true)],
      [cell('PMI | CMPP'), cell('jeudi')],
    ],
  },
];

function paragraph(text: string): NoteBlock {
  return { is: 'paragraph', inline: text === '' ? [] : [plainText(text)] };
}

function cell(text: string, header = false) {
  return { header, colspan: 1, rowspan: 1, blocks: [paragraph(text)] };
}

function contentOf(blocks: NoteBlock[]): Y.XmlFragment {
  const content = noteContent(new Y.Doc());
  writeNote(content, blocks);
  return content;
}

describe('readNote', () => {
  it('[NT11] reads back what was written', () => {
    expect(readNote(contentOf(NOTE))).toEqual({ blocks: NOTE, truncated: false });
  });

  it('[NT11] an item with nothing in it gets a line to write in, and a list without items is not written', () => {
    const hollow: NoteBlock[] = [
      { is: 'bulletList', items: [] },
      { is: 'table', rows: [] },
      { is: 'taskList', items: [{ checked: false, blocks: [{ is: 'orderedList', start: 1, items: [] }] }] },
    ];
    expect(readNote(contentOf(hollow)).blocks).toEqual([
      { is: 'taskList', items: [{ checked: false, blocks: [{ is: 'paragraph', inline: [] }] }] },
    ]);
  });

  it('[NT11] a line without a word is written with a text, so that two who begin in it write in one', () => {
    const line: unknown = contentOf([{ is: 'paragraph', inline: [] }]).get(0);
    expect(line instanceof Y.XmlElement && line.get(0)).toBeInstanceOf(Y.XmlText);
  });

  it('[NT10] leaves out what the schema does not know and keeps the rest', () => {
    const content = contentOf([paragraph('avant')]);
    const heading = new Y.XmlElement<Record<string, number>>('heading');
    heading.setAttribute('level', 99);
    const text = new Y.XmlText('<img>');
    text.insertEmbed(0, { image: 'x' });
    text.format(1, 5, { link: { href: 'javascript:alert(1)' }, onclick: {} });
    heading.insert(0, [text, new Y.XmlElement('iframe'), new Y.XmlElement('mention')]);
    content.insert(1, [
      new Y.XmlElement('script'),
      new Y.XmlHook('x') as never,
      heading as unknown as Y.XmlElement,
    ]);
    expect(readNote(content).blocks).toEqual([
      paragraph('avant'),
      { is: 'heading', level: 3, inline: [plainText('<img>')] },
    ]);
  });

  it('[NT10] stops at the limits and says so', () => {
    const content = noteContent(new Y.Doc());
    let holder: Y.XmlFragment = content;
    for (let level = 0; level < 200; level += 1) {
      const quote = new Y.XmlElement('blockquote');
      holder.insert(0, [quote]);
      holder = quote;
    }
    expect(readNote(content).truncated).toBe(true);
    const many = contentOf(Array.from({ length: NOTE_LIMITS.nodes + 1 }, () => ({ is: 'horizontalRule' })));
    expect(readNote(many)).toMatchObject({ truncated: true, blocks: { length: NOTE_LIMITS.nodes } });
  });
});

describe('withoutMentions', () => {
  it('[NT8] writes as plain words the mentions that the new audience may not see', () => {
    const [, before] = withoutMentions(NOTE, () => true);
    expect(before).toEqual(NOTE[1]);
    const [, after] = withoutMentions(NOTE, ({ compartment }) => compartment !== 'compartment-1');
    expect(after).toMatchObject({ inline: [{}, plainText('Rose *'), {}, {}, {}] });
  });
});

describe('noteToMarkdown', () => {
  it('[NT12] carries structure and links, and escapes what was typed', () => {
    expect(noteToMarkdown({ blocks: NOTE, truncated: false })).toBe(
      [
        '# \\# Rentrée',
        '',
        'Léa voit Rose \\*\\',
        '***le mercredi*** [ici](https://exemple.fr/a_%28b%29)',
        '',
        '- un',
        '',
        '  - deux',
        '',
        '3. trois',
        '4. quatre',
        '',
        '- [x] fait',
        '- [ ]',
        '',
        '> ça la repose',
        '> ',
        '> \\<b\\>oui\\</b\\>',
        '',
        '---',
        '',
        '| Qui | Quand |',
        '| --- | --- |',
        '| PMI \\| CMPP | jeudi |',
        '',
      ].join('\n'),
    );
  });

  it.each(['- liste', '+ plus', '1. un', '> cité', '![img](x)', '`code`', '&lt;', '---'])(
    '[NT12] %s stays what it is',
    (typed) => {
      const text = noteToMarkdown({ blocks: [paragraph(typed)], truncated: false });
      expect(text.replaceAll('\\', '').trim()).toBe(typed);
      expect(text).toContain('\\');
    },
  );
});

describe('countWords', () => {
  it('[NT13] counts as a reader would', () => {
    const blocks = [paragraph("L'école, peut-être : « oui\u202f! » — 12\u00a0h"), ...NOTE.slice(1, 2)];
    expect(countWords({ blocks, truncated: false })).toBe(5 + 6);
  });
});

import { describe, expect, it } from 'vitest';
import { plainText } from '#shared/note/plainText.ts';
import { noteToDocx } from './noteToDocx.ts';

describe('noteToDocx', () => {
  it('[NE9] writes a file of every kind of block, and leaves out what Word refuses', async () => {
    const line = { is: 'paragraph' as const, inline: [plainText('a\u0000b <x>')] };
    const file = await noteToDocx(
      {
        truncated: false,
        blocks: [
          { is: 'heading', level: 1, inline: [plainText('Titre')] },
          line,
          { is: 'bulletList', items: [[line, { is: 'orderedList', start: 3, items: [[line]] }]] },
          { is: 'taskList', items: [{ checked: true, blocks: [line] }] },
          { is: 'blockquote', blocks: [line] },
          { is: 'horizontalRule' },
          { is: 'table', rows: [[{ header: true, colspan: 1, rowspan: 1, blocks: [line] }]] },
        ],
      },
      { title: 'Rentrée', situation: 'Autour de Léa', compartment: 'Table commune' },
      { to: 'Nadia', at: 0, reference: 'a7Fk29Qz' },
    );
    const bytes = new Uint8Array(await file.arrayBuffer());
    // a zip archive, as DOCX files are
    expect([...bytes.slice(0, 4)]).toEqual([0x50, 0x4b, 0x03, 0x04]);
    expect(bytes.length).toBeGreaterThan(2_000);
  });
});

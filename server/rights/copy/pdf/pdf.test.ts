import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { describe, expect, it } from 'vitest';
import { withoutControls } from '../../../pdf/withoutControls.ts';
import type { DataCopy } from '../copyModel.ts';
import { copyInWords } from './copyInWords.ts';
import type { PdfBlock } from './pdfDocument.ts';
import { toPdf } from './toPdf.ts';

const HOSTILE = [
  '#panic("x")',
  '] #set page(width: 1pt) [',
  '= Un titre forgé',
  '*gras* _penché_ `code` $x^2$ <label> @ref',
  '"; #read("/etc/passwd")',
  '#import "@preview/x:1.0.0"',
  '\\u{41} \\ // commentaire /* ici */',
  '{{x}} %{x} #{x}',
  '<script>alert(1)</script>',
  '\u202e renversé \u0007 \ufeff \ue000 \ud800',
  '👩‍👩‍👧 \u{1fae8} سامية 名前 Ольга',
];

const HOLDER = {
  name: HOSTILE[0] ?? '',
  function: HOSTILE[1] ?? '',
  organization: '',
  sector: 'family' as const,
};

const COPY: DataCopy = {
  format: 'maillage-my-data',
  version: 1,
  madeAt: Date.UTC(2026, 10, 21),
  language: 'fr',
  situation: { id: 'situation-0001', name: HOSTILE[2] ?? '' },
  account: {
    name: HOSTILE[3] ?? '',
    email: null,
    createdAt: 0,
    passkeys: [{ name: HOSTILE[4] ?? '', createdAt: 0, lastUsedAt: null }],
    providers: [],
    sessions: [{ browser: HOSTILE[5] ?? '', system: '', seenAt: 0 }],
  },
  place: {
    ...HOLDER,
    role: 'participant',
    familyPlace: 'holder',
    profession: null,
    invitedAt: 0,
    joinedAt: null,
  },
  charters: [{ version: 1, lines: [...HOSTILE], acceptedAt: 0, how: 'self' }],
  consents: [
    {
      id: 'consent-00001',
      status: 'active',
      draftedAt: 0,
      expiresAt: 0,
      about: HOSTILE[0] ?? '',
      signedAt: 0,
      texts: [],
      rows: [
        {
          category: 'health',
          compartmentName: HOSTILE[1] ?? '',
          purpose: 'schooling',
          recipient: { memberId: 'member-000001', ...HOLDER },
          mode: 'board',
          state: 'accepted',
          myAnswer: 'yes',
        },
      ],
    },
  ],
  lawBases: [],
  readings: [],
  exports: [],
  requests: [],
  acts: [],
  compartments: [
    {
      name: HOSTILE[6] ?? '',
      category: 'network',
      openTo: [{ ...HOLDER, access: 'read', because: 'consent', until: 0 }],
      board: { whole: false, elements: [{ kind: 'person', name: HOSTILE[8] ?? '' }], links: [], leftOut: 2 },
      notes: [
        { title: HOSTILE[7] ?? '', createdAt: 0, text: HOSTILE.join('\n') },
        { title: 'À plusieurs', createdAt: 0, text: null },
      ],
      photos: ['2026-11-22'],
    },
  ],
};

function saidIn(blocks: readonly PdfBlock[]): string[] {
  return blocks.flatMap((block) =>
    block.is === 'list' ? block.items : block.is === 'quote' ? block.lines : [block.text],
  );
}

describe('the readable copy', () => {
  it.each(['fr', 'en'] as const)(
    '[RI18] is a tagged PDF/UA-1 with its fonts inside (%s)',
    async (language) => {
      const pdf = Buffer.from(await toPdf({ ...COPY, language })).toString('latin1');
      expect(pdf.startsWith('%PDF-1.7')).toBe(true);
      expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
      expect(pdf).toMatch(/\/ToUnicode/);
      expect(pdf).toMatch(/\/FontFile/);
      expect(pdf).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
      expect(pdf).toMatch(new RegExp(`/Lang\\s*\\(${language}\\)`));
      expect(pdf).not.toMatch(/\/JavaScript|\/Launch|\/EmbeddedFile|\/URI/);
    },
  );

  it('[RI18] what people wrote is never read as markup: every word of it is shown as it is', async () => {
    const template = await readFile(join(import.meta.dirname, 'template.typ'), 'utf8');
    const document = withoutControls(copyInWords(COPY));
    const compiler = NodeCompiler.create({ workspace: import.meta.dirname });
    const data = JSON.stringify({ ...document, fonts: ['Libertinus Serif'] });
    const compiled = compiler.compile({ mainFileContent: template, inputs: { data } });
    expect(compiled.hasError()).toBe(false);
    if (compiled.result === null) throw new Error('not compiled');
    const headings = compiler.query(compiled.result, { selector: 'heading' }) as {
      level: number;
      body: { text: string };
    }[];
    const expected = document.sections.flatMap(({ title, blocks }) => [
      title,
      ...blocks.flatMap((block) => (block.is === 'heading' ? [block.text] : [])),
    ]);
    expect(headings.map(({ body }) => body.text)).toEqual(expected);
  });

  it('[RI11] says what is kept back, and where to ask for it', () => {
    const document = copyInWords(COPY);
    const said = document.sections.flatMap(({ blocks }) => saidIn(blocks)).join('\n');
    expect(said).toMatch(/2 texte\(s\) écrit\(s\) par d’autres\u00a0: à demander/);
    expect(said).toMatch(/D’autres ont écrit dans cette note\u00a0: à demander/);
    expect(said).toContain('www.cnil.fr');
  });
});

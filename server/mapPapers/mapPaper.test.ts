import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Link } from '#shared/board/index.ts';
import { notationFr } from '#shared/notation/words/fr.ts';
import { person, relation, structure, tableOf } from '#shared/testing/tableBuilders.ts';
import { sentenceCase } from '#shared/text/sentenceCase.ts';
import { typeset } from '../pdf/typeset.ts';
import { withoutControls } from '../pdf/withoutControls.ts';
import { mapPaper } from './mapPaper.ts';

const HOSTILE = '#panic("x") </text><script>alert(1)</script> ] #set page(width: 1pt) [ "é" & \u202e 名前 👩';
const TABLE = tableOf(
  [
    person('Nadia', [0, 0]),
    person(HOSTILE.slice(0, 40), [200, 0], { name: HOSTILE }),
    structure('Ecole', [100, 200]),
  ],
  [relation('demande', 'Nadia', 'Ecole', { label: HOSTILE.slice(0, 80), order: 1 })],
);
const COPY = { to: 'Mère « Zoé »', at: Date.UTC(2026, 10, 22, 9, 30), reference: 'a7Fk29Qz' };
const ORDER = {
  table: TABLE,
  title: HOSTILE,
  language: 'fr',
  notation: 'sociogram',
  paper: 'A3',
  tiled: false,
  monochrome: false,
  withWords: true,
  grounds: 'all',
  compartments: [{ name: 'Table commune', readers: ['Nadia Karim', 'M. Roux'] }],
  pictures: new Map<string, string>(),
  copy: COPY,
} as const;
const printed = (order: Parameters<typeof mapPaper>[0]) =>
  typeset(join(import.meta.dirname, 'template.typ'), { data: mapPaper(order), madeAt: COPY.at });
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe('what a printed map says', () => {
  it('[MP3] [MP4] who printed it, when, from which compartments, open to whom, and whose copy it is', () => {
    const data = mapPaper(ORDER) as { svg: string; handedTo: string; mark: string };
    // In the file, spaces that don't break are what they are.
    const shown = data.svg.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
    expect(shown).toContain('Carte imprimée le 22 novembre 2026 par Mère « Zoé ».');
    expect(shown).toContain('Volet « Table commune », lisible par : Nadia Karim et M. Roux.');
    expect(data.handedTo.replaceAll('\u00a0', ' ')).toBe(
      'Copie remise à Mère « Zoé », le 22 novembre 2026 à 10:30. Référence : a7Fk29Qz',
    );
    expect(data.mark).toBe('Copie remise à Mère « Zoé »');
  });

  it('[MP7] [MP8] is a tagged PDF/UA-1 whatever was typed', async () => {
    const pdf = textOf(await printed(ORDER));
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).toContain('pdfuaid:part');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toMatch(/\/Lang ?\(fr\)/);
    expect(mapPaper(ORDER)).toHaveProperty('svg', expect.not.stringContaining('<script'));
  });

  it('[MP7] a person is one paragraph in the sentences after the drawing, whole', () => {
    const born = person('Léa', [0, 0], { birth: '2017-05-12', symbol: 'circle' });
    const table = tableOf([born, structure('CMPP', [9, 9])], [relation('r', 'CMPP', 'Léa')]);
    const { sections } = mapPaper({ ...ORDER, table }) as { sections: { lines: { text: string }[] }[] };
    const [lea] = sections[0]?.lines ?? [];
    expect(lea?.text.replace(/[\u00a0\u202f]/gu, ' ')).toBe(
      'Léa, 9 ans. Le CMPP la voit. Elle est née le 12 mai 2017.',
    );
  });

  it('[MP7] a title of signs that nobody sees makes a file all the same', async () => {
    for (const title of ['\u0000', '\u202e\ud800 ']) {
      const order = { ...ORDER, title, withWords: false, tiled: false };
      expect(mapPaper(order)).toMatchObject({ title: 'Carte' });
      expect(textOf(await printed(order))).toContain('pdfuaid:part');
    }
  });

  it('[MP7] the sentences of a large map go over pages, and are still a tagged list', async () => {
    const people = Array.from({ length: 120 }, (_, index) => person(`p${index}`, [index * 150, 0]));
    const large = { ...ORDER, table: tableOf(people, []) };
    expect(textOf(await printed(large))).toContain('pdfuaid:part');
  });

  it('[MP9] holds only what the filter lets through, in each of its parts, and says so', () => {
    const said = { is: 'said', by: 'la voisine', on: null } as const;
    const dated = { is: 'dated', by: 'le jugement', on: '2024' } as const;
    const table = tableOf(
      [
        person('Nadia', [0, 0]),
        person('Ragot', [9, 200], { ground: said }),
        person('Cachette', [300, 0], { restricted: true }),
        structure('Ecole', [100, 200]),
      ],
      [
        { ...relation('demande', 'Nadia', 'Ecole', { label: 'rumeur' }), ground: said } as Link,
        { ...relation('suivi', 'Ecole', 'Nadia', { label: 'décision' }), ground: dated } as Link,
      ],
    );
    const all = JSON.stringify(mapPaper({ ...ORDER, table }));
    const some = JSON.stringify(mapPaper({ ...ORDER, table, grounds: 'dated' }));
    expect(all).toMatch(/Ragot.*rumeur|rumeur.*Ragot/);
    expect(some).not.toMatch(/Ragot|rumeur/);
    for (const one of [all, some]) {
      expect(one).not.toContain('Cachette');
      expect(one.split('décision').length).toBeGreaterThan(2);
    }
    const words = 'Cette carte ne montre que les faits datés';
    expect(all).not.toContain(words);
    const [data, whole] = [mapPaper({ ...ORDER, table, grounds: 'dated' }), mapPaper({ ...ORDER, table })];
    // On the drawing, over the sentences, and in what is told to who doesn't see the drawing.
    expect(data).toMatchObject({
      svg: expect.stringContaining(words),
      only: [expect.stringContaining(words)],
      alt: expect.stringMatching(/\b2\b.*\b1\b/),
    });
    expect(whole).toMatchObject({ only: [], alt: expect.stringMatching(/\b3\b.*\b2\b/) });
  });

  it('[MP9] explains no sign in its legend that only what is left out has', () => {
    const said = { is: 'said', by: 'la voisine', on: null } as const;
    const nadia = person('Nadia', [0, 0], { symbol: 'circle' });
    for (const left of [{ ground: said }, { restricted: true }]) {
      const table = tableOf([nadia, person('Autre', [200, 0], { symbol: 'dome', ...left })], []);
      const { svg } = mapPaper({ ...ORDER, table, grounds: 'dated', withWords: false }) as { svg: string };
      expect(svg).toContain(sentenceCase(notationFr['symbol-circle']));
      expect(svg).not.toContain(sentenceCase(notationFr['symbol-dome']));
    }
  });

  it('[MP8] a mark that turns the line round reaches no paper, in whatever part', () => {
    const turned = 'Zo\u00e9\u202e\u2066';
    const order = { ...ORDER, title: turned, table: tableOf([person('N', [0, 0], { name: turned })], []) };
    const data = { ...mapPaper({ ...order, copy: { ...COPY, to: turned } }) };
    expect(JSON.stringify(withoutControls(data))).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  it('[MP6] a poster has one page a sheet', async () => {
    const wide = {
      ...ORDER,
      table: tableOf([person('a', [0, 0]), person('b', [6_000, 900])], []),
      tiled: true,
      paper: 'A1',
    } as const;
    const { sheets } = mapPaper(wide) as { sheets: object[] };
    expect(sheets.length).toBeGreaterThan(2);
    const alone = { ...wide, withWords: false };
    expect(textOf(await printed(alone)).match(/\/Type ?\/Page\b(?!s)/g)).toHaveLength(sheets.length);
  });
});

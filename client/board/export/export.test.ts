import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Element, Table } from '#shared/board/index.ts';
import { drawTable } from '#shared/drawing/drawTable.ts';
import { legendOf } from '#shared/drawing/legend/legendOf.ts';
import { boardSvg } from '#shared/drawing/svg/boardSvg.ts';
import { PAPER_INKS } from '#shared/drawing/svg/inks.ts';
import { plainDrawing, plainLegend } from '#shared/drawing/testing/plainDrawing.ts';
import { plainWords } from '#shared/drawing/testing/plainWords.ts';
import { end, long, person, structure, tableOf } from '#shared/testing/tableBuilders.ts';
import { boardPicture } from './boardPicture.ts';
import { fileName } from './fileName.ts';
import { pngScale } from './pngScale.ts';
import { leaTable } from './testing/leaTable.ts';
import { readXml } from './testing/readXml.ts';

const picture = (table: Table, more: Partial<Parameters<typeof boardPicture>[0]> = {}) =>
  boardPicture({
    table,
    drawingWords: plainWords,
    notation: 'sociogram',
    title: 'Autour de Léa (fictif)',
    compartments: ['Table commune', 'École'],
    who: 'Nadia',
    date: '21 novembre 2026 à 22:10',
    font: null,
    mark: null,
    ...more,
  });

describe('the SVG', () => {
  it('[EX1] paints a drawing as the golden file has it', async () => {
    const { svg } = boardSvg({
      drawing: plainDrawing(),
      legend: plainLegend(),
      font: null,
      words: {
        title: 'Autour de Léa (fictif)',
        details: ['Carte exportée le 21 novembre 2026 à 22:10 par Nadia.'],
        legendTitle: 'Légende',
        legend: (key) => key,
        nameOf: (key) => key.slice('common/'.length),
      },
    });
    await expect(`${svg}\n`).toMatchFileSnapshot('./golden/plain.svg');
  });

  it('[EX1] holds everything that is drawn, enclosures first, then lines, words and people', () => {
    const table = leaTable();
    const { elements, texts } = readXml(picture(table).svg);
    const drawing = drawTable(table, plainWords);
    const shapes = [
      ...drawing.elements.flatMap(({ under }) => under),
      ...drawing.links.flatMap((link) => link.line),
      ...drawing.links.flatMap((link) => link.label?.shapes ?? []),
      ...drawing.elements.flatMap((element) => element.shapes),
    ];
    const paths = elements.filter(({ name }) => name === 'path').map(({ attributes }) => attributes['d']);
    const drawn = shapes.flatMap((shape) => (shape.shape === 'path' ? [shape.d] : []));
    expect(paths.slice(0, drawn.length)).toEqual(drawn);
    for (const shape of shapes) if (shape.shape === 'text') expect(texts).toContain(shape.text);
  });

  it('[EX1] of an empty table has a heading and no legend', () => {
    const { texts } = readXml(picture(tableOf([], [])).svg);
    expect(texts).toContain('Autour de Léa (fictif)');
    expect(texts).not.toContain('Légende');
  });

  it('[EX2] says what, when, by whom, and which compartments it shows', () => {
    const { texts } = readXml(picture(leaTable()).svg);
    expect(texts.join(' ')).toContain('Carte exportée le 21 novembre 2026 à 22:10 par Nadia.');
    expect(texts.join(' ')).toMatch(/Volets sur cette carte\u00a0: Table commune et École\./);
  });

  it('[EX10] says to whom it was handed, and under which reference; a preview does not', () => {
    const mark = { to: 'Nadia', at: Date.UTC(2026, 10, 21, 21, 10), reference: 'a7Fk29Qz' };
    const said = (given: typeof mark | null) =>
      readXml(picture(leaTable(), { mark: given }).svg).texts.join(' ');
    expect(said(mark)).toMatch(/Copie remise à Nadia.*Référence\u00a0: a7Fk29Qz/);
    expect(said(null)).not.toContain('remise à');
  });

  it('[EX4] names each thing for whoever listens to it', () => {
    const { texts } = readXml(picture(leaTable()).svg);
    expect(texts).toContain('Nadia → École Jules-Ferry\u00a0: demande (activation n°\u00a01)');
    for (const name of ['Léa', 'CMPP', 'Foyer de Nadia', 'Se revoir avant Noël'])
      expect(texts).toContain(name);
  });
});

describe('hostile names', () => {
  const hostile = [
    '</text><script>alert(1)</script>',
    '"><image href="https://exemple.test/x" onerror="alert(1)"/>',
    "' onload='alert(1)",
    '<![CDATA[ ]]>',
    '<!ENTITY x SYSTEM "file:///etc/passwd">&x;',
    '&lt;script&gt;',
    'a\u0000b\u0008c\ufffe\ud800d',
    '\u202egnp.exe',
    ']]>',
    'style="x:expression(alert(1))" url(javascript:alert(1))',
    '𝔏é\u0301a 👩‍👧',
  ];
  const allowed = new Set(['svg', 'title', 'desc', 'style', 'rect', 'g', 'path', 'text']);
  const attributes = new Set(
    'xmlns width height viewBox role font-family fill d stroke stroke-width stroke-dasharray transform x y font-size font-weight text-anchor stroke-linecap stroke-linejoin'.split(
      ' ',
    ),
  );

  const checkSafe = (svg: string) => {
    const { elements } = readXml(svg);
    const names = new Set(elements.map(({ name }) => name));
    const given = new Set(elements.flatMap((element) => Object.keys(element.attributes)));
    expect([...names].filter((name) => !allowed.has(name))).toEqual([]);
    expect([...given].filter((name) => !attributes.has(name))).toEqual([]);
    expect(elements.filter(({ name }) => name === 'svg')).toHaveLength(1);
    const codes = [...svg].map((letter) => letter.codePointAt(0) ?? 0);
    const forbidden = codes.filter(
      (code) =>
        (code < 32 && code !== 10) ||
        (code >= 0xd800 && code <= 0xdfff) ||
        (code >= 0x202a && code <= 0x202e) ||
        code === 0xfffe ||
        code === 0xffff,
    );
    expect(forbidden).toEqual([]);
  };

  it.each(hostile)('[EX3] %j stays text', (name) => {
    const table = tableOf(
      [
        person('un', [0, 0], { name }),
        { ...structure('deux', [500, 0]), name, what: name } as Element,
        { id: long('texte'), kind: 'text', at: [0, 300], text: name, width: 200 },
      ],
      [
        {
          id: long('lien'),
          kind: 'relation',
          from: end('un'),
          to: end('deux'),
          label: name,
          order: 1,
          date: name,
        },
      ],
    );
    checkSafe(picture(table, { title: name, who: name, compartments: [name] }).svg);
    checkSafe(picture(table, { font: `data:font/woff2;base64,${name}` }).svg);
  });

  it('[EX3] whatever is typed anywhere', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...hostile));
    fc.assert(
      fc.property(text, text, text, (name, title, who) => {
        checkSafe(picture(tableOf([person('un', [0, 0], { name })], []), { title, who }).svg);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

describe('the legend', () => {
  it('[EX5] lists exactly the signs that are on the map', () => {
    const table = tableOf([person('Léa', [0, 0], { symbol: 'circle', concerned: true })], []);
    expect(legendOf(table, drawTable(table, plainWords).looks).map(({ key }) => key)).toEqual([
      'symbol-circle',
      'concerned',
    ]);
    const lea = leaTable();
    const looks = drawTable(lea, plainWords).looks;
    const keys = legendOf(lea, looks).map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining([...looks]));
    expect(keys).not.toContain('union-pacs');
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('[EX6] without colour no two signs look alike', () => {
    const all: Table = leaTable();
    const looks = new Set([
      ...drawTable(all, plainWords).looks,
      'union-pacs',
      'union-divorced',
      'union-married',
      'child-adopted',
    ] as const);
    const grey = legendOf(all, looks).map(({ key, shapes }) => ({
      key,
      seen: JSON.stringify(
        shapes.map((shape) =>
          shape.shape === 'path'
            ? [shape.d, shape.fill !== null, shape.dash, shape.width]
            : shape.shape === 'text' && shape.text,
        ),
      ),
    }));
    expect(grey.length).toBeGreaterThanOrEqual(21);
    for (const { key, seen } of grey) {
      const alike = grey.filter((other) => other.seen === seen).map((other) => other.key);
      expect(alike).toEqual([key]);
    }
  });

  it('[EX6] the four directed kinds differ by dash or shape alone', () => {
    const looks = new Set(['familyLink', 'activation', 'intervention', 'cooperation'] as const);
    const signatures = legendOf(tableOf([], []), looks).map(({ shapes }) =>
      shapes.flatMap((shape) =>
        shape.shape === 'path'
          ? [`${shape.dash?.join() ?? 'plain'}/${shape.d.split('L').length > 4}/${shape.fill !== null}`]
          : [],
      ),
    );
    expect(new Set(signatures.map((signature) => signature.join(' '))).size).toBe(4);
  });

  it('[EX5] every sample has something to see', () => {
    for (const { key, shapes, box } of legendOf(leaTable(), drawTable(leaTable(), plainWords).looks)) {
      expect(shapes.length, key).toBeGreaterThan(0);
      expect(box.width, key).toBeGreaterThan(8);
      expect(box.height, key).toBeGreaterThan(8);
    }
  });
});

describe('the file', () => {
  const day = new Date(2026, 10, 21);
  it.each([
    ['Autour de Léa', 'autour-de-lea-carte-2026-11-21.svg'],
    ['Cœur & Œuvre', 'coeur-oeuvre-carte-2026-11-21.svg'],
    ['../../etc/passwd', 'etc-passwd-carte-2026-11-21.svg'],
    ['.htaccess', 'htaccess-carte-2026-11-21.svg'],
    ['CON', 'con-carte-2026-11-21.svg'],
    ['x.svg\u0000.exe', 'x-svg-exe-carte-2026-11-21.svg'],
    ['\u202egnp', 'gnp-carte-2026-11-21.svg'],
    ['日本', 'carte-2026-11-21.svg'],
    ['', 'carte-2026-11-21.svg'],
  ])('[EX7] %j is saved as %s', (title, name) => {
    expect(fileName(title, { day, extension: 'svg' })).toBe(name);
  });

  it('[EX7] has a plain name whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (title) => {
        expect(fileName(title, { day, extension: 'png' })).toMatch(/^[a-z0-9][a-z0-9-]{0,90}\.png$/);
      }),
    );
  });

  it('[EX8] a picture never asks for more pixels than a browser has', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200_000 }),
        fc.integer({ min: 1, max: 200_000 }),
        fc.constantFrom<(2 | 4)[]>(2, 4),
        (width, height, wanted) => {
          const scale = pngScale({ width, height, wanted });
          expect(width * height * scale * scale).toBeLessThanOrEqual(16_000_001);
          expect(Math.max(width, height) * scale).toBeLessThanOrEqual(8_000.1);
        },
      ),
    );
    expect(pngScale({ width: 1_000, height: 700, wanted: 2 })).toBe(2);
    expect(pngScale({ width: 1_000, height: 700, wanted: 4 })).toBe(4);
  });

  it('[EX9] paper colours are the light theme’s', async () => {
    const css = await readFile(new URL('../../styles/tokens.css', import.meta.url), 'utf8');
    const light = css.slice(0, css.indexOf('@media'));
    for (const [ink, value] of Object.entries(PAPER_INKS))
      expect(light, ink).toMatch(new RegExp(`--${ink}: ${value};`));
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Point } from '#shared/board/element.ts';
import { FILIATIONS } from '#shared/board/link.ts';
import type { Table } from '#shared/board/superpose.ts';
import type { Notation } from '#shared/drawing/drawing.ts';
import { drawTable } from '#shared/drawing/drawTable.ts';
import { legendOf } from '#shared/drawing/legend/legendOf.ts';
import { boardSvg } from '#shared/drawing/svg/boardSvg.ts';
import { escapeXml } from '#shared/drawing/svg/escapeXml.ts';
import { plainWords } from '#shared/inWords/plainWords.ts';
import { tableInWords } from '#shared/inWords/tableInWords.ts';
import type { KinFamily } from '#shared/kinship/kinFamily.ts';
import { layOut } from '#shared/kinship/layOut.ts';
import { toKinFamily } from '#shared/kinship/table/toKinFamily.ts';
import { toPlaces } from '#shared/kinship/table/toPlaces.ts';
import { FAMILIES } from '#shared/kinship/testing/families.ts';
import { drawingWordsOf } from '#shared/notation/words/drawingWordsOf.ts';
import { notationFr } from '#shared/notation/words/fr.ts';
import {
  end,
  household,
  long,
  membership,
  person,
  relation,
  tableOf,
} from '#shared/testing/tableBuilders.ts';
import { sentenceCase } from '#shared/text/sentenceCase.ts';

/**
 * `node bench/sheet.ts FOLDER`: every sample family laid out and shown in the three views, colour and monochrome, for
 * eyes: index.html has them all, and each picture is an SVG file of its own.
 */
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: node bench/sheet.ts FOLDER');
const into = resolve(folder);
mkdirSync(into, { recursive: true });

const NOTATIONS: readonly Notation[] = ['sociogram', 'genogram'];
const today = '2026-06-15';
const words = drawingWordsOf('fr');
const sections = Object.entries(FAMILIES).map(([name, family]) => {
  const table = laidOut(tableFrom(family));
  const figures = NOTATIONS.flatMap((notation) =>
    (['colour', 'mono'] as const).map((print) => {
      const file = `${name}.${notation}.${print}.svg`;
      writeFileSync(join(into, file), pictureOf(table, { name, notation, monochrome: print === 'mono' }));
      return `<figure><img src="${file}" alt=""><figcaption>${notation}, ${print}</figcaption></figure>`;
    }),
  );
  const told = plainWords(tableInWords(table, { language: 'fr', today }));
  writeFileSync(join(into, `${name}.txt`), told);
  return `<section><h2>${name}</h2><div>${figures.join('')}</div><pre>${escapeXml(told)}</pre></section>`;
});
const style =
  'body{font:16px sans-serif;margin:24px}div{display:grid;grid-template-columns:1fr 1fr;gap:16px}figure{margin:0;border:1px solid #ccc}img{width:100%}pre{white-space:pre-wrap}';
writeFileSync(
  join(into, 'index.html'),
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Sample families</title><style>${style}</style>${sections.join('\n')}</html>`,
);
console.log(`${sections.length} families in ${join(into, 'index.html')}`);

/** The family as somebody would have drawn it: the last child told is whom it is about, services are asked by those they join. */
function tableFrom({ people, couples, children, households, services }: KinFamily): Table {
  const nowhere: Point = [0, 0];
  const concerned = children.at(-1)?.child;
  const elements = [
    ...people.map(({ id, symbol, birth }) =>
      person(id, nowhere, {
        symbol: symbol === 'square' || symbol === 'diamond' ? symbol : 'circle',
        birth,
        birthYear: birth === null ? null : Number.parseInt(birth.replace('~', ''), 10),
        concerned: id === concerned,
      }),
    ),
    ...households.map(({ id }) => household(id, nowhere)),
    ...services.map(({ id }) => ({
      id: long(id),
      kind: 'structure' as const,
      at: nowhere,
      name: id,
      what: '',
      sector: 'other' as const,
    })),
  ];
  const links = [
    ...couples.map(({ a, b, ended }, index) => ({
      id: long(`couple-${index}-`),
      kind: 'couple' as const,
      a: end(a),
      b: end(b),
      union: ended ? ('divorced' as const) : ('married' as const),
      since: null,
      until: null,
    })),
    ...children.flatMap(({ child, parents, filiation, twins }, index) =>
      // A link has two parents at most: whoever has more has several.
      pairs(parents).map((two, part) => ({
        id: long(`child-${index}-${part}-`),
        kind: 'child' as const,
        parents: two.map((one) => end(one)),
        child: end(child),
        filiation: FILIATIONS.find((known) => known === filiation) ?? 'biological',
        twins: twins === null ? null : { group: long(twins), zygosity: 'fraternal' as const },
      })),
    ),
    ...households.flatMap(({ id, members }) =>
      members.map((member) => membership(`in-${id}-${member}-`, member, id)),
    ),
    ...services.flatMap(({ id, joined }) => joined.map((one) => relation(`asks-${id}-${one}-`, one, id))),
  ];
  return tableOf(elements, links);
}

function pairs<T>(all: readonly T[]): T[][] {
  return all.flatMap((_, index) => (index % 2 === 0 ? [all.slice(index, index + 2)] : []));
}

function laidOut(table: Table): Table {
  const stays = () => false;
  const drawing = drawTable(table, words);
  const layout = layOut(toKinFamily(table, drawing, stays));
  const places = toPlaces(table, { drawing, layout, stays });
  const elements = table.elements.map((element) => ({
    ...element,
    at: places.get(`${element.compartment}/${element.id}`) ?? element.at,
  }));
  return { ...table, elements };
}

function pictureOf(
  table: Table,
  { name, notation, monochrome }: { name: string; notation: Notation; monochrome: boolean },
): string {
  const drawing = drawTable(table, words, { notation, on: today });
  const { svg } = boardSvg({
    drawing,
    legend: legendOf(table, drawing.looks, notation),
    font: null,
    monochrome,
    words: {
      title: name,
      details: [notation],
      legendTitle: 'Légende',
      legend: (key) => sentenceCase(notationFr[key]),
      nameOf: () => '',
    },
  });
  return svg;
}

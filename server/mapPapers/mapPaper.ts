import { type GroundFilter, onlyGrounds, type Table } from '#shared/board/index.ts';
import { withoutRestricted } from '#shared/board/withoutRestricted.ts';
import { drawTable } from '#shared/drawing/drawTable.ts';
import { legendOf } from '#shared/drawing/legend/legendOf.ts';
import { boardSvg } from '#shared/drawing/svg/boardSvg.ts';
import type { Line, Section } from '#shared/inWords/mapInWords.ts';
import { paragraphOf } from '#shared/inWords/paragraphOf.ts';
import { tableInWords } from '#shared/inWords/tableInWords.ts';
import { drawingWordsOf } from '#shared/notation/words/drawingWordsOf.ts';
import { notationEn } from '#shared/notation/words/en.ts';
import { notationFr } from '#shared/notation/words/fr.ts';
import { sentenceCase } from '#shared/text/sentenceCase.ts';
import { withoutControls } from '../pdf/withoutControls.ts';
import type { Paper } from './paperSize.ts';
import { pictureKey } from './picturesOn.ts';
import { MARGIN_MM, sheetsOf } from './sheetsOf.ts';
import { paperEn } from './words/en.ts';
import { paperFr } from './words/fr.ts';

export interface MapPaper {
  table: Table;
  title: string;
  language: 'fr' | 'en';
  notation: 'sociogram' | 'genogram';
  paper: Paper;
  tiled: boolean;
  monochrome: boolean;
  /** the same map in sentences, after the drawing */
  withWords: boolean;
  /** what of the map is shown, by what it rests on */
  grounds: GroundFilter;
  /** the compartments that are drawn, and who may read each, by name */
  compartments: readonly { name: string; readers: readonly string[] }[];
  /** its pictures as data: URLs, by `pictureKey`: one that isn't here is its frame, and said in words */
  pictures: ReadonlyMap<string, string>;
  /** to whom the copy goes, when, and under which reference it was written down */
  copy: { to: string; at: number; reference: string };
}

/** What the template prints: the drawing, made here from what the person may read, cut into sheets. MP3–MP6. */
export function mapPaper(order: MapPaper): object {
  const { language, notation, paper, tiled, compartments, copy } = order;
  const words = language === 'fr' ? paperFr : paperEn;
  // A title of signs that nobody sees is none, and a PDF/UA must have one. MP7.
  const title = withoutControls({ title: order.title }).title.trim() || sentenceCase(words.fileName);
  const signs = language === 'fr' ? notationFr : notationEn;
  const when = (form: Intl.DateTimeFormatOptions) =>
    new Date(copy.at).toLocaleString(words.locale, { timeZone: 'Europe/Paris', ...form });
  const names = new Intl.ListFormat(words.locale, { type: 'conjunction' });
  const today = dayIn(copy.at);
  // Whoever came marked as confidential is neither drawn nor told; nor is what the filter of facts leaves out. MP9.
  const told = onlyGrounds(withoutRestricted(order.table), order.grounds);
  const only = order.grounds === 'all' ? [] : [words.grounds[order.grounds]];
  const drawingWords = drawingWordsOf(language);
  const drawing = drawTable(told, drawingWords, { notation, on: today });
  const [shown, missing] = [true, false].map((isHere) =>
    told.elements.flatMap((one) =>
      one.kind === 'picture' && order.pictures.has(pictureKey(one)) === isHere
        ? words.quoted(one.name.trim() || drawingWords.unnamed.picture)
        : [],
    ),
  ) as [string[], string[]];
  const without =
    missing.length > 0 ? [words.missing({ count: missing.length, pictures: names.format(missing) })] : [];
  const handedTo = words.handedTo({
    to: copy.to,
    date: when({ dateStyle: 'long', timeStyle: 'short' }),
    reference: copy.reference,
  });
  const picture = boardSvg({
    drawing,
    legend: legendOf(told, drawing.looks, notation),
    font: null,
    monochrome: order.monochrome,
    imageOf: (image) => order.pictures.get(pictureKey(image)) ?? null,
    words: {
      title,
      details: [
        words.madeBy({ who: copy.to, date: when({ dateStyle: 'long' }) }),
        ...only,
        ...without,
        ...compartments.map(({ name, readers }) =>
          words.readers({ compartment: name, people: names.format(readers) }),
        ),
        handedTo,
      ],
      legendTitle: words.legend,
      legend: (key) => sentenceCase(signs[key]),
      // Titles inside a picture reach nobody on paper: the sentences after it do.
      nameOf: () => '',
    },
  });
  const sheets = sheetsOf(picture, { paper, tiled });
  const counted = { title, people: told.elements.length, links: told.links.length };
  return {
    language,
    title,
    svg: picture.svg,
    alt: [
      order.withWords ? words.picture(counted) : words.pictureAlone(counted),
      ...(shown.length > 0 ? [words.pictures(names.format(shown))] : []),
      ...without,
    ].join(' '),
    mark: words.mark(copy),
    handedTo,
    margin: MARGIN_MM,
    paper: sheets.paper,
    picture: sheets.picture,
    sheets: sheets.sheets.map((sheet) => ({ ...sheet, label: words.sheet({ ...sheets, ...sheet }) })),
    inWords: words.inWords,
    only: [...only, ...without],
    sections: order.withWords ? tableInWords(told, { language, today }).sections.map(printed) : [],
  };
}

/** A section as the template sets it: a paragraph an entry, and those under it. */
function printed({ title, lines }: Section): object {
  const entry = (line: Line): object => ({ text: paragraphOf(line), lines: line.lines.map(entry) });
  return { title, lines: lines.map(entry) };
}

/** The day it is in France, `YYYY-MM-DD`: ages are counted on it. */
function dayIn(at: number): string {
  return new Date(at).toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });
}

import type { Table } from '#shared/board/index.ts';
import { drawTable } from '#shared/drawing/drawTable.ts';
import { legendOf } from '#shared/drawing/legend/legendOf.ts';
import { boardSvg } from '#shared/drawing/svg/boardSvg.ts';
import { drawingWordsOf } from '#shared/notation/words/drawingWordsOf.ts';
import { notationEn } from '#shared/notation/words/en.ts';
import { notationFr } from '#shared/notation/words/fr.ts';
import { sentenceCase } from '#shared/text/sentenceCase.ts';
import type { Paper } from './paperSize.ts';
import { MARGIN_MM, sheetsOf } from './sheetsOf.ts';
import { paperEn } from './words/en.ts';
import { paperFr } from './words/fr.ts';

export interface MapPaper {
  table: Table;
  title: string;
  language: 'fr' | 'en';
  paper: Paper;
  tiled: boolean;
  /** the compartments that are drawn, and who may read each, by name */
  compartments: readonly { name: string; readers: readonly string[] }[];
  /** to whom the copy goes, when, and under which reference it was written down */
  copy: { to: string; at: number; reference: string };
}

/** What the template prints: the drawing, made here from what the person may read, cut into sheets. MP3–MP6. */
export function mapPaper({ table, title, language, paper, tiled, compartments, copy }: MapPaper): object {
  const words = language === 'fr' ? paperFr : paperEn;
  const notation = language === 'fr' ? notationFr : notationEn;
  const when = (form: Intl.DateTimeFormatOptions) =>
    new Date(copy.at).toLocaleString(words.locale, { timeZone: 'Europe/Paris', ...form });
  const names = new Intl.ListFormat(words.locale, { type: 'conjunction' });
  const drawing = drawTable(table, drawingWordsOf(language));
  const handedTo = words.handedTo({
    to: copy.to,
    date: when({ dateStyle: 'long', timeStyle: 'short' }),
    reference: copy.reference,
  });
  const picture = boardSvg({
    drawing,
    legend: legendOf(table, drawing.looks),
    font: null,
    words: {
      title,
      details: [
        words.madeBy({ who: copy.to, date: when({ dateStyle: 'long' }) }),
        ...compartments.map(({ name, readers }) =>
          words.readers({ compartment: name, people: names.format(readers) }),
        ),
        handedTo,
      ],
      legendTitle: words.legend,
      legend: (key) => sentenceCase(notation[key]),
      // Titles inside a picture reach nobody on paper: the sentences after it do.
      nameOf: () => '',
    },
  });
  const sheets = sheetsOf(picture, { paper, tiled });
  const counted = { title, people: table.elements.length, links: table.links.length };
  return {
    language,
    title,
    svg: picture.svg,
    alt: words.pictureAlone(counted),
    mark: words.mark(copy),
    handedTo,
    margin: MARGIN_MM,
    paper: sheets.paper,
    picture: sheets.picture,
    sheets: sheets.sheets.map((sheet) => ({ ...sheet, label: words.sheet({ ...sheets, ...sheet }) })),
    inWords: words.inWords,
    sections: [],
  };
}

import type { CopyMark } from '#client/api/askExport.ts';
import { dateTimeInWords } from '#client/i18n/dates.ts';
import { listInWords } from '#client/i18n/listInWords.ts';
import { t } from '#client/i18n/t.ts';
import { endKey, type PlacedElement, type Table } from '#shared/board/index.ts';
import type { DrawingWords, Notation } from '#shared/drawing/drawing.ts';
import { drawTable } from '#shared/drawing/drawTable.ts';
import { legendOf } from '#shared/drawing/legend/legendOf.ts';
import { type BoardSvg, boardSvg } from '#shared/drawing/svg/boardSvg.ts';
import { elementInWords } from '../canvas/inWords.ts';
import { linkInWords } from '../outline/words/linkInWords.ts';
import { nameOf } from '../outline/words/nameOf.ts';
import { pictureFiles } from '../pictures/pictureFiles.ts';
import { signInWords } from './legend/signInWords.ts';
import { missingInWords } from './missingInWords.ts';

export interface Picture {
  table: Table;
  drawingWords: DrawingWords;
  /** which of the two drawings */
  notation: Notation;
  title: string;
  /** names of the compartments that are shown */
  compartments: readonly string[];
  /** who exports */
  who: string;
  /** when, in words */
  date: string;
  font: string | null;
  /** to whom the copy goes; null in a preview */
  mark: CopyMark | null;
  /** for a printer without colour */
  monochrome?: boolean;
  /** the pictures of the map as data: URLs, by `pictureFiles.key` */
  pictures?: ReadonlyMap<string, string>;
  /** those that couldn't be had: their frames stand for them, and the file says so */
  missing?: readonly PlacedElement[];
}

/** What one sees, as a file: the same drawing as the canvas, said in the reader's language. */
export function boardPicture({
  table,
  drawingWords,
  notation,
  title,
  compartments,
  who,
  date,
  font,
  mark,
  monochrome = false,
  pictures,
  missing = [],
}: Picture): BoardSvg {
  const drawing = drawTable(table, drawingWords, { notation });
  const elements = new Map(
    table.elements.map((element) => [
      endKey({ compartment: element.compartment, element: element.id }),
      element,
    ]),
  );
  const names = new Map([...elements].map(([key, element]) => [key, titleOf(element, notation)]));
  for (const link of table.links)
    names.set(
      endKey({ compartment: link.compartment, element: link.id }),
      linkInWords(link, (end) => elements.get(endKey(end)) ?? null),
    );
  const without = missingInWords(missing);
  return boardSvg({
    drawing,
    legend: legendOf(table, drawing.looks, notation),
    font,
    monochrome,
    imageOf: (image) => pictures?.get(pictureFiles.key(image)) ?? null,
    words: {
      title,
      details: [
        t('exporting.madeBy', { date, who }),
        ...(compartments.length > 0
          ? [t('exporting.shows', { compartments: listInWords(compartments) })]
          : []),
        ...(without === null ? [] : [without]),
        ...(mark
          ? [
              t('exporting.handedTo', {
                to: mark.to,
                date: dateTimeInWords(mark.at),
                reference: mark.reference,
              }),
            ]
          : []),
      ],
      legendTitle: t('exporting.legend'),
      legend: signInWords,
      nameOf: (key) => names.get(key) ?? '',
    },
  });
}

/** A name, and for people all that their symbol says. DR9. */
function titleOf(element: PlacedElement, notation: Notation): string {
  return element.kind === 'person' ? elementInWords(element, notation) : nameOf(element);
}

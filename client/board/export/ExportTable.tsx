import { useMemo } from 'react';
import { askExport } from '#client/api/askExport.ts';
import { printMap } from '#client/api/printMap.ts';
import { activeLanguage } from '#client/i18n/language.ts';
import type { Table } from '#shared/board/index.ts';
import type { BoardProps } from '../boardProps.ts';
import { drawingWords } from '../canvas/drawingWords.ts';
import { seenView } from '../canvas/seenView.ts';
import { ExportDialog } from './ExportDialog.tsx';
import type { Choice } from './FormatFields.tsx';

/** The export of a situation's table, as the map and the list both open it. Load it lazily. */
export function ExportTable({
  board,
  table,
  onClose,
}: {
  board: Pick<BoardProps, 'situation' | 'me' | 'compartments'>;
  table: Table;
  onClose: () => void;
}) {
  const words = useMemo(drawingWords, []);
  // The file shows what the screen shows.
  const notation = seenView.of(board.me.id);
  // Only compartments something of which is drawn: the others aren't in the file.
  const drawn = new Set(table.elements.map(({ compartment }) => compartment));
  const shown = board.compartments.filter(({ id }) => drawn.has(id));
  const ask = async (kind: 'svg' | 'png' | 'fhir') => {
    const marks = await Promise.all(shown.map(({ id }) => askExport({ compartmentId: id }, { kind })));
    const [mark] = marks;
    if (mark === undefined) throw new Error('nothing is drawn');
    return mark;
  };
  const print = (title: string, { paper, tiled, monochrome, withWords }: Choice) =>
    printMap(
      { situationId: board.situation.id },
      {
        title,
        paper,
        tiled,
        monochrome,
        withWords,
        compartmentIds: shown.map(({ id }) => id),
        language: activeLanguage(),
        notation,
      },
    );
  return (
    <ExportDialog
      isOpen
      onClose={onClose}
      table={table}
      drawingWords={words}
      notation={notation}
      title={board.situation.name}
      compartments={shown.map(({ name }) => name)}
      ask={ask}
      print={print}
      situationId={board.situation.id}
      who={board.me.name}
    />
  );
}

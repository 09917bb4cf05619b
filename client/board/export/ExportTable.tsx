import { useMemo } from 'react';
import { printMap } from '#client/api/printMap.ts';
import { activeLanguage } from '#client/i18n/language.ts';
import type { GroundFilter, Table } from '#shared/board/index.ts';
import { withoutRestricted } from '#shared/board/withoutRestricted.ts';
import type { BoardProps } from '../boardProps.ts';
import { drawingWords } from '../canvas/drawingWords.ts';
import { seenView } from '../canvas/seenView.ts';
import { confidential } from '../confidential/confidential.ts';
import { askForTable } from './askForTable.ts';
import type { Choice } from './choice.ts';
import { drawnCompartments } from './drawnCompartments.ts';
import { ExportDialog } from './ExportDialog.tsx';

/** The export of a situation's table, as the map and the list both open it. Load it lazily. */
export function ExportTable({
  board,
  table,
  grounds,
  onClose,
}: {
  board: Pick<BoardProps, 'situation' | 'me' | 'compartments'>;
  table: Table;
  /** what of the map the screen shows: the server draws its own, and leaves out the same. MP9 */
  grounds: GroundFilter;
  onClose: () => void;
}) {
  const words = useMemo(drawingWords, []);
  // The file shows what the screen shows.
  const notation = seenView.of(board.me.id);
  // Whoever is marked as confidential stays out of every file, whatever the screen shows. BO149.
  const told = useMemo(() => withoutRestricted(table), [table]);
  const shown = drawnCompartments(told, board.compartments);
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
        grounds,
      },
    );
  return (
    <ExportDialog
      isOpen
      onClose={onClose}
      table={told}
      confidential={confidential.count(table)}
      drawingWords={words}
      notation={notation}
      title={board.situation.name}
      compartments={shown.map(({ name }) => name)}
      ask={(kind) => askForTable(shown, kind)}
      print={print}
      situationId={board.situation.id}
      who={board.me.name}
    />
  );
}

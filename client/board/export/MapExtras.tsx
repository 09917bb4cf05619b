import {
  Download,
  EllipsisVertical,
  FolderTree,
  History,
  ImagePlus,
  Info,
  ListChecks,
  Network,
} from 'lucide-react';
import { Suspense, useState } from 'react';
import { lateWords } from '#client/i18n/language.ts';
import { t } from '#client/i18n/t.ts';
import { IconButton } from '#client/ui/IconButton.tsx';
import { lazyPart } from '#client/ui/lazyPart.tsx';
import { Menu, type MenuAction } from '#client/ui/Menu.tsx';
import type { BoardProps } from '../boardProps.ts';
import type { Sheet } from '../canvas/room.ts';
import { useRoom, useStore } from '../canvas/roomContext.ts';
import { confidentialEntry } from '../confidential/confidentialEntry.tsx';

const ExportTable = lazyPart(async () => {
  await lateWords('parts');
  return { default: (await import('./ExportTable.tsx')).ExportTable };
});

const GedcomTable = lazyPart(async () => {
  await lateWords('parts');
  return { default: (await import('../gedcom/GedcomTable.tsx')).GedcomTable };
});

const ArrangeDialog = lazyPart(async () => {
  await lateWords('parts');
  return { default: (await import('../layout/ArrangeDialog.tsx')).ArrangeDialog };
});

/** What one asks of a map besides drawing on it: what its signs mean, order, and files of it. They load when asked for. */
export function MapExtras({ board, compact }: { board: BoardProps; compact: boolean }) {
  const room = useRoom();
  const table = useStore(room.session.table);
  const [exporting, setExporting] = useState(false);
  const [arranging, setArranging] = useState(false);
  const [genealogy, setGenealogy] = useState(false);
  useStore(room.session.confidential);
  const sheet = useStore(room.sheet);
  const toggle = (wanted: Sheet) => {
    if (compact) {
      // There is room for what is asked for, or for what was chosen, not for both. BO161.
      room.tool.set({ is: 'select' });
      room.session.selection.set(new Set());
    }
    room.sheet.set(sheet === wanted ? null : wanted);
  };
  const empty = table.elements.length === 0;
  const legendWords = t(sheet === 'legend' ? 'board.legendHide' : 'board.legendShow');
  const more: MenuAction[] = [
    {
      id: 'arrange',
      label: t('board.arrangeMap'),
      icon: <Network aria-hidden="true" />,
      disabled: empty || board.readOnly,
      onAction: () => setArranging(true),
    },
    {
      id: 'picture',
      label: t('board.addPicture'),
      icon: <ImagePlus aria-hidden="true" />,
      disabled: board.readOnly || board.activeCompartmentId === null,
      onAction: () => room.asking.set({ is: 'picture', file: null, at: null }),
    },
    {
      id: 'gaps',
      label: t('board.gaps'),
      icon: <ListChecks aria-hidden="true" />,
      disabled: empty,
      onAction: () => room.asking.set({ is: 'gaps' }),
    },
    {
      id: 'export',
      label: t('board.exportMap'),
      icon: <Download aria-hidden="true" />,
      disabled: empty,
      onAction: () => setExporting(true),
    },
    {
      id: 'genealogy',
      label: t('board.genealogy'),
      icon: <FolderTree aria-hidden="true" />,
      disabled: empty && board.readOnly,
      onAction: () => setGenealogy(true),
    },
    ...confidentialEntry(room),
  ];
  const seen: MenuAction[] = [
    {
      id: 'legend',
      label: legendWords,
      icon: <Info aria-hidden="true" />,
      disabled: empty,
      onAction: () => toggle('legend'),
    },
    {
      id: 'time',
      label: t('board.time'),
      icon: <History aria-hidden="true" />,
      onAction: () => toggle('time'),
    },
  ];
  return (
    <>
      {!compact && (
        <>
          <IconButton
            framed
            label={legendWords}
            aria-expanded={sheet === 'legend'}
            data-opens="legend"
            icon={<Info aria-hidden="true" />}
            isDisabled={empty}
            onPress={() => toggle('legend')}
          />
          <IconButton
            framed
            label={t('board.time')}
            aria-expanded={sheet === 'time'}
            data-opens="time"
            icon={<History aria-hidden="true" />}
            onPress={() => toggle('time')}
          />
        </>
      )}
      <Menu
        label={t('board.more')}
        trigger={
          <IconButton
            framed
            label={t('board.more')}
            {...(compact ? { 'data-opens': 'legend time' } : {})}
            icon={<EllipsisVertical aria-hidden="true" />}
          />
        }
        actions={compact ? [...seen, ...more] : more}
      />
      <Suspense fallback={null}>
        {arranging && <ArrangeDialog onClose={() => setArranging(false)} />}
        {exporting && (
          <ExportTable
            board={board}
            table={table}
            grounds={room.session.grounds.get()}
            onClose={() => setExporting(false)}
          />
        )}
        {genealogy && <GedcomTable board={board} table={table} onClose={() => setGenealogy(false)} />}
      </Suspense>
    </>
  );
}

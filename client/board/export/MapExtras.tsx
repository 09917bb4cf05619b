import { Download, EllipsisVertical, Info } from 'lucide-react';
import { Suspense, useState } from 'react';
import { lateWords } from '#client/i18n/language.ts';
import { t } from '#client/i18n/t.ts';
import { IconButton } from '#client/ui/IconButton.tsx';
import { lazyPart } from '#client/ui/lazyPart.tsx';
import { Menu } from '#client/ui/Menu.tsx';
import type { BoardProps } from '../boardProps.ts';
import { useRoom, useStore } from '../canvas/roomContext.ts';

const LegendPanel = lazyPart(async () => {
  await lateWords('parts');
  return { default: (await import('./legend/LegendPanel.tsx')).LegendPanel };
});
const ExportTable = lazyPart(async () => {
  await lateWords('parts');
  return { default: (await import('./ExportTable.tsx')).ExportTable };
});

/** What one asks of a map besides drawing on it: what its signs mean, and a file of it. Both load when asked for. */
export function MapExtras({ board, compact }: { board: BoardProps; compact: boolean }) {
  const room = useRoom();
  const table = useStore(room.session.table);
  const [legend, setLegend] = useState(false);
  const [exporting, setExporting] = useState(false);
  const empty = table.elements.length === 0;
  const legendWords = t(legend ? 'board.legendHide' : 'board.legendShow');
  return (
    <>
      {compact ? (
        <Menu
          label={t('board.more')}
          trigger={
            <IconButton framed label={t('board.more')} icon={<EllipsisVertical aria-hidden="true" />} />
          }
          actions={[
            { id: 'legend', label: legendWords, disabled: empty, onAction: () => setLegend(!legend) },
            {
              id: 'export',
              label: t('board.exportMap'),
              disabled: empty,
              onAction: () => setExporting(true),
            },
          ]}
        />
      ) : (
        <>
          <IconButton
            framed
            label={legendWords}
            aria-expanded={legend}
            icon={<Info aria-hidden="true" />}
            isDisabled={empty}
            onPress={() => setLegend(!legend)}
          />
          <IconButton
            framed
            label={t('board.exportMap')}
            icon={<Download aria-hidden="true" />}
            isDisabled={empty}
            onPress={() => setExporting(true)}
          />
        </>
      )}
      <Suspense fallback={null}>
        {legend && !empty && <LegendPanel compact={compact} onClose={() => setLegend(false)} />}
        {exporting && <ExportTable board={board} table={table} onClose={() => setExporting(false)} />}
      </Suspense>
    </>
  );
}

import { useState } from 'react';
import { t } from '#client/i18n/t.ts';
import { Dialog } from '#client/ui/Dialog.tsx';
import { Tabs } from '#client/ui/Tabs.tsx';
import type { Table } from '#shared/board/index.ts';
import type { BoardProps } from '../boardProps.ts';
import { useRoom } from '../canvas/roomContext.ts';
import { GedcomExport } from './GedcomExport.tsx';
import { GedcomImport } from './GedcomImport.tsx';

/** Genealogy files in and out of a situation's table. Load it lazily. */
export function GedcomTable({
  board,
  table,
  onClose,
}: {
  board: BoardProps;
  table: Table;
  onClose: () => void;
}) {
  const room = useRoom();
  const [tab, setTab] = useState(board.readOnly ? 'export' : 'import');
  const importing = <GedcomImport board={board} room={room} onClose={onClose} />;
  const exporting = <GedcomExport board={board} table={table} onClose={onClose} />;
  return (
    <Dialog title={t('gedcom.title')} isOpen onClose={onClose} wide>
      {board.readOnly ? (
        exporting
      ) : (
        <Tabs
          label={t('gedcom.tabs')}
          selected={tab}
          onSelect={setTab}
          tabs={[
            {
              id: 'import',
              label: t('gedcom.import'),
              content: <div className="grid gap-4 pt-4">{importing}</div>,
            },
            {
              id: 'export',
              label: t('gedcom.export'),
              content: <div className="grid gap-4 pt-4">{exporting}</div>,
            },
          ]}
        />
      )}
    </Dialog>
  );
}

import { Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { ApiProblem } from '#client/api/ApiProblem.ts';
import { explain } from '#client/api/explain.ts';
import { listInWords } from '#client/i18n/listInWords.ts';
import { t } from '#client/i18n/t.ts';
import { announce } from '#client/ui/announce.ts';
import { Button } from '#client/ui/Button.tsx';
import { DialogActions } from '#client/ui/DialogActions.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { RadioGroup } from '#client/ui/RadioGroup.tsx';
import type { Table } from '#shared/board/index.ts';
import type { GedcomVersion } from '#shared/gedcom/write/gedcomLines.ts';
import { writeGedcom } from '#shared/gedcom/write/writeGedcom.ts';
import type { BoardProps } from '../boardProps.ts';
import { askForTable } from '../export/askForTable.ts';
import { download } from '../export/download.ts';
import { drawnCompartments } from '../export/drawnCompartments.ts';
import { fileName } from '../export/fileName.ts';
import { LostList } from './LostList.tsx';

/** The people one sees, as a file of genealogy: what is lost is said first, and the server asked before the file is made. */
export function GedcomExport({
  board,
  table,
  onClose,
}: {
  board: Pick<BoardProps, 'situation' | 'compartments'>;
  table: Table;
  onClose: () => void;
}) {
  const [version, setVersion] = useState<GedcomVersion>('5.5.1');
  const [isPending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const written = useMemo(() => writeGedcom(table, { version }), [table, version]);
  const people = table.elements.filter((element) => element.kind === 'person');
  const from = drawnCompartments(table, board.compartments);
  const restricted = people.filter((person) => person.restricted === true).length;

  async function save(): Promise<void> {
    setPending(true);
    setTrouble(null);
    try {
      await askForTable(from, 'gedcom');
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setTrouble(explain(error));
      return;
    } finally {
      setPending(false);
    }
    const name = fileName(board.situation.name, { day: new Date(), extension: 'ged' });
    download(new Blob([written.text], { type: 'text/vnd.familysearch.gedcom' }), name);
    announce(t('gedcom.ready', { name }));
    onClose();
  }

  if (written.people === 0) return <p>{t('gedcom.empty')}</p>;
  return (
    <>
      <p className="text-ink-soft">{t('gedcom.explainOut')}</p>
      <RadioGroup
        label={t('gedcom.version')}
        options={[
          { value: '5.5.1', label: t('gedcom.version_551'), description: t('gedcom.about_551') },
          { value: '7.0', label: t('gedcom.version_70'), description: t('gedcom.about_70') },
        ]}
        value={version}
        onChange={setVersion}
      />
      <LostList title={t('gedcom.lostOut')} lost={written.lost} />
      <Notice tone="pending">
        {t('exporting.warning')}{' '}
        {t('exporting.shows', { compartments: listInWords(from.map(({ name }) => name)) })}
        {restricted > 0 && ` ${t('gedcom.confidential', { count: restricted })}`}
      </Notice>
      {trouble !== null && <Notice tone="refused">{trouble}</Notice>}
      <DialogActions>
        <Button onPress={onClose}>{t('board.cancel')}</Button>
        <Button
          variant="primary"
          icon={<Download aria-hidden="true" />}
          isPending={isPending}
          onPress={() => void save()}
        >
          {t('gedcom.save', { count: written.people })}
        </Button>
      </DialogActions>
    </>
  );
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { explain } from '#client/api/explain.ts';
import { removeSnapshot } from '#client/api/removeSnapshot.ts';
import { snapshotsQuery } from '#client/api/snapshotsQuery.ts';
import { activeLanguage } from '#client/i18n/language.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { ConfirmDialog } from '#client/ui/ConfirmDialog.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { IconButton } from '#client/ui/IconButton.tsx';
import { Loading } from '#client/ui/Loading.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import type { Table } from '#shared/board/index.ts';
import { sayDate } from '#shared/text/sayDate.ts';
import type { BoardProps } from '../../boardProps.ts';
import { ComparePhotos } from './ComparePhotos.tsx';
import { type Series, seriesOf } from './seriesOf.ts';
import { TakePhoto } from './TakePhoto.tsx';

/** The photos of meetings: taking one, comparing it with now or with another, erasing one. TM5, TM6. */
export function PhotosDialog({
  board,
  table,
  onClose,
}: {
  board: BoardProps;
  table: Table;
  onClose: () => void;
}) {
  const [compared, setCompared] = useState<string | null>(null);
  const { data, error } = useQuery(snapshotsQuery(board.situation.id));
  const series = seriesOf(data?.snapshots ?? []);
  const before = series.find(({ id }) => id === compared);
  return (
    <Dialog title={before?.name ?? t('time.photos')} isOpen onClose={onClose} wide={before ? 'whole' : true}>
      {before ? (
        <ComparePhotos
          board={board}
          table={table}
          before={before}
          series={series}
          onBack={() => setCompared(null)}
        />
      ) : (
        <>
          <p className="text-ink-soft">{t('time.photosIntro')}</p>
          <TakePhoto board={board} />
          {error && <Notice tone="refused">{explain(error)}</Notice>}
          {!data && !error && <Loading />}
          {data && series.length === 0 && <p>{t('time.photosNone')}</p>}
          <ul className="grid gap-2">
            {series.map((one) => (
              <Photo key={one.id} board={board} series={one} onCompare={() => setCompared(one.id)} />
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}

function Photo({ board, series, onCompare }: { board: BoardProps; series: Series; onCompare: () => void }) {
  const queries = useQueryClient();
  const [erasing, setErasing] = useState(false);
  const { name, heldOn, takenBy, maps, mayChange } = series;
  const day = sayDate(heldOn, activeLanguage());
  const erase = async () => {
    for (const { id } of maps) await removeSnapshot({ snapshotId: id });
    await queries.invalidateQueries(snapshotsQuery(board.situation.id));
  };
  return (
    <li className="flex flex-wrap items-center justify-between gap-2 rounded-card border border-line p-3">
      <div className="min-w-0">
        <p className="font-bold">{name}</p>
        <p className="text-ink-soft text-s">
          {takenBy === null ? t('time.photoBySomebody', { day }) : t('time.photoBy', { day, name: takenBy })}
        </p>
      </div>
      <div className="flex items-center gap-1">
        <Button onPress={onCompare}>{t('time.compareWithNow')}</Button>
        {mayChange && (
          <IconButton
            label={t('time.eraseFor', { name })}
            icon={<Trash2 aria-hidden="true" />}
            onPress={() => setErasing(true)}
          />
        )}
      </div>
      <ConfirmDialog
        title={t('time.erasePhoto')}
        confirmLabel={t('time.erasePhoto')}
        tone="danger"
        isOpen={erasing}
        onClose={() => setErasing(false)}
        onConfirm={erase}
        explain={explain}
      >
        <p>{t('time.erasePhotoWords')}</p>
      </ConfirmDialog>
    </li>
  );
}

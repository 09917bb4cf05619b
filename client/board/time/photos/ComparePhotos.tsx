import { useQueries } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useMemo, useState } from 'react';
import { explain } from '#client/api/explain.ts';
import { snapshotQuery } from '#client/api/snapshotQuery.ts';
import { listInWords } from '#client/i18n/listInWords.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Loading } from '#client/ui/Loading.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { Select } from '#client/ui/Select.tsx';
import type { Table } from '#shared/board/index.ts';
import { boxes } from '#shared/drawing/boxes.ts';
import { drawTable } from '#shared/drawing/drawTable.ts';
import { compare } from '#shared/parcours/compare.ts';
import type { BoardProps } from '../../boardProps.ts';
import { drawingWords } from '../../canvas/drawingWords.ts';
import { useRoom, useStore } from '../../canvas/roomContext.ts';
import { Differences } from './Differences.tsx';
import { differencesInWords, type Mark } from './differencesInWords.ts';
import { MapPicture } from './MapPicture.tsx';
import type { Series } from './seriesOf.ts';
import { type Kept, tableOfPhoto, tableWithin } from './tableOf.ts';

const NOW = 'now';
const MARGIN_PX = 60;

/** A photo beside the map of now, or beside another: what was added, removed and changed. TM6. */
export function ComparePhotos({
  board,
  table,
  before,
  series,
  onBack,
}: {
  board: BoardProps;
  table: Table;
  before: Series;
  series: readonly Series[];
  onBack: () => void;
}) {
  const [other, setOther] = useState<string>(NOW);
  const after = series.find(({ id }) => id === other) ?? null;
  const first = usePhoto(before);
  const second = usePhoto(after);
  // Only what both have: a volet that was not photographed would look like an addition.
  const ids = (maps: Series['maps']) => maps.map(({ compartmentId }) => compartmentId);
  const open = after ? ids(after.maps) : board.compartments.map(({ id }) => id);
  const shared = ids(before.maps).filter((id) => open.includes(id));
  const names = board.compartments.filter(({ id }) => shared.includes(id)).map(({ name }) => name);
  const refusal = first.error ?? second.error;
  return (
    <>
      <div className="flex flex-wrap items-end gap-3">
        <Button icon={<ArrowLeft aria-hidden="true" />} onPress={onBack}>
          {t('time.backToPhotos')}
        </Button>
        <div className="min-w-60">
          <Select
            label={t('time.compareWith')}
            value={other}
            options={[
              { value: NOW, label: t('time.now') },
              ...series
                .filter(({ id }) => id !== before.id)
                .map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={setOther}
          />
        </div>
      </div>
      {refusal && <Notice tone="refused">{explain(refusal)}</Notice>}
      {shared.length === 0 && <Notice>{t('time.comparedNothing')}</Notice>}
      {shared.length > 0 && names.length > 0 && (
        <p className="text-ink-soft text-s">
          {t('time.comparedCompartments', { compartments: listInWords(names) })}
        </p>
      )}
      {first.maps && (after === null || second.maps) ? (
        shared.length > 0 && (
          <Both
            board={board}
            was={{ name: before.name, maps: first.maps }}
            is={after ? { name: after.name, maps: second.maps ?? [] } : { name: t('time.now'), table }}
            shared={shared.join(' ')}
            mayErase={after === null && before.mayChange}
          />
        )
      ) : (
        <Loading />
      )}
    </>
  );
}

/** All the maps of a photo, once they are all here. */
function usePhoto(series: Series | null): { maps: Kept[] | null; error: Error | null } {
  return useQueries({
    queries: (series?.maps ?? []).map(({ id }) => snapshotQuery(id)),
    combine: (results) => ({
      maps: results.every(({ data }) => data) ? results.flatMap(({ data }) => (data ? [data] : [])) : null,
      error: results.find(({ error }) => error)?.error ?? null,
    }),
  });
}

type Side = { name: string } & ({ maps: Kept[] } | { table: Table });

function Both({
  board,
  was,
  is,
  shared,
  mayErase,
}: {
  board: BoardProps;
  was: Side;
  is: Side;
  /** ids of the compartments that both have, in one string that stays the same */
  shared: string;
  mayErase: boolean;
}) {
  const { view } = useRoom();
  const notation = useStore(view);
  const words = useMemo(drawingWords, []);
  const [before, after] = useMemo(() => {
    const compartments = new Set(shared.split(' '));
    const of = (side: Side) =>
      'table' in side ? tableWithin(side.table, compartments) : tableOfPhoto(side.maps, compartments);
    return [of(was), of(is)];
  }, [was, is, shared]);
  const differences = useMemo(() => compare(before, after), [before, after]);
  const told = differencesInWords(differences, before, after);
  const marks = new Map<string, Mark>(told.map(({ key, mark }) => [key, mark]));
  const drawings = useMemo(
    () => [before, after].map((table) => drawTable(table, words, { notation })),
    [before, after, words, notation],
  );
  const [first, second] = drawings;
  if (!first || !second) return null;
  const whole = [first, second].filter(({ elements }) => elements.length > 0).map(({ box }) => box);
  const union = whole.reduce((a, b) => boxes.union(a, b), whole[0] ?? first.box);
  const box = {
    x: union.x - MARGIN_PX,
    y: union.y - MARGIN_PX,
    width: union.width + 2 * MARGIN_PX,
    height: union.height + 2 * MARGIN_PX,
  };
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        {[
          { side: was, drawing: first },
          { side: is, drawing: second },
        ].map(({ side, drawing }) => (
          <figure key={side.name} className="m-0 grid min-w-0 gap-1">
            <figcaption className="font-bold">{side.name}</figcaption>
            <MapPicture
              drawing={drawing}
              box={box}
              marks={marks}
              label={t('time.mapBefore', { name: side.name })}
              narrow={board.compact}
            />
          </figure>
        ))}
      </div>
      <Differences told={told} elements={differences.elements} mayErase={mayErase} board={board} />
    </>
  );
}

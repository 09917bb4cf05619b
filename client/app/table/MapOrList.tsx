import { Suspense, useMemo } from 'react';
import { BoardCanvas } from '#client/board/index.ts';
import { lateWords } from '#client/i18n/language.ts';
import { t } from '#client/i18n/t.ts';
import { Loading } from '#client/ui/Loading.tsx';
import { lazyPart } from '#client/ui/lazyPart.tsx';
import type { SituationView } from '#shared/protocol/http/views.ts';
import type { Table } from './useTable.ts';
import { whoSeesOf } from './whoSeesOf.tsx';

const BoardOutline = lazyPart(async () => {
  await lateWords('parts');
  return { default: (await import('#client/board/outline/index.ts')).BoardOutline };
});

/** The middle of the table: the map, or the same as a list. */
export function MapOrList({
  situation,
  table,
  compact,
  list,
  onList,
}: {
  situation: SituationView;
  table: Table;
  compact: boolean;
  list: boolean;
  onList: (list: boolean) => void;
}) {
  const whoSees = useMemo(() => whoSeesOf(situation), [situation]);
  const { active } = table;
  const board = {
    situation,
    me: situation.me,
    members: situation.members,
    compartments: table.shown,
    activeCompartmentId: active?.access === 'write' && !table.readOnly ? active.id : null,
    readOnly: table.readOnly,
    audienceInWords: table.inWords,
    whoSees,
    onShare: table.setSharing,
    focus: table.focus,
    compact,
  };
  return (
    <Suspense fallback={<Loading text={t('table.loadingMap')} />}>
      {list ? (
        <BoardOutline {...board} onOpenCanvas={() => onList(false)} />
      ) : (
        // On a phone the list is one of the four places under the thumb.
        <BoardCanvas {...board} onOpenOutline={compact ? undefined : () => onList(true)} />
      )}
    </Suspense>
  );
}

import { Suspense, useMemo } from 'react';
import { useGlossary } from '#client/acronyms/index.ts';
import { t } from '#client/i18n/t.ts';
import { Loading } from '#client/ui/Loading.tsx';
import { lazyPart } from '#client/ui/lazyPart.tsx';
import type { SituationView } from '#shared/protocol/http/views.ts';
import type { ElementPlace, Table } from './useTable.ts';
import { whoSeesOf } from './whoSeesOf.tsx';

const NotesPanel = lazyPart(async () => ({ default: (await import('#client/notes/index.ts')).NotesPanel }));

/** The right of the table: its notes. They come once the map can be used, and the editor after them. */
export function NotesSide({
  situation,
  table,
  compact,
  ready,
  onOpenElement,
}: {
  situation: SituationView;
  table: Table;
  compact: boolean;
  /** the map can be used: it is not kept waiting any more */
  ready: boolean;
  onOpenElement: (place: ElementPlace) => void;
}) {
  const glossary = useGlossary();
  const whoSees = useMemo(() => whoSeesOf(situation), [situation]);
  const loading = <Loading text={t('table.loadingNotes')} />;
  if (!ready) return loading;
  return (
    <Suspense fallback={loading}>
      <NotesPanel
        // Another pair of eyes begins at the list: the note that was open may not be theirs.
        key={table.seenBy?.id ?? 'me'}
        situation={situation}
        me={situation.me}
        members={situation.members}
        compartments={table.open}
        activeCompartmentId={table.active?.id ?? null}
        readOnly={table.readOnly}
        audienceInWords={table.inWords}
        whoSees={whoSees}
        onShare={table.setSharing}
        onOpenElement={onOpenElement}
        onNotesChanged={table.refresh}
        compact={compact}
        glossary={glossary}
      />
    </Suspense>
  );
}

import { Suspense, useState } from 'react';
import { navigate } from 'wouter/use-browser-location';
import { GlossaryProvider } from '#client/acronyms/index.ts';
import { lateWords } from '#client/i18n/language.ts';
import { t } from '#client/i18n/t.ts';
import { useSaveStatus } from '#client/sync/index.ts';
import { classes } from '#client/ui/classes.ts';
import { lazyPart } from '#client/ui/lazyPart.tsx';
import type { SituationView } from '#shared/protocol/http/views.ts';
import { hrefOf } from '../router/hrefOf.ts';
import { MAIN_ID } from '../shell/mainId.ts';
import { usePage } from '../shell/usePage.ts';
import { LookingBanner } from './LookingBanner.tsx';
import { MapOrList } from './MapOrList.tsx';
import { NotesSide } from './NotesSide.tsx';
import { PhoneTabs, type Place } from './PhoneTabs.tsx';
import { type Panels, TableHeader } from './TableHeader.tsx';
import { TableSide } from './TableSide.tsx';
import { useAccessNews } from './useAccessNews.ts';
import { useDocumentEvents } from './useDocumentEvents.ts';
import { useEndOfAccess } from './useEndOfAccess.ts';
import { useMedia } from './useMedia.ts';
import { usePrintHow } from './usePrintHow.ts';
import { useTable } from './useTable.ts';

const AcronymsDialog = lazyPart(() => import('./AcronymsDialog.tsx'));
const RenameDialog = lazyPart(async () => {
  await lateWords('pages');
  return await import('./LazyRenameDialog.tsx');
});
const SensitiveLinesDialog = lazyPart(async () => {
  await lateWords('pages');
  return await import('./LazySensitiveLinesDialog.tsx');
});
const ShareDialog = lazyPart(async () => {
  await lateWords('pages');
  return await import('./LazyShareDialog.tsx');
});

/** The table: volets and people on the left, the drawing in the middle, notes on the right; one at a time on a phone. */
export function TablePage({ situation }: { situation: SituationView }) {
  const compact = useMedia('(max-width: 767px)');
  const wide = useMedia('(min-width: 1200px)');
  const veryWide = useMedia('(min-width: 1500px)');
  const table = useTable(situation);
  const [place, setPlace] = useState<Place>('map');
  // On a phone, a note stays where one was in it while one looks at the map.
  const [notesOpened, setNotesOpened] = useState(false);
  if (place === 'notes' && !notesOpened) setNotesOpened(true);
  const [chosenPanels, setChosenPanels] = useState<Panels | null>(null);
  const [showAcronyms, setShowAcronyms] = useState(false);
  const [renaming, setRenaming] = useState(false);
  const [sensitive, setSensitive] = useState(false);
  // A tablet keeps its middle for the drawing until somebody asks for the notes.
  const panels = chosenPanels ?? { left: true, right: wide, wide: false };
  const { state } = useSaveStatus();
  // Once it could be used it stays so, whatever is loaded anew.
  const [usable, setUsable] = useState(false);
  if (!usable && state !== 'nothingOpen' && state !== 'loading') setUsable(true);
  usePage(situation.name);
  useDocumentEvents(situation.id);
  useAccessNews(situation);
  useEndOfAccess(situation);
  usePrintHow();

  const openElement = (focus: { compartment: string; element: string }) => {
    table.setFocus(focus);
    setPlace('map');
  };
  const side = (
    <TableSide
      situation={situation}
      table={table}
      compact={compact}
      onAcronyms={() => setShowAcronyms(true)}
      onSensitive={() => setSensitive(true)}
    />
  );
  const notes = (
    <NotesSide
      situation={situation}
      table={table}
      compact={compact}
      ready={usable}
      onOpenElement={openElement}
    />
  );
  const drawing = (
    <MapOrList
      situation={situation}
      table={table}
      compact={compact}
      list={place === 'list'}
      onList={(list) => setPlace(list ? 'list' : 'map')}
    />
  );

  return (
    <GlossaryProvider situationId={situation.id} ready={usable}>
      <div className="flex h-dvh flex-col overflow-hidden bg-paper">
        <TableHeader
          situation={situation}
          compact={compact}
          panels={panels}
          onPanels={(next) => setChosenPanels(roomFor(next, panels, { wide, veryWide }))}
          onLookAs={table.lookAs}
          onAcronyms={() => setShowAcronyms(true)}
          onRename={() => setRenaming(true)}
          onSensitive={() => setSensitive(true)}
          onPeople={() =>
            navigate(
              hrefOf({
                to: '/situations/:situationId/participants',
                params: { situationId: situation.id },
              }),
            )
          }
        />
        <LookingBanner table={table} />
        <div className="flex min-h-0 grow">
          {!compact && panels.left && (
            <aside
              aria-label={t('table.leftSide')}
              className="w-66 min-[1400px]:w-72 shrink-0 overflow-y-auto border-line border-r bg-paper-raised p-2 pt-4"
            >
              {side}
            </aside>
          )}
          <main id={MAIN_ID} tabIndex={-1} className="relative min-w-0 grow overflow-hidden">
            {compact && notesOpened && <div className={place === 'notes' ? 'h-full' : 'hidden'}>{notes}</div>}
            {compact && place === 'compartments' && (
              <div className="h-full overflow-y-auto bg-paper-raised p-3">{side}</div>
            )}
            {(!compact || place === 'map' || place === 'list') && drawing}
          </main>
          {!compact && panels.right && (
            <aside
              aria-label={t('table.place_notes')}
              className={classes(
                'shrink-0 overflow-hidden border-line border-l bg-paper-raised',
                panels.wide ? 'w-[min(44rem,50vw)]' : 'w-80 min-[1400px]:w-88',
              )}
            >
              {notes}
            </aside>
          )}
        </div>
        {compact && <PhoneTabs place={place} onGo={setPlace} />}
        <Suspense>
          {table.sharing !== null && (
            <ShareDialog
              situation={situation}
              request={table.sharing}
              onClose={() => table.setSharing(null)}
              onShared={table.refresh}
            />
          )}
          {renaming && (
            <RenameDialog
              situation={situation}
              onClose={() => setRenaming(false)}
              onChanged={table.refresh}
            />
          )}
          {sensitive && (
            <SensitiveLinesDialog
              situation={situation}
              onClose={() => setSensitive(false)}
              onChanged={table.refresh}
            />
          )}
          {showAcronyms && <AcronymsDialog situation={situation} onClose={() => setShowAcronyms(false)} />}
        </Suspense>
      </div>
    </GlossaryProvider>
  );
}

/** The drawing keeps the middle: on a narrow screen, what was opened last closes the other side. */
function roomFor(next: Panels, before: Panels, screen: { wide: boolean; veryWide: boolean }): Panels {
  const bothFit = next.wide ? screen.veryWide : screen.wide;
  if (before.leftGaveWay && !next.wide) return { ...next, left: bothFit || next.left, leftGaveWay: false };
  if (!next.left || !next.right || bothFit) return next;
  if (!before.left) return { ...next, right: false, leftGaveWay: false };
  return { ...next, left: false, leftGaveWay: next.wide };
}

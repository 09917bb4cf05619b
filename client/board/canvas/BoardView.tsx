import './board.css';
import { Suspense, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { lateWords } from '#client/i18n/language.ts';
import { t } from '#client/i18n/t.ts';
import type { OpenDocument } from '#client/sync/index.ts';
import { Button } from '#client/ui/Button.tsx';
import { classes } from '#client/ui/classes.ts';
import { lazyPart } from '#client/ui/lazyPart.tsx';
import { useNoticePlace } from '#client/ui/useNoticePlace.ts';
import { endKey } from '#shared/board/index.ts';
import type { BoardProps } from '../boardProps.ts';
import { find } from '../commands/find.ts';
import { MapExtras } from '../export/MapExtras.tsx';
import type { BoardSession } from '../model/boardSession.ts';
import { createPresenceHub } from '../presence/presenceHub.ts';
import { useFollowing } from '../presence/useFollowing.ts';
import { centreOn, type View } from '../tools/panTool.ts';
import { AddHere } from './AddHere.tsx';
import { ContextBar } from './ContextBar.tsx';
import { drawingWords } from './drawingWords.ts';
import { createGestures } from './gestures.ts';
import { nameInWords, recordKey } from './inWords.ts';
import { MiniMap } from './MiniMap.tsx';
import { Paper } from './Paper.tsx';
import { createRoom, type Room } from './room.ts';
import { RoomContext, useSelected, useStore } from './roomContext.ts';
import { Toolbar } from './Toolbar.tsx';
import { goTo } from './useKeys.ts';
import { ViewControls } from './ViewControls.tsx';

export interface BoardSource {
  session: BoardSession;
  documents: ReadonlyMap<string, Pick<OpenDocument, 'presence'>>;
  ready: boolean;
}

/** What isn't needed to see and to move comes when it is asked for. */
const ConnectDialog = lazyPart(async () => {
  await lateWords('parts');
  return { default: (await import('./ConnectDialog.tsx')).ConnectDialog };
});
const ElementCard = lazyPart(async () => {
  await lateWords('parts');
  return { default: (await import('./ElementCard.tsx')).ElementCard };
});
const GroundFilterNote = lazyPart(async () => {
  await lateWords('parts');
  return { default: (await import('../ground/GroundFilterNote.tsx')).GroundFilterNote };
});
const ConfidentialNote = lazyPart(async () => {
  await lateWords('parts');
  return { default: (await import('../confidential/ConfidentialNote.tsx')).ConfidentialNote };
});
const LinkCard = lazyPart(async () => {
  await lateWords('parts');
  return { default: (await import('./LinkCard.tsx')).LinkCard };
});
const ZoneDialog = lazyPart(async () => {
  await lateWords('parts');
  return { default: (await import('../ink/ZoneDialog.tsx')).ZoneDialog };
});
const InkBar = lazyPart(async () => {
  await lateWords('parts');
  return { default: (await import('../ink/InkBar.tsx')).InkBar };
});
const RelativeMenu = lazyPart(async () => {
  await lateWords('parts');
  return { default: (await import('../family/RelativeMenu.tsx')).RelativeMenu };
});
const LinksOfMenu = lazyPart(async () => {
  await lateWords('parts');
  return { default: (await import('../family/LinksOfMenu.tsx')).LinksOfMenu };
});
const TimeBar = lazyPart(async () => {
  await lateWords('parts');
  return { default: (await import('../time/TimeBar.tsx')).TimeBar };
});
const LegendPanel = lazyPart(async () => {
  await lateWords('parts');
  return { default: (await import('../export/legend/LegendPanel.tsx')).LegendPanel };
});
const QuickAdd = lazyPart(async () => {
  await lateWords('parts');
  return { default: (await import('../start/QuickAdd.tsx')).QuickAdd };
});
const GuidedStart = lazyPart(async () => {
  await lateWords('parts');
  return { default: (await import('../start/guided/GuidedStart.tsx')).GuidedStart };
});
const GapsDialog = lazyPart(async () => {
  await lateWords('parts');
  return { default: (await import('../start/GapsDialog.tsx')).GapsDialog };
});
const AddPicture = lazyPart(async () => {
  await lateWords('parts');
  return { default: (await import('../pictures/AddPicture.tsx')).AddPicture };
});
const ShortcutsDialog = lazyPart(async () => ({
  default: (await import('./ShortcutsDialog.tsx')).ShortcutsDialog,
}));

/** The map over a session, wherever its documents come from. */
export function BoardView(props: BoardProps & BoardSource) {
  const { session, documents, ready } = props;
  const [room] = useState(() =>
    createRoom({ session, presence: createPresenceHub(), props, words: drawingWords() }),
  );
  const gestures = useMemo(() => createGestures(room), [room]);

  useEffect(() => {
    room.props.now = props;
  });
  useEffect(() => {
    room.presence.setDocuments(documents);
  }, [room, documents]);
  useEffect(() => {
    const tell = () => room.presence.selection([...session.selection.get()].map(find.fromKey));
    tell();
    return session.selection.subscribe(tell);
  }, [room, session]);
  useEffect(() => () => room.presence.stop(), [room]);

  return (
    <RoomContext value={room}>
      <div className="relative size-full overflow-hidden bg-paper">
        <Paper gestures={gestures}>{!props.compact && <MiniMap />}</Paper>
        <Panels room={room} props={props} ready={ready} />
      </div>
    </RoomContext>
  );
}

function Panels({ room, props, ready }: { room: Room; props: BoardProps; ready: boolean }) {
  const { compact } = props;
  const isPast = useStore(room.lens) !== null;
  const readOnly = props.readOnly || isPast;
  const following = useFollowing(room);
  useFirstSight(room, { ready, focus: props.focus });
  const hint = useHint(room);
  const filter = useStore(room.session.grounds);
  const confidential = useStore(room.session.confidential);
  const atTheTop = useRef<HTMLDivElement>(null);
  useNoticePlace(atTheTop);
  return (
    <>
      <Suspense>
        <Asked room={room} />
      </Suspense>
      <AddHere />
      <div
        ref={atTheTop}
        className={classes(
          'pointer-events-none absolute top-3 left-3 flex flex-col items-center gap-2',
          // Beside the buttons of the view, which a phone has at the top.
          compact ? 'right-17' : 'right-3',
        )}
      >
        {!compact && !isPast && <ContextBar {...props} />}
        {hint !== null && <p className={NOTE}>{hint}</p>}
        {filter !== 'all' && (
          <Suspense>
            <GroundFilterNote session={room.session} />
          </Suspense>
        )}
        {confidential === 'shown' && (
          <Suspense>
            <ConfidentialNote />
          </Suspense>
        )}
        {following.name !== null && <p className={NOTE}>{t('board.following', { name: following.name })}</p>}
        {!ready && (
          <p className={NOTE} role="status">
            {t('board.loading')}
          </p>
        )}
      </div>
      {ready && <Empty room={room} readOnly={readOnly} />}
      <div className="pointer-events-none absolute inset-x-3 bottom-3 flex items-end gap-3">
        <div className="grid min-w-0 flex-1 justify-items-center gap-2">
          {compact && !isPast && <ContextBar {...props} />}
          <Pens room={room} />
          <AtTheFoot room={room} props={props} />
          {/* Nothing is drawn in the past: on a phone the tools leave their place. */}
          {!(compact && isPast) && (
            <Toolbar compact={compact} readOnly={readOnly} onOpenOutline={props.onOpenOutline} />
          )}
        </div>
        {!compact && (
          <ViewControls compact={compact} following={following}>
            <MapExtras board={props} compact={compact} />
          </ViewControls>
        )}
      </div>
      {compact && (
        <div className="pointer-events-none absolute top-3 right-3">
          <ViewControls compact={compact} following={following}>
            <MapExtras board={props} compact={compact} />
          </ViewControls>
        </div>
      )}
    </>
  );
}

const NOTE = 'pointer-events-auto rounded-card bg-ink px-3 py-1.5 text-paper text-s shadow-card';

function Asked({ room }: { room: Room }) {
  const asking = useStore(room.asking);
  const close = () => {
    room.asking.set(null);
    // The keyboard comes back to where it was, once the dialog has let go of it.
    const key = room.current.get();
    setTimeout(() => (key === null ? room.screen.now?.focus() : room.screen.now?.focusOn(key)), 0);
  };
  // A menu closes after its verb, which may have asked for something else.
  const closeMenu = () => {
    const now = room.asking.get()?.is;
    if (now === 'relative' || now === 'linksOf') close();
  };
  switch (asking?.is) {
    case 'card':
      return <ElementCard end={asking.end} onClose={close} />;
    case 'linkCard':
      return <LinkCard end={asking.end} onClose={close} />;
    case 'connect':
      return <ConnectDialog from={asking.from} to={asking.to} onClose={close} />;
    case 'strokeToZone':
      return <ZoneDialog strokes={asking.strokes} onClose={close} />;
    case 'relative':
      return <RelativeMenu of={asking.key} at={asking.screen} onClose={closeMenu} />;
    case 'linksOf':
      return <LinksOfMenu of={asking.key} at={asking.screen} onClose={closeMenu} />;
    case 'quickAdd':
      return <QuickAdd onClose={close} />;
    case 'guidedStart':
      return <GuidedStart onClose={close} />;
    case 'gaps':
      return <GapsDialog onClose={close} />;
    case 'picture':
      return <AddPicture file={asking.file} at={asking.at} onClose={close} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />;
    default:
      return null;
  }
}

/** What a pen draws with, while one is in hand. */
function Pens({ room }: { room: Room }) {
  const tool = useStore(room.tool);
  if (tool.is !== 'ink') return null;
  return (
    <Suspense>
      <InkBar tip={tool.with} onClose={() => room.tool.set({ is: 'select' })} />
    </Suspense>
  );
}

/** The map through time, or what its signs mean, above the tools: one at a time. BO161. */
function AtTheFoot({ room, props }: { room: Room; props: BoardProps }) {
  const sheet = useStore(room.sheet);
  const isEmpty = useSelected(room.picture.still, ({ elements }) => elements.length === 0);
  if (sheet === null || (sheet === 'legend' && isEmpty)) return null;
  const close = () => {
    room.sheet.set(null);
    // The keyboard comes back to the button that opened it: on a phone, that of the menu.
    const opener = document.querySelector<HTMLElement>(`[data-opens~="${sheet}"]`);
    opener?.focus({ preventScroll: true });
  };
  return (
    <Suspense>
      {sheet === 'time' ? <TimeBar board={props} onClose={close} /> : <LegendPanel onClose={close} />}
    </Suspense>
  );
}

function useHint(room: Room): string | null {
  const tool = useStore(room.tool);
  const wire = useStore(room.wire);
  if (tool.is === 'add') return t('board.armed');
  if (tool.is === 'connect') {
    if (wire.is !== 'waiting') return t('board.armedLink');
    const first = find.element(room.session.table.get(), find.fromKey(wire.from));
    return t('board.armedLinkTo', { name: nameInWords(first) });
  }
  return tool.is === 'surround' ? t('board.armedSurround') : null;
}

function Empty({ room, readOnly }: { room: Room; readOnly: boolean }) {
  const { elements } = useStore(room.session.table);
  if (elements.length > 0) return null;
  return (
    <div className="pointer-events-none absolute inset-0 grid place-items-center p-6">
      <div className="grid max-w-md gap-2 text-center">
        <p className="font-bold text-l">{t('board.emptyTitle')}</p>
        <p className="text-ink-soft">{t(readOnly ? 'board.emptyReadOnly' : 'board.emptyText')}</p>
        {!readOnly && (
          <p className="pointer-events-auto mt-2">
            <Button variant="primary" onPress={() => room.asking.set({ is: 'guidedStart' })}>
              {t('board.guidedStart')}
            </Button>
          </p>
        )}
      </div>
    </div>
  );
}

/** Shows the whole table when it first arrives, and whoever the page asks for after that. */
function useFirstSight(room: Room, { ready, focus }: { ready: boolean; focus: BoardProps['focus'] }): void {
  const wanted = focus ? endKey(focus) : null;
  const hasSome = useSelected(room.picture.still, ({ elements }) => elements.length > 0);
  const seenAs = useRef<View | null>(null);
  const seen = useRef(false);
  // Before anything is painted: a large table painted where it isn't seen costs as much as where it is.
  useLayoutEffect(() => {
    if (seen.current || !(ready || hasSome)) return;
    // Who has already moved while some boards were still on their way stays where they are.
    if (seenAs.current === null || seenAs.current === room.live.get()) firstSight(room);
    seenAs.current = room.live.get();
    seen.current = ready;
  }, [room, ready, hasSome]);
  useEffect(() => {
    if (!ready) return;
    if (wanted === null || !room.picture.get().elementAt.has(wanted)) return;
    room.session.selection.set(new Set([wanted]));
    goTo(room, wanted);
  }, [room, ready, wanted]);
}

/** Below this, names can't be read: a first sight is then of the person concerned rather than of everything. */
const LEGIBLE = 0.5;
const CLOSE = 0.75;

function firstSight(room: Room): void {
  const screen = room.screen.now;
  if (!screen) return;
  screen.fit('at once');
  if (screen.view().zoom >= LEGIBLE || !room.props.now.compact) return;
  const concerned = room.session.table.get().elements.find((one) => one.kind === 'person' && one.concerned);
  const drawn = concerned && room.picture.get().elementAt.get(recordKey(concerned));
  if (drawn) screen.setView(centreOn(drawn.at, CLOSE, screen.size()), 'at once');
}

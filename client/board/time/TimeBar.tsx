import { X } from 'lucide-react';
import { Suspense, useEffect, useId, useMemo, useRef, useState } from 'react';
import { t } from '#client/i18n/t.ts';
import { announce } from '#client/ui/announce.ts';
import { Button } from '#client/ui/Button.tsx';
import { IconButton } from '#client/ui/IconButton.tsx';
import { lazyPart } from '#client/ui/lazyPart.tsx';
import { gapsOf, type ParcoursIssue } from '#shared/parcours/gapsOf.ts';
import { spanOf } from '#shared/parcours/spanOf.ts';
import { tableAt } from '#shared/parcours/tableAt.ts';
import type { BoardProps } from '../boardProps.ts';
import type { Lens } from '../canvas/lensed.ts';
import type { Room } from '../canvas/room.ts';
import { useRoom, useStore } from '../canvas/roomContext.ts';
import { GapList } from './GapList.tsx';
import { gapInWords } from './gapInWords.ts';
import { MonthSlider } from './MonthSlider.tsx';
import { monthInWords } from './monthInWords.ts';
import { dayAt, monthsOf, placeOf } from './months.ts';
import { ReplayPanel } from './ReplayPanel.tsx';
import { today as dayOfToday } from './today.ts';
import { useReplay } from './useReplay.ts';

const PhotosDialog = lazyPart(async () => ({
  default: (await import('./photos/PhotosDialog.tsx')).PhotosDialog,
}));

type Section = 'gaps' | 'replay' | null;

/** Above the tools: the map as it was, what is missing in it, how the network was called in, and its photos. TM1–TM5. */
export function TimeBar({ board, onClose }: { board: BoardProps; onClose: () => void }) {
  const room = useRoom();
  const table = useStore(room.seen);
  const [today] = useState(dayOfToday);
  const [section, setSection] = useState<Section>(null);
  const [photos, setPhotos] = useState(false);
  const [place, setPlace] = useState<number | null>(null);
  const heading = useId();
  const look = (lens: Lens | null) => lookThrough(room, lens);
  const frame = useRef<HTMLElement>(null);
  const replay = useReplay(room, { table, look, freeHeight: () => heightAbove(room, frame.current) });
  const months = useMemo(() => {
    const span = spanOf(table, today);
    return span && monthsOf(span);
  }, [table, today]);
  const gaps = useMemo(() => gapsOf(table, { today }), [table, today]);
  useEffect(() => () => lookThrough(room, null), [room]);

  const now = months ? placeOf(months, today) : 0;
  const shown = place ?? now;
  const backToToday = () => {
    setPlace(null);
    replay.stop();
  };
  const goTo = (next: number) => {
    if (!months) return;
    if (replay.at !== null) replay.stop();
    const day = dayAt(months, next, today);
    setPlace(next === now ? null : next);
    look(next === now ? null : { look: (live) => tableAt(live, day), on: day });
  };
  const goToGap = (issue: ParcoursIssue) => {
    if (!months) return;
    goTo(placeOf(months, issue.from));
    announce(`${t('time.shows', { month: monthInWords(issue.from) })}. ${gapInWords(issue, table)}`);
  };
  const open = (wanted: Section) => {
    if (section === 'replay') replay.stop();
    // What is replayed is the whole map, not one month of it.
    if (wanted === 'replay' && section !== 'replay') backToToday();
    setSection(section === wanted ? null : wanted);
  };
  const isPast = place !== null || replay.at !== null;
  const month = months ? monthInWords(dayAt(months, shown, today)) : '';

  return (
    <section
      ref={frame}
      aria-labelledby={heading}
      className="pointer-events-auto grid w-full max-w-2xl gap-2 rounded-panel border border-line bg-paper-raised p-3 text-ink shadow-card"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id={heading} className="font-bold text-m">
          {section === 'replay'
            ? t('time.replayTitle')
            : place === null
              ? t('time.title')
              : t('time.shows', { month })}
        </h2>
        <div className="flex items-center gap-2">
          {isPast && <Button onPress={backToToday}>{t('time.backToToday')}</Button>}
          <IconButton label={t('time.close')} icon={<X aria-hidden="true" />} onPress={onClose} />
        </div>
      </div>
      {place !== null && <p className="text-s">{t('time.readOnly')}</p>}
      {section === 'replay' ? null : months ? (
        <MonthSlider months={months} today={today} place={shown} onChange={goTo} />
      ) : (
        <p className="text-ink-soft">{t('time.noDates')}</p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button aria-expanded={section === 'gaps'} onPress={() => open('gaps')}>
          {`${t('time.gaps')} (${gaps.length})`}
        </Button>
        <Button aria-expanded={section === 'replay'} onPress={() => open('replay')}>
          {t('time.replay')}
        </Button>
        <Button onPress={() => setPhotos(true)}>{t('time.photos')}</Button>
      </div>
      <div className="max-h-[30dvh] overflow-y-auto empty:hidden">
        {section === 'gaps' && <GapList gaps={gaps} table={table} onGoTo={goToGap} />}
        {section === 'replay' && <ReplayPanel replay={replay} table={table} />}
      </div>
      <Suspense>
        {photos && <PhotosDialog board={board} table={table} onClose={() => setPhotos(false)} />}
      </Suspense>
    </section>
  );
}

/** How much of the map is seen above the bar, screen pixels. */
function heightAbove(room: Room, bar: HTMLElement | null): number {
  const screen = room.screen.now;
  if (!screen || !bar) return 0;
  return Math.min(screen.size().height, bar.getBoundingClientRect().top - screen.corner()[1]);
}

/** While the map of another day is on the screen nothing is written, and nothing is chosen. TM1. */
function lookThrough(room: Room, lens: Lens | null): void {
  room.session.freeze(lens !== null);
  if (lens !== null) {
    room.tool.set({ is: 'select' });
    room.session.selection.set(new Set());
  }
  room.lens.set(lens);
}

import { CalendarCheck } from 'lucide-react';
import { Suspense, useEffect, useMemo, useState } from 'react';
import { t } from '#client/i18n/t.ts';
import { announce } from '#client/ui/announce.ts';
import { Button } from '#client/ui/Button.tsx';
import { IconButton } from '#client/ui/IconButton.tsx';
import { lazyPart } from '#client/ui/lazyPart.tsx';
import { gapsOf, type ParcoursIssue } from '#shared/parcours/gapsOf.ts';
import { spanOf } from '#shared/parcours/spanOf.ts';
import { tableAt } from '#shared/parcours/tableAt.ts';
import type { BoardProps } from '../boardProps.ts';
import { FootSheet } from '../canvas/FootSheet.tsx';
import type { Lens } from '../canvas/lensed.ts';
import type { Room } from '../canvas/room.ts';
import { useRoom, useStore } from '../canvas/roomContext.ts';
import { GapList } from './GapList.tsx';
import { gapInWords } from './gapInWords.ts';
import { MonthSlider } from './MonthSlider.tsx';
import { monthInWords } from './monthInWords.ts';
import { dayAt, monthsOf, placeOf } from './months.ts';
import { ReplayPanel } from './ReplayPanel.tsx';
import { showBox } from './showBox.ts';
import { stepInWords } from './stepInWords.ts';
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
  const look = (lens: Lens | null) => lookThrough(room, lens);
  const replay = useReplay(room, { table, look });
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
    const who = room.picture.get().elementAt.get(issue.who);
    if (who) showBox(room, who.box);
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

  const { compact } = room.props.now;
  const back = compact ? (
    <IconButton
      label={t('time.backToToday')}
      icon={<CalendarCheck aria-hidden="true" />}
      onPress={backToToday}
    />
  ) : (
    <Button onPress={backToToday}>{t('time.backToToday')}</Button>
  );

  return (
    <FootSheet
      name={t('time.title')}
      title={titleOf()}
      closeWords={t('time.close')}
      actions={isPast && back}
      steady={
        section === 'replay' ? (
          <ReplayPanel replay={replay} />
        ) : months ? (
          <MonthSlider months={months} today={today} place={shown} onChange={goTo} />
        ) : null
      }
      onClose={onClose}
    >
      {section !== 'replay' && !months && <p className="text-ink-soft">{t('time.noDates')}</p>}
      {place !== null && <p className="text-s max-md:sr-only">{t('time.readOnly')}</p>}
      <div className="flex flex-wrap gap-2">
        <Button aria-expanded={section === 'gaps'} onPress={() => open('gaps')}>
          {`${t('time.gaps')} (${gaps.length})`}
        </Button>
        <Button aria-pressed={section === 'replay'} onPress={() => open('replay')}>
          {t('time.replay')}
        </Button>
        <Button onPress={() => setPhotos(true)}>{t('time.photos')}</Button>
      </div>
      {section === 'gaps' && (
        <div className="max-h-[24dvh] overflow-y-auto">
          <GapList gaps={gaps} table={table} onGoTo={goToGap} />
        </div>
      )}
      <Suspense>
        {photos && <PhotosDialog board={board} table={table} onClose={() => setPhotos(false)} />}
      </Suspense>
    </FootSheet>
  );

  function titleOf(): string {
    if (section === 'replay') {
      const step = replay.at === null ? undefined : replay.steps[replay.at];
      return step ? stepInWords(step, table) : t('time.replayTitle');
    }
    return place === null ? t('time.title') : t('time.shows', { month });
  }
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

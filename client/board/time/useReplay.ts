import { useEffect, useState } from 'react';
import { announce } from '#client/ui/announce.ts';
import type { Table } from '#shared/board/index.ts';
import { type Step, stepsOf } from '#shared/parcours/stepsOf.ts';
import { recordKey } from '../canvas/inWords.ts';
import type { Lens } from '../canvas/lensed.ts';
import type { Room } from '../canvas/room.ts';
import { centreOn } from '../tools/panTool.ts';
import { stepInWords } from './stepInWords.ts';

/** Long enough to read a step aloud. */
const STEP_MS = 3_000;
/** What is looked at is large enough to read. */
const LEAST_ZOOM = 0.6;

export interface Replay {
  steps: readonly Step[];
  /** which is shown, from 0; null: not replaying */
  at: number | null;
  playing: boolean;
  goTo(step: number): void;
  play(): void;
  pause(): void;
  stop(): void;
}

/** The links of the map, shown one after the other; each is said, and in the middle of the screen. TM4. */
export function useReplay(
  room: Room,
  { table, look, freeHeight }: { table: Table; look: (lens: Lens | null) => void; freeHeight: () => number },
): Replay {
  const steps = stepsOf(table);
  const [at, setAt] = useState<number | null>(null);
  const [playing, setPlaying] = useState(false);

  function goTo(wanted: number): void {
    const step = steps[wanted];
    if (!step) return;
    setAt(wanted);
    const hidden = new Set(steps.slice(wanted + 1).map(({ link }) => recordKey(link)));
    look({
      on: null,
      look: (now) => ({ ...now, links: now.links.filter((link) => !hidden.has(recordKey(link))) }),
    });
    room.session.selection.set(new Set([recordKey(step.link)]));
    show(room, recordKey(step.link), freeHeight());
    announce(stepInWords(step, table));
  }

  useEffect(() => {
    if (!playing || at === null) return;
    const timer = setTimeout(() => {
      if (at + 1 < steps.length) goTo(at + 1);
      else setPlaying(false);
    }, STEP_MS);
    return () => clearTimeout(timer);
  });

  return {
    steps,
    at,
    playing,
    goTo(step) {
      setPlaying(false);
      goTo(step);
    },
    play() {
      // From the end it begins again.
      if (at === null || at >= steps.length - 1) goTo(0);
      setPlaying(true);
    },
    pause: () => setPlaying(false),
    stop() {
      setPlaying(false);
      setAt(null);
      room.session.selection.set(new Set());
      look(null);
    },
  };
}

/** Brings a link to the middle of what is seen above the bar; `setView` itself does without the glide for who asked for less motion. */
function show(room: Room, key: string, freeHeight: number): void {
  const screen = room.screen.now;
  const drawn = room.picture.get().links.find((link) => link.key === key);
  if (!screen || !drawn) return;
  const { x, y, width, height } = drawn.box;
  const { width: wide, height: high } = screen.size();
  const free = { width: wide, height: freeHeight > 0 ? freeHeight : high };
  const zoom = Math.max(screen.view().zoom, LEAST_ZOOM);
  screen.setView(centreOn([x + width / 2, y + height / 2], zoom, free), 'smoothly');
}

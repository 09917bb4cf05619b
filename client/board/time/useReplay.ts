import { useEffect, useState } from 'react';
import { announce } from '#client/ui/announce.ts';
import type { Table } from '#shared/board/index.ts';
import { boxes } from '#shared/drawing/boxes.ts';
import { type Step, stepsOf } from '#shared/parcours/stepsOf.ts';
import { recordKey } from '../canvas/inWords.ts';
import type { Lens } from '../canvas/lensed.ts';
import type { Room } from '../canvas/room.ts';
import { useStore } from '../canvas/roomContext.ts';
import { showBox } from './showBox.ts';
import { stepInWords } from './stepInWords.ts';
import { upToStep } from './upToStep.ts';

/** Long enough to read a step aloud. */
const STEP_MS = 3_000;

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
  { table, look }: { table: Table; look: (lens: Lens | null) => void },
): Replay {
  const steps = stepsOf(table);
  const [at, setAt] = useState<number | null>(null);
  const [playing, setPlaying] = useState(false);

  function goTo(wanted: number): void {
    const step = steps[wanted];
    if (!step) return;
    setAt(wanted);
    look({ on: null, look: (now) => upToStep(now, steps, wanted) });
    room.session.selection.set(new Set([recordKey(step.link)]));
    announce(stepInWords(step, table));
  }

  const shown = at === null ? undefined : steps[at];
  const key = shown ? recordKey(shown.link) : null;
  const covered = useStore(room.covered);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what covers the map has changed: the step comes back in sight
  useEffect(() => {
    if (key !== null) show(room, key);
  }, [room, key, covered]);
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

/** Brings a link and its two ends in sight; `setView` itself does without the glide for who asked for less motion. */
function show(room: Room, key: string): void {
  const { links, elementAt } = room.picture.get();
  const drawn = links.find((link) => link.key === key);
  if (!drawn) return;
  const ends = drawn.ends.flatMap((end) => elementAt.get(end)?.box ?? []);
  showBox(
    room,
    ends.reduce((all, one) => boxes.union(all, one), drawn.box),
  );
}

import { lateWords } from '#client/i18n/language.ts';
import { t } from '#client/i18n/t.ts';
import { announce } from '#client/ui/announce.ts';
import { endKey, type PlacedStroke, type Point } from '#shared/board/index.ts';
import { boxes } from '#shared/drawing/boxes.ts';
import { recordKey } from '../canvas/inWords.ts';
import { nudgeOf } from '../canvas/nudgeOf.ts';
import type { InkHand, Room } from '../canvas/room.ts';
import { say } from '../canvas/say.ts';
import { find } from '../commands/find.ts';
import { moveStrokes } from '../commands/moveStrokes.ts';
import { type Store, store } from '../model/store.ts';
import { inkOf } from './inkOf.ts';
import type { Walk } from './stepStrokes.ts';

/** Strokes in hand, by key, and how far from where they are, board pixels. */
export interface Carried {
  keys: ReadonlySet<string>;
  by: Point;
}

/** Board pixels between strokes that are near each other. */
const NEAR = 60;

/** The keys among strokes: from one to the next, several at once, those near, and all of them carried. BO129, BO170, BO171. */
export function createStrokeKeys(
  room: Room,
): { carried: Store<Carried | null> } & { step: InkHand['step']; press: InkHand['key'] } {
  const carried = store<Carried | null>(null);
  let walk: Walk = { place: 0, key: null, kept: new Set() };
  /** what was said of what is carried, so that it is said when it changes */
  let told = '';
  const { selection, desk } = room.session;

  /** the chosen strokes, where nothing else is chosen */
  const chosen = (): readonly PlacedStroke[] => {
    const keys = selection.get();
    const strokes =
      keys.size === 0 ? [] : room.seen.get().strokes.filter((stroke) => keys.has(recordKey(stroke)));
    return strokes.length === keys.size ? strokes : [];
  };
  const inWords = (say: () => void) => void lateWords('parts').then(say);

  const step = (by: 1 | -1) => {
    void Promise.all([import('./stepStrokes.ts'), lateWords('parts')]).then(([{ stepStrokes }]) => {
      walk = stepStrokes(room, { by, from: walk });
    });
  };

  function keep([first]: readonly PlacedStroke[]): void {
    const isHere = walk.key !== null && selection.get().has(walk.key);
    const here = isHere || !first ? walk.key : recordKey(first);
    if (here === null) return;
    const kept = new Set(walk.kept);
    const isKept = kept.delete(here);
    if (!isKept) kept.add(here);
    walk = { ...walk, key: here, kept };
    inWords(() => announce(t(isKept ? 'ink.strokeLetGo' : 'ink.strokeKept', { count: kept.size })));
  }

  /** All strokes that come near the chosen ones; asked again, those near them. */
  function chooseNear(strokes: readonly PlacedStroke[]): void {
    const around = strokes.map((stroke) => boxes.grow(inkOf(stroke).box, NEAR));
    const near = room.seen
      .get()
      .strokes.filter((stroke) => around.some((box) => boxes.meet(box, inkOf(stroke).box)))
      .map(recordKey);
    selection.set(new Set([...strokes.map(recordKey), ...near]));
    walk = { ...walk, kept: selection.get() };
    inWords(() => announce(t('ink.strokesChosen', { count: selection.get().size })));
  }

  function pickUp(strokes: readonly PlacedStroke[]): void {
    const mine = strokes.filter(({ compartment }) => desk.writable(compartment) !== null);
    if (mine.length === 0 || room.props.now.readOnly) {
      say({ ok: false, because: 'readOnly' });
      return;
    }
    told = '';
    carried.set({ keys: new Set(mine.map(recordKey)), by: [0, 0] });
    announce(t('board.movingByKeys'));
  }

  function carry({ keys, by }: Carried, event: { key: string; shiftKey: boolean }): void {
    const nudge = nudgeOf(event);
    if (nudge) {
      const moved: Carried = { keys, by: [by[0] + nudge[0], by[1] + nudge[1]] };
      carried.set(moved);
      void import('./carriedInWords.ts').then(({ carriedInWords }) => {
        // Only where it is now: while a key is held down, what it passes by isn't said.
        if (carried.get() !== moved) return;
        const words = carriedInWords(room, moved);
        if (words !== told) announce(words);
        told = words;
      });
      return;
    }
    if (event.key === 'Escape') {
      carried.set(null);
      announce(t('board.moveCancelled'));
      return;
    }
    if (event.key !== 'Enter' && event.key !== ' ' && event.key.toLowerCase() !== 'm') return;
    putDown([...keys], by);
  }

  function putDown(keys: readonly string[], by: Point): void {
    const outcome = moveStrokes(desk, { strokes: keys.map(find.fromKey), by });
    carried.set(null);
    if (!outcome.ok) {
      say(outcome);
      return;
    }
    const now = outcome.ends.map(endKey);
    selection.set(new Set(now));
    walk = { ...walk, key: now[0] ?? null, kept: new Set(now.length > 1 ? now : []) };
    inWords(() => announce(t('ink.strokesMoved', { count: now.length })));
  }

  return {
    carried,
    step,
    press(event) {
      const inHand = carried.get();
      if (inHand) {
        carry(inHand, event);
        return true;
      }
      const strokes = chosen();
      if (strokes.length === 0) return false;
      const way = event.shiftKey ? nudgeOf(event) : null;
      if (way) {
        walk = { ...walk, kept: selection.get() };
        step(way[0] + way[1] > 0 ? 1 : -1);
      } else if (event.key === ' ') {
        if (event.shiftKey) chooseNear(strokes);
        else keep(strokes);
      } else if (event.key.toLowerCase() === 'm' && !event.shiftKey) pickUp(strokes);
      else return false;
      return true;
    },
  };
}

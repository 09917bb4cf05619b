import type { Point } from '#shared/board/index.ts';
import { find } from '../commands/find.ts';
import { connectTool } from '../tools/connectTool.ts';
import { type MoveOutcome, type MoveState, moveTool, type PointerKind } from '../tools/moveTool.ts';
import { choose, lasso, lassoBox } from '../tools/selectTool.ts';
import { snap } from '../tools/snap.ts';
import { actions } from './actions.ts';
import { drop } from './drop.ts';
import { householdUnder } from './householdUnder.ts';
import { linkUnder } from './linkUnder.ts';
import { movedAlong } from './movedAlong.ts';
import { land, type Room } from './room.ts';

export interface Press {
  pointer: number;
  kind: PointerKind;
  at: Point;
  /** the element under the pointer, by key */
  on: string | null;
  /** on the small handle that draws links */
  onHandle: boolean;
  /** Shift, Ctrl or ⌘ */
  adding: boolean;
}

/**
 * Turns presses on the canvas into tools' events. What is left to panning and pinching is the hand's
 * (tools/handTool.ts). No DOM in here: points are board pixels.
 */
export function createGestures(room: Room) {
  let moving: MoveState = { is: 'idle' };
  let lassoing: { pointer: number; from: Point; kept: ReadonlySet<string> } | null = null;
  let pressed: Press | null = null;

  const zoom = () => room.screen.now?.view().zoom ?? 1;
  const mayMove = (key: string) => room.session.desk.writable(find.fromKey(key).compartment) !== null;

  function apply(outcome: MoveOutcome): void {
    if (outcome.is === 'fly') fly(room, outcome.keys, { by: outcome.by, zoom: zoom(), free: false });
    else if (outcome.is === 'drop') {
      const [first] = room.flight.get().values();
      room.presence.drag([], null);
      drop(room, outcome.keys, first ?? outcome.by);
    } else if (outcome.is === 'back') {
      room.presence.drag([], null);
      land(room);
    } else if (outcome.is === 'click' && pressed?.on) {
      // Pressing one of several chosen and not moving chooses that one alone.
      if (!pressed.adding)
        room.session.selection.set(choose(room.session.selection.get(), pressed.on, 'only'));
    }
  }

  return {
    press(press: Press): 'taken' | 'left' {
      const wire = room.wire.get();
      if (moving.is !== 'idle' || lassoing || wire.is === 'drawing') return 'taken';
      pressed = press;
      const tool = room.tool.get();
      const { pointer, at, adding } = press;
      if (tool.is === 'add') {
        actions.add(room, tool.kind, [Math.round(at[0]), Math.round(at[1])]);
        return 'taken';
      }
      const reach = (press.kind === 'touch' ? 16 : 8) / zoom();
      const on = press.on ?? householdUnder(room.picture.get(), at, reach)?.key ?? null;
      pressed = { ...press, on };
      if (on && (tool.is === 'connect' || press.onHandle)) {
        room.wire.set(
          connectTool(tool.is === 'connect' ? wire : { is: 'idle' }, {
            does: 'press',
            pointer,
            from: on,
            at,
          })[0],
        );
        return 'taken';
      }
      if (tool.is === 'surround' || (!press.on && adding)) {
        const kept = adding ? room.session.selection.get() : new Set<string>();
        lassoing = { pointer, from: at, kept };
        room.lasso.set(lassoBox(at, at));
        return 'taken';
      }
      if (!on) return 'left';
      const { selection } = room.session;
      room.current.set(on);
      if (adding) selection.set(choose(selection.get(), on, 'toggle'));
      // A finger on somebody not chosen may be panning the table: it chooses when it is lifted, and moves the next time.
      else if (press.kind === 'touch' && !selection.get().has(on)) return 'left';
      else if (!selection.get().has(on)) selection.set(choose(selection.get(), on, 'only'));
      const chosen = [...selection.get()].filter((key) => room.picture.get().elementAt.has(key));
      const keys = movedAlong(room.session.table.get(), chosen.filter(mayMove));
      if (keys.length === 0 || !mayMove(on)) return 'left';
      [moving] = moveTool(moving, { does: 'press', pointer, kind: press.kind, keys, at });
      return 'taken';
    },

    move(pointer: number, at: Point, over: string | null): void {
      const wire = room.wire.get();
      if (wire.is === 'drawing') {
        const target = over ?? householdUnder(room.picture.get(), at, 12 / zoom())?.key ?? null;
        room.wire.set(connectTool(wire, { does: 'move', pointer, at, over: target })[0]);
        return;
      }
      if (lassoing?.pointer === pointer) {
        const box = lassoBox(lassoing.from, at);
        room.lasso.set(box);
        room.session.selection.set(lasso(box, room.picture.get().elements, lassoing.kept));
        return;
      }
      const [next, outcome] = moveTool(moving, { does: 'move', pointer, at, zoom: zoom() });
      moving = next;
      apply(outcome);
    },

    release(pointer: number): void {
      const wire = room.wire.get();
      if (wire.is === 'drawing') {
        const [next, join] = connectTool(wire, { does: 'release', pointer });
        // A tap on the handle of the one chosen is the first of two taps, whatever tool is in hand.
        if (next.is === 'waiting') room.tool.set({ is: 'connect' });
        room.wire.set(next);
        if (next.is === 'idle' && join) {
          room.tool.set({ is: 'select' });
          actions.join(room, join);
        }
        return;
      }
      if (lassoing?.pointer === pointer) {
        lassoing = null;
        room.lasso.set(null);
        room.tool.set({ is: 'select' });
        return;
      }
      const [next, outcome] = moveTool(moving, { does: 'release', pointer });
      moving = next;
      apply(outcome);
    },

    /** a tap or click that was not panning */
    tap(press: Press): void {
      const { selection } = room.session;
      if (room.tool.get().is === 'ink') return;
      if (press.on) {
        selection.set(choose(selection.get(), press.on, press.adding ? 'toggle' : 'only'));
        return;
      }
      const reach = (press.kind === 'touch' ? 18 : 9) / zoom();
      const drawing = room.picture.get();
      const under =
        linkUnder(drawing, press.at, reach)?.key ??
        householdUnder(drawing, press.at, reach)?.key ??
        room.ink.now?.strokeAt(press.at, reach);
      if (under) selection.set(choose(selection.get(), under, press.adding ? 'toggle' : 'only'));
      else if (!press.adding) selection.set(new Set());
    },

    /** Escape, pointercancel, the window losing the focus. True when there was something to give up. */
    cancel(): boolean {
      const busy = moving.is !== 'idle' || lassoing !== null || room.wire.get().is !== 'idle';
      const [next, outcome] = moveTool(moving, { does: 'cancel' });
      moving = next;
      apply(outcome);
      room.wire.set({ is: 'idle' });
      lassoing = null;
      room.lasso.set(null);
      return busy;
    },
  };
}

export type Gestures = ReturnType<typeof createGestures>;

/** Shows a move in flight here and to the others; `free` without guides, for the keyboard. */
export function fly(
  room: Room,
  keys: readonly string[],
  { by, zoom, free }: { by: Point; zoom: number; free: boolean },
): void {
  const table = room.session.table.get();
  const moved = new Set(keys);
  const first = keys[0] === undefined ? undefined : find.element(table, find.fromKey(keys[0]));
  const drawn = keys[0] === undefined ? undefined : room.picture.get().elementAt.get(keys[0]);
  let shift = by;
  if (!free && first && drawn?.inside === null && keys.length < 40) {
    const others = room.picture
      .get()
      .elements.filter(({ key, kind, inside }) => !moved.has(key) && kind !== 'household' && inside === null);
    const snapped = snap(first.at, by, { others: others.map(({ at }) => at), zoom });
    shift = snapped.by;
    room.guides.set(snapped.guides);
  }
  room.flight.set(new Map(keys.map((key) => [key, shift])));
  room.presence.drag(keys.map(find.fromKey), shift);
}

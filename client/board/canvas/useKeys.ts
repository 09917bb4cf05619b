import { type KeyboardEvent, useMemo } from 'react';
import { t } from '#client/i18n/t.ts';
import { announce } from '#client/ui/announce.ts';
import type { Point } from '#shared/board/index.ts';
import { kinOf } from '#shared/board/kinOf.ts';
import { find } from '../commands/find.ts';
import { confidential } from '../confidential/confidential.ts';
import type { Addable } from '../tools/addTool.ts';
import { neighbour, type Way } from '../tools/neighbour.ts';
import { zoomBy } from '../tools/panTool.ts';
import { choose } from '../tools/selectTool.ts';
import { walk } from '../tools/walk.ts';
import { actions } from './actions.ts';
import { arrivalInWords } from './arrivalInWords.ts';
import { askQuickAdd } from './askQuickAdd.ts';
import { chosenOn } from './chosen.ts';
import { drop } from './drop.ts';
import { fly, type Gestures } from './gestures.ts';
import { movedAlong } from './movedAlong.ts';
import { nudgeOf } from './nudgeOf.ts';
import { type InkTip, land, type Room } from './room.ts';
import { useRoom } from './roomContext.ts';
import { showPlace } from './showPlace.ts';
import { views } from './views.ts';

const WAYS: Record<string, Way> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const STEPS: Record<Way, Point> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] };
const ADDING: Record<string, Addable> = {
  p: 'person',
  f: 'household',
  s: 'structure',
  o: 'professional',
  t: 'text',
  z: 'zone',
};
const TIPS: Record<string, InkTip> = { c: 'pen', h: 'highlighter', g: 'eraser' };

/** The keyboard's way to everything a hand can do on the canvas. The list of keys is in ShortcutsDialog. BO97. */
export function useKeys(gestures: Gestures): (event: KeyboardEvent) => void {
  const room = useRoom();
  return useMemo(() => {
    return (event: KeyboardEvent) => {
      if (
        event.target instanceof Element &&
        event.target.closest('input, textarea, select, [data-board-field=""]')
      )
        return;
      if (event.altKey) return;
      const command = event.ctrlKey || event.metaKey;
      const done = room.carrying.get()
        ? carry(room, event)
        : command
          ? withCommand(room, event)
          : plain(room, event, gestures);
      if (!done) return;
      event.preventDefault();
      event.stopPropagation();
    };
  }, [room, gestures]);
}

function plain(room: Room, event: KeyboardEvent, gestures: Gestures): boolean {
  if (room.ink.now?.key(event)) return true;
  const way = WAYS[event.key];
  if (way) return step(room, way, event.shiftKey);
  const key = event.key.toLowerCase();
  const { selection } = room.session;
  const readOnly = room.props.now.readOnly;
  const kind = ADDING[key];
  if (kind && !readOnly && !event.shiftKey) {
    actions.add(room, kind);
    return true;
  }
  const tip = TIPS[key];
  if (tip && !readOnly && !event.shiftKey) {
    room.tool.set({ is: 'ink', with: tip });
    return true;
  }
  switch (key) {
    case 'escape':
      if (room.ink.now?.cancel(null) || gestures.cancel()) return true;
      if (room.tool.get().is !== 'select') room.tool.set({ is: 'select' });
      else if (selection.get().size > 0) {
        selection.set(new Set());
        sayChosen(room);
      }
      return true;
    case ' ':
      return chooseCurrent(room, event.shiftKey);
    case 'enter':
    case 'f2':
      return openCurrent(room, 'rename');
    case 'e':
      return openCurrent(room, 'card');
    case 'delete':
    case 'backspace':
      if (readOnly) return false;
      // What has the focus and nothing else chosen is what one means.
      if (selection.get().size === 0) chooseCurrent(room, false);
      if (selection.get().size === 0) return false;
      actions.remove(room);
      return true;
    case 'l':
      if (!readOnly) room.asking.set({ is: 'connect', from: currentElement(room), to: null });
      return true;
    case 'r':
      return !readOnly && askBeside(room, 'relative');
    case 'a':
      return askBeside(room, 'linksOf');
    case 'm':
      return pickUp(room);
    case 'v':
      views.showOther(room);
      return true;
    case 'i':
      confidential.toggle(room);
      return true;
    case 'd':
      if (room.ink.now) room.ink.now.step(event.shiftKey ? -1 : 1);
      else announce(t('board.strokes', { count: 0 }));
      return true;
    case 'n':
      return nextLink(room, event.shiftKey ? -1 : 1);
    case '+':
    case '=':
      return zoom(room, 1.25);
    case '-':
      return zoom(room, 0.8);
    case '0':
      room.screen.now?.fit();
      return true;
    case '/':
      if (!readOnly) askQuickAdd(room);
      return true;
    case '?':
      room.asking.set({ is: 'shortcuts' });
      return true;
    default:
      return false;
  }
}

function withCommand(room: Room, event: KeyboardEvent): boolean {
  const way = WAYS[event.key];
  const screen = room.screen.now;
  if (way && screen) {
    const view = screen.view();
    const [dx, dy] = STEPS[way];
    screen.setView({ ...view, x: view.x - dx * 120, y: view.y - dy * 120 }, 'at once');
    return true;
  }
  const readOnly = room.props.now.readOnly;
  switch (event.key.toLowerCase()) {
    case 'z':
      if (event.shiftKey) actions.redo(room);
      else actions.undo(room);
      return true;
    case 'y':
      actions.redo(room);
      return true;
    case 'c':
      actions.copy(room);
      return true;
    case 'v':
      // What the system holds may be a picture, and newer than the map's own: usePaste.ts.
      if (room.session.clip.get() === null || room.away.now) return false;
      if (!readOnly) actions.paste(room);
      return true;
    case 'd':
      if (!readOnly) actions.duplicate(room);
      return true;
    case 'a':
      actions.selectAll(room);
      sayChosen(room);
      return true;
    default:
      return false;
  }
}

/** From one element to the next, kin first, choosing it; with Shift, choosing it too. BO90, BO123, BO124. */
function step(room: Room, way: Way, adding: boolean): boolean {
  const { elements, elementAt } = room.picture.get();
  const here = elementAt.get(currentElement(room) ?? '');
  const table = room.seen.get();
  const kin =
    here &&
    walk(here, way, {
      kin: kinOf(table, here.key),
      placeOf: (key) => elementAt.get(key)?.at,
      came: room.came.from,
    });
  const next = kin ? elementAt.get(kin.to) : here ? neighbour(here, way, elements) : elements[0];
  if (!next) {
    announce(t('board.nobodyThatWay'));
    return true;
  }
  if (kin && here) {
    const [arrived, left] = [
      find.element(table, find.fromKey(kin.to)),
      find.element(table, find.fromKey(here.key)),
    ];
    if (arrived && left) announce(arrivalInWords(arrived, kin.as, left));
  }
  room.came.from = here?.key ?? null;
  const { selection } = room.session;
  selection.set(adding ? new Set([...selection.get(), next.key]) : new Set([next.key]));
  if (adding) sayChosen(room);
  goTo(room, next.key);
  if (next.kind === 'zone')
    void import('../ink/sayDrawn.ts').then(({ sayDrawn }) => sayDrawn(room, next.key));
  return true;
}

export function goTo(room: Room, key: string): void {
  const element = room.picture.get().elementAt.get(key);
  room.current.set(key);
  if (!element) return;
  showPlace(room, element.at);
  room.screen.now?.focusOn(key);
}

/** Where the keyboard is: the element that has the focus, else one that is chosen. */
export function currentElement(room: Room): string | null {
  const { elementAt } = room.picture.get();
  const current = room.current.get();
  if (current !== null && elementAt.has(current)) return current;
  return [...room.session.selection.get()].find((key) => elementAt.has(key)) ?? null;
}

/** A menu beside the one that has the keyboard. */
function askBeside(room: Room, is: 'relative' | 'linksOf'): boolean {
  const key = currentElement(room);
  const drawn = key === null ? undefined : room.picture.get().elementAt.get(key);
  const screen = room.screen.now;
  if (key === null || !drawn || !screen) return false;
  if (is === 'relative' && (drawn.kind !== 'person' || !room.session.desk.writable(drawn.compartment)))
    return false;
  const { x, y, zoom: scale } = screen.view();
  const [left, top] = screen.corner();
  room.asking.set({ is, key, screen: [left + drawn.at[0] * scale + x, top + drawn.at[1] * scale + y] });
  return true;
}

/** How many are chosen now, for whoever can't see it. BO153. */
function sayChosen(room: Room): void {
  announce(t('board.chosen', { count: room.session.selection.get().size }));
}

function chooseCurrent(room: Room, adding: boolean): boolean {
  const current = room.current.get();
  if (current === null) return false;
  const { selection } = room.session;
  selection.set(choose(selection.get(), current, adding ? 'toggle' : 'only'));
  sayChosen(room);
  return true;
}

function openCurrent(room: Room, how: 'rename' | 'card'): boolean {
  const { links, strokes } = chosenOn(room.seen.get(), room.session.selection.get());
  const [link] = links;
  const mine = strokes.filter(({ compartment }) => room.session.desk.writable(compartment) !== null);
  if (strokes.length > 0) {
    if (mine.length > 0) room.asking.set({ is: 'strokeToZone', strokes: mine.map(find.end) });
    return true;
  }
  if (link) {
    room.asking.set({ is: 'linkCard', end: find.end(link) });
    return true;
  }
  const key = currentElement(room);
  if (key === null) return false;
  if (how === 'rename' && !room.session.desk.writable(find.fromKey(key).compartment)) return false;
  room.asking.set(how === 'rename' ? { is: 'rename', key } : { is: 'card', end: find.fromKey(key) });
  return true;
}

/** Goes through the links of the chosen element, or of the whole table. */
function nextLink(room: Room, by: 1 | -1): boolean {
  const table = room.session.table.get();
  const { links } = room.picture.get();
  const current = room.current.get();
  const chosen = [...room.session.selection.get()];
  const of =
    current !== null && room.picture.get().elementAt.has(current)
      ? links.filter((link) => link.ends.includes(current))
      : [];
  const among = of.length > 0 ? of : links;
  if (among.length === 0) return true;
  const at = among.findIndex(({ key }) => chosen.includes(key));
  const next = among[(at + by + among.length) % among.length];
  const link =
    next && table.links.find(({ compartment, id }) => compartment === next.compartment && id === next.id);
  if (!next || !link) return true;
  room.session.selection.set(new Set([next.key]));
  void import('./sayLink.ts').then(({ sayLink }) => sayLink(link, table));
  return true;
}

function zoom(room: Room, factor: number): boolean {
  const screen = room.screen.now;
  if (screen) screen.setView(zoomBy(screen.view(), factor, screen.size()));
  return true;
}

/** M takes the chosen elements in hand; the arrows carry them. */
export function pickUp(room: Room): boolean {
  const { elementAt } = room.picture.get();
  const chosen = [...room.session.selection.get()].filter((key) => elementAt.has(key));
  const current = currentElement(room);
  const keys = (chosen.length > 0 ? chosen : current === null ? [] : [current]).filter(
    (key) => room.session.desk.writable(find.fromKey(key).compartment) !== null,
  );
  if (keys.length === 0) return false;
  room.carrying.set(movedAlong(room.session.table.get(), keys));
  room.screen.now?.focus();
  announce(t('board.movingByKeys'));
  return true;
}

function carry(room: Room, event: KeyboardEvent): boolean {
  const keys = room.carrying.get() ?? [];
  const [by = [0, 0]] = room.flight.get().values();
  const finish = () => {
    room.carrying.set(null);
    room.presence.drag([], null);
    const [first] = keys;
    if (first !== undefined) room.screen.now?.focusOn(first);
  };
  const say = (when: 'changed' | 'put down') =>
    void import('./sayPlace.ts').then(({ sayPlace }) => sayPlace(room, keys, when));
  const nudge = nudgeOf(event);
  if (nudge) {
    fly(room, keys, { by: [by[0] + nudge[0], by[1] + nudge[1]], zoom: 1, free: true });
    say('changed');
    return true;
  }
  if (event.key === 'Enter' || event.key === ' ' || event.key.toLowerCase() === 'm') {
    finish();
    if (by[0] === 0 && by[1] === 0) land(room);
    else drop(room, keys, by);
    say('put down');
    return true;
  }
  if (event.key === 'Escape') {
    finish();
    land(room);
    announce(t('board.moveCancelled'));
    return true;
  }
  return true;
}

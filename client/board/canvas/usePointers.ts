import { type RefObject, useEffect } from 'react';
import type { Point } from '#shared/board/index.ts';
import { find } from '../commands/find.ts';
import { handTool, NO_HAND } from '../tools/handTool.ts';
import { zoomAt } from '../tools/panTool.ts';
import { pointerKind } from '../tools/pointerKind.ts';
import type { Gestures, Press } from './gestures.ts';
import { linkUnder } from './linkUnder.ts';
import type { PointerPlace, Room } from './room.ts';
import { useRoom } from './roomContext.ts';

/** Of one event of a wheel: a power of two. */
const MOST_TURN = 0.5;
/** Screen pixels a click may wander. */
const TAP = { mouse: 5, pen: 7, touch: 12 } as const;

/**
 * The canvas' pointer events: what no tool takes slides and pinches the paper. Presses are taken in the capture
 * phase; moves and releases are followed on the window, so a pointer may leave the canvas.
 */
export function usePointers(canvas: RefObject<HTMLElement | null>, gestures: Gestures): void {
  const room = useRoom();
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    let taken = false;
    let left: { press: Press; x: number; y: number } | null = null;
    let fingers = 0;
    let hand = NO_HAND;

    // Asking where the canvas is makes the browser lay the page out: once a press is enough.
    let area = element.getBoundingClientRect();
    const locate = () => {
      area = element.getBoundingClientRect();
    };
    type Place = { clientX: number; clientY: number };
    const screenPoint = ({ clientX, clientY }: Place) => [clientX - area.left, clientY - area.top] as const;
    const boardPoint = (event: Place): Point => {
      const { x, y, zoom } = room.live.get();
      const [left, top] = screenPoint(event);
      return [(left - x) / zoom, (top - y) / zoom];
    };
    const withHand = (does: 'press' | 'move' | 'release', event: PointerPlace) => {
      const [next, view] = handTool(hand, room.live.get(), {
        does,
        pointer: event.pointerId,
        at: screenPoint(event),
      });
      hand = next;
      room.live.set(view);
    };
    const onTable = (target: EventTarget | null): target is Element =>
      target instanceof Element &&
      target.closest('.board-paper') !== null &&
      target.closest('[data-board-field]') === null;
    const keyUnder = (target: EventTarget | null): string | null =>
      target instanceof Element
        ? (target.closest('[data-link-from]')?.getAttribute('data-link-from') ??
          target.closest('.board-element')?.getAttribute('data-id') ??
          null)
        : null;
    const over = (event: PointerEvent): string | null =>
      keyUnder(document.elementFromPoint(event.clientX, event.clientY));

    const down = (event: PointerEvent) => {
      if (!onTable(event.target)) return;
      locate();
      fingers = event.isPrimary ? 1 : fingers + 1;
      if (fingers > 1) left = null;
      taken = false;
      // The first of a row: whatever was held before was let go where nobody heard it.
      if (event.isPrimary) hand = NO_HAND;
      // A second finger beside one that holds the paper pinches it; the wheel's button slides it.
      if (hand.size > 0 || event.button === 1) {
        withHand('press', event);
        return;
      }
      if (room.tool.get().is === 'ink') {
        taken = true;
        // Until its part is here a pen draws nothing, and slides nothing either.
        const answer = room.ink.now?.press(event, boardPoint(event)) ?? 'taken';
        if (answer === 'taken') return;
        taken = false;
        withHand('press', answer.paper);
        withHand('press', event);
        return;
      }
      if (event.button !== 0) return;
      const target = event.target;
      const press: Press = {
        pointer: event.pointerId,
        kind: pointerKind(event),
        at: boardPoint(event),
        on: keyUnder(target),
        onHandle: target.closest('[data-link-from]') !== null,
        adding: event.shiftKey || event.ctrlKey || event.metaKey,
      };
      // What was being written is kept before anything else happens.
      if (
        document.activeElement instanceof HTMLElement &&
        document.activeElement.closest('[data-board-field]')
      )
        document.activeElement.blur();
      taken = gestures.press(press) === 'taken';
      if (taken && press.on && !press.onHandle && room.asking.get() === null)
        room.screen.now?.focusOn(press.on);
      left = taken ? null : { press, x: event.clientX, y: event.clientY };
      if (!taken) withHand('press', event);
    };
    // A press that opened a field must not take the focus from it a moment later; the wheel's button would scroll.
    const keepFocus = (event: MouseEvent) => {
      if ((taken || event.button === 1) && onTable(event.target)) event.preventDefault();
    };
    const wheel = (event: WheelEvent) => {
      if (!(event.target instanceof Element) || event.target.closest('.board-paper') === null) return;
      event.preventDefault();
      room.live.set(zoomAt(room.live.get(), 2 ** turned(event), screenPoint(event)));
    };
    const move = (event: PointerEvent) => {
      if (hand.has(event.pointerId)) withHand(event.buttons === 0 ? 'release' : 'move', event);
      const draws = room.ink.now?.move(event, boardPoint) ?? false;
      if (left && left.press.pointer === event.pointerId)
        if (Math.hypot(event.clientX - left.x, event.clientY - left.y) > TAP[left.press.kind]) left = null;
      const wired = room.wire.get().is === 'drawing';
      const at = boardPoint(event);
      if (!draws) gestures.move(event.pointerId, at, wired ? over(event) : null);
      if (event.target instanceof Node && element.contains(event.target)) showCursor(room, event.target, at);
    };
    const up = (event: PointerEvent) => {
      fingers = Math.max(0, fingers - 1);
      withHand('release', event);
      if (room.ink.now?.release(event)) return;
      gestures.release(event.pointerId);
      if (left?.press.pointer === event.pointerId) gestures.tap(left.press);
      left = null;
    };
    const cancel = (event: Event) => {
      // A browser that takes a palm for a palm gives that touch up, and not the pen.
      const pointer = event instanceof PointerEvent ? event.pointerId : null;
      room.ink.now?.cancel(pointer);
      fingers = 0;
      left = null;
      hand = NO_HAND;
      gestures.cancel();
    };
    const leave = () => room.presence.cursor(null, null);
    const twice = (event: MouseEvent) => {
      if (!onTable(event.target) || room.tool.get().is === 'ink') return;
      const key = keyUnder(event.target);
      const at = boardPoint(event);
      if (key) {
        if (writable(room, key)) room.asking.set({ is: 'rename', key });
        return;
      }
      const link = linkUnder(room.picture.get(), at, 10 / room.live.get().zoom);
      if (link) room.asking.set({ is: 'linkCard', end: { compartment: link.compartment, element: link.id } });
      else if (!room.props.now.readOnly) {
        room.asking.set({ is: 'addHere', at, screen: [event.clientX, event.clientY] });
      }
    };

    const noMenu = (event: Event) => {
      if (room.tool.get().is === 'ink') event.preventDefault();
    };
    const capture = { capture: true };
    element.addEventListener('contextmenu', noMenu);
    element.addEventListener('pointerdown', down, capture);
    element.addEventListener('mousedown', keepFocus, capture);
    element.addEventListener('wheel', wheel, { passive: false });
    element.addEventListener('dblclick', twice);
    element.addEventListener('pointerleave', leave);
    element.addEventListener('pointerenter', locate);
    const resized = new ResizeObserver(locate);
    resized.observe(element);
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', cancel);
    window.addEventListener('blur', cancel);
    return () => {
      element.removeEventListener('pointerdown', down, capture);
      element.removeEventListener('mousedown', keepFocus, capture);
      element.removeEventListener('contextmenu', noMenu);
      element.removeEventListener('wheel', wheel);
      element.removeEventListener('dblclick', twice);
      element.removeEventListener('pointerleave', leave);
      element.removeEventListener('pointerenter', locate);
      resized.disconnect();
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', cancel);
      window.removeEventListener('blur', cancel);
    };
  }, [canvas, gestures, room]);
}

/** How far a wheel was turned, as a power of two of the zoom. A pinch on a trackpad comes as little turns with ctrl. */
function turned({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
  const unit = { [WheelEvent.DOM_DELTA_PIXEL]: 0.002, [WheelEvent.DOM_DELTA_LINE]: 0.05 }[deltaMode] ?? 1;
  return Math.max(-MOST_TURN, Math.min(MOST_TURN, -deltaY * unit * (ctrlKey ? 10 : 1)));
}

function writable(room: Room, key: string): boolean {
  return room.session.desk.writable(find.fromKey(key).compartment) !== null;
}

/** Where the pointer is goes to the readers of what is under it, and to nobody else. BO100. */
function showCursor(room: Room, target: Node, at: Point): void {
  const node = target instanceof Element ? target.closest('.board-element') : null;
  const key = node?.getAttribute('data-id');
  const compartment = key ? find.fromKey(key).compartment : room.props.now.activeCompartmentId;
  room.presence.cursor([Math.round(at[0]), Math.round(at[1])], compartment);
}

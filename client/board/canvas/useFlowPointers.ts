import { type RefObject, useEffect } from 'react';
import type { Point } from '#shared/board/index.ts';
import { find } from '../commands/find.ts';
import type { PointerKind } from '../tools/moveTool.ts';
import type { Gestures, Press } from './gestures.ts';
import { linkUnder } from './linkUnder.ts';
import type { Room } from './room.ts';
import { useRoom } from './roomContext.ts';

/** Screen pixels a click may wander. */
const TAP = { mouse: 5, pen: 7, touch: 12 } as const;

/**
 * The canvas' pointer events, before React Flow's: what a tool takes, it never pans with. Presses are taken in the
 * capture phase; moves and releases are followed on the window, so a pointer may leave the canvas.
 */
export function useFlowPointers(canvas: RefObject<HTMLElement | null>, gestures: Gestures): void {
  const room = useRoom();
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    let taken = false;
    let left: { press: Press; x: number; y: number } | null = null;
    let fingers = 0;

    // Asking where the canvas is makes the browser lay the page out: once a press is enough.
    let area = element.getBoundingClientRect();
    const locate = () => {
      area = element.getBoundingClientRect();
    };
    const boardPoint = (event: { clientX: number; clientY: number }): Point => {
      const { x, y, zoom } = room.live.get();
      return [(event.clientX - area.left - x) / zoom, (event.clientY - area.top - y) / zoom];
    };
    const onTable = (target: EventTarget | null): target is Element =>
      target instanceof Element &&
      target.closest('.react-flow__renderer') !== null &&
      target.closest('[data-board-field]') === null;
    const keyUnder = (target: EventTarget | null): string | null =>
      target instanceof Element
        ? (target.closest('[data-link-from]')?.getAttribute('data-link-from') ??
          target.closest('.react-flow__node')?.getAttribute('data-id') ??
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
      if (event.button !== 0) return;
      const target = event.target;
      const press: Press = {
        pointer: event.pointerId,
        kind: kindOf(event),
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
    };
    // d3-zoom listens to these two; a press that a tool took must not reach it.
    const keepFromPanning = (event: Event) => {
      if (!taken || !onTable(event.target)) return;
      event.stopPropagation();
      // A press that opened a field must not take the focus from it a moment later.
      if (event.type === 'mousedown') event.preventDefault();
    };
    const move = (event: PointerEvent) => {
      if (left && left.press.pointer === event.pointerId)
        if (Math.hypot(event.clientX - left.x, event.clientY - left.y) > TAP[left.press.kind]) left = null;
      const wired = room.wire.get().is === 'drawing';
      const at = boardPoint(event);
      gestures.move(event.pointerId, at, wired ? over(event) : null);
      if (event.target instanceof Node && element.contains(event.target)) showCursor(room, event.target, at);
    };
    const up = (event: PointerEvent) => {
      fingers = Math.max(0, fingers - 1);
      gestures.release(event.pointerId);
      if (left?.press.pointer === event.pointerId) gestures.tap(left.press);
      left = null;
    };
    const cancel = () => {
      fingers = 0;
      left = null;
      gestures.cancel();
    };
    const leave = () => room.presence.cursor(null, null);
    const twice = (event: MouseEvent) => {
      if (!onTable(event.target)) return;
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

    const capture = { capture: true };
    element.addEventListener('pointerdown', down, capture);
    element.addEventListener('mousedown', keepFromPanning, capture);
    element.addEventListener('touchstart', keepFromPanning, capture);
    element.addEventListener('dblclick', twice);
    element.addEventListener('pointerleave', leave);
    element.addEventListener('pointerenter', locate);
    window.addEventListener('resize', locate);
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', cancel);
    window.addEventListener('blur', cancel);
    return () => {
      element.removeEventListener('pointerdown', down, capture);
      element.removeEventListener('mousedown', keepFromPanning, capture);
      element.removeEventListener('touchstart', keepFromPanning, capture);
      element.removeEventListener('dblclick', twice);
      element.removeEventListener('pointerleave', leave);
      element.removeEventListener('pointerenter', locate);
      window.removeEventListener('resize', locate);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', cancel);
      window.removeEventListener('blur', cancel);
    };
  }, [canvas, gestures, room]);
}

function kindOf(event: PointerEvent): PointerKind {
  return event.pointerType === 'touch' || event.pointerType === 'pen' ? event.pointerType : 'mouse';
}

function writable(room: Room, key: string): boolean {
  return room.session.desk.writable(find.fromKey(key).compartment) !== null;
}

/** Where the pointer is goes to the readers of what is under it, and to nobody else. BO100. */
function showCursor(room: Room, target: Node, at: Point): void {
  const node = target instanceof Element ? target.closest('.react-flow__node') : null;
  const key = node?.getAttribute('data-id');
  const compartment = key ? find.fromKey(key).compartment : room.props.now.activeCompartmentId;
  room.presence.cursor([Math.round(at[0]), Math.round(at[1])], compartment);
}

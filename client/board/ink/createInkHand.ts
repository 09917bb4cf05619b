import { lateWords } from '#client/i18n/language.ts';
import { t } from '#client/i18n/t.ts';
import { announce } from '#client/ui/announce.ts';
import { toast } from '#client/ui/toast.ts';
import type { Point, Stroke } from '#shared/board/index.ts';
import { boxes } from '#shared/drawing/boxes.ts';
import { INK_LIMITS } from '#shared/ink/inkLimits.ts';
import type { InkPoint } from '#shared/ink/inkPoint.ts';
import { packPath } from '#shared/ink/packPath.ts';
import { simplify } from '#shared/ink/simplify.ts';
import { strokesOf } from '#shared/ink/strokesOf.ts';
import { strokeUnder } from '#shared/ink/strokeUnder.ts';
import type { InkHand, InkTip, PointerPlace, Room } from '../canvas/room.ts';
import { say } from '../canvas/say.ts';
import { addStrokes } from '../commands/addStrokes.ts';
import { find } from '../commands/find.ts';
import { removeSelection } from '../commands/removeSelection.ts';
import { type Store, store } from '../model/store.ts';
import { feltPressure } from '../tools/feltPressure.ts';
import { inkTool, NO_INK } from '../tools/inkTool.ts';
import type { PointerKind } from '../tools/moveTool.ts';
import { pointerKind } from '../tools/pointerKind.ts';
import { type Carried, createStrokeKeys } from './createStrokeKeys.ts';
import { inkOf } from './inkOf.ts';
import { penOnly } from './penOnly.ts';

/** The stroke that is being drawn, still wet. `points` grows in place; the object is new at each change. */
export interface Wet extends Pick<Stroke, 'pen' | 'tint' | 'size'> {
  points: InkPoint[];
  /** where it will be written, whatever is chosen meanwhile */
  compartment: string;
}

export interface InkDesk extends InkHand {
  wet: Store<Wet | null>;
  /** strokes the eraser went over, by key: gone when it is lifted */
  doomed: Store<ReadonlySet<string>>;
  /** strokes that the keys carry, and how far */
  carried: Store<Carried | null>;
}

/** Screen pixels on each side of an eraser. */
const ERASER = { mouse: 8, pen: 8, touch: 16 } as const;
/** Of the way to where the pointer is: takes the tremble of a hand out without leaving it behind. */
const FOLLOW = 0.6;
const TELL_EVERY_MS = 80;
/** Points of a stroke in flight that the others are told. */
const TAIL = 400;
const NOBODY: ReadonlySet<string> = new Set();
/** The eraser's end of a pen, as Pointer Events number it. */
const ERASER_BUTTON = 32;

/** What a pointer that draws or erases did last. */
interface Last {
  place: PointerPlace;
  kind: PointerKind;
  /** where its line is: a little behind */
  at: Point;
  /** where the pointer is */
  tip: Point;
  time: number;
  felt: number;
}

/** The hand that draws and erases. One write when it is lifted; none when it is cancelled. BO114–BO120, BO128. */
export function createInkHand(room: Room): InkDesk {
  const wet = store<Wet | null>(null);
  const doomed = store<ReadonlySet<string>>(NOBODY);
  let state = NO_INK;
  let tip: InkTip = 'pen';
  let last: Last | null = null;
  let toldAt = 0;
  const keys = createStrokeKeys(room);

  const zoom = () => room.live.get().zoom || 1;
  const home = () => {
    const compartment = room.props.now.activeCompartmentId;
    return compartment !== null && room.session.desk.writable(compartment) ? compartment : null;
  };

  function tell(now: number): void {
    const stroke = wet.get();
    if (!stroke || now - toldAt < TELL_EVERY_MS) return;
    toldAt = now;
    const { pen, tint, size, points, compartment } = stroke;
    const tail = simplify(points.slice(-TAIL), { tolerance: 1 / zoom() });
    const packed = packPath(tail, INK_LIMITS.flyingPath);
    if (packed) room.presence.ink({ pen, tint, size, at: packed.at, path: packed.path }, compartment);
  }

  function forget(): void {
    const stroke = wet.get();
    if (stroke) room.presence.ink(null, stroke.compartment);
    wet.set(null);
    doomed.set(NOBODY);
    last = null;
  }

  function begin(event: PointerEvent, { kind, at, compartment }: Beginning): void {
    forget();
    if (kind === 'pen' && penOnly.get() === null) {
      penOnly.set(true);
      if (navigator.maxTouchPoints > 0)
        void lateWords('parts').then(() => toast({ text: t('ink.penOnlyNow') }));
    }
    const tool = room.tool.get();
    const turned = (event.buttons & ERASER_BUTTON) !== 0;
    tip = turned ? 'eraser' : tool.is === 'ink' ? tool.with : 'pen';
    const felt = kind === 'pen' ? event.pressure : feltPressure(null, { px: 0, ms: 0 });
    last = { place: placeOf(event), kind, at, tip: at, time: event.timeStamp, felt };
    if (tip === 'eraser') {
      erase(at, at);
      return;
    }
    const { tint, size } = room.pens.get()[tip];
    const wide = Math.min(80, Math.max(1, Math.round((size / zoom()) * 10) / 10));
    wet.set({ pen: tip, tint, size: wide, points: [[at[0], at[1], felt]], compartment });
  }

  function erase(from: Point, to: Point): void {
    const reach = ERASER[last?.kind ?? 'mouse'] / zoom();
    const { desk, table } = room.session;
    const hit = table.get().strokes.filter((stroke) => {
      if (!desk.writable(stroke.compartment)) return false;
      return strokeUnder(inkOf(stroke), [from, to], reach + stroke.size / 2);
    });
    if (hit.length > 0) doomed.set(new Set([...doomed.get(), ...hit.map((stroke) => inkOf(stroke).key)]));
  }

  function follow(event: PointerEvent, at: Point): void {
    if (!last || !at.every(Number.isFinite)) return;
    if (tip === 'eraser') {
      erase(last.at, at);
      last = { ...last, at, tip: at, time: event.timeStamp };
      return;
    }
    const stroke = wet.get();
    if (!stroke) return;
    const near: Point = [
      last.at[0] + (at[0] - last.at[0]) * FOLLOW,
      last.at[1] + (at[1] - last.at[1]) * FOLLOW,
    ];
    const px = Math.hypot(near[0] - last.at[0], near[1] - last.at[1]) * zoom();
    const felt =
      last.kind === 'pen' && event.pressure > 0
        ? event.pressure
        : feltPressure(last.felt, { px, ms: event.timeStamp - last.time });
    last = { ...last, at: near, tip: at, time: event.timeStamp, felt };
    stroke.points.push([near[0], near[1], felt]);
    wet.set({ ...stroke });
  }

  function write(end: Point | null): void {
    const stroke = wet.get();
    const erased = [...doomed.get()];
    const felt = last?.felt ?? 0.5;
    forget();
    if (erased.length > 0) {
      const outcome = removeSelection(room.session.desk, erased.map(find.fromKey));
      if (outcome.ok) announce(t('board.erased', { count: outcome.removed }));
      else say(outcome);
    }
    if (!stroke) return;
    const { pen, tint, size, points, compartment } = stroke;
    // The hand's smoothing stays a little behind: the last place is where it was lifted.
    const whole: InkPoint[] = end?.every(Number.isFinite) ? [...points, [end[0], end[1], felt]] : [...points];
    const made = strokesOf(whole, { size, zoom: zoom() });
    say(
      addStrokes(
        room.session.desk,
        compartment,
        made.map((part) => ({ pen, tint, size, ...part })),
      ),
    );
  }

  return {
    wet,
    doomed,
    press(event, at) {
      const kind = pointerKind(event);
      if (event.button !== 0 && (event.buttons & ERASER_BUTTON) === 0) return 'taken';
      const [next, outcome] = inkTool(state, {
        does: 'press',
        pointer: event.pointerId,
        kind,
        at,
        width: Math.max(event.width, event.height),
        penOnly: penOnly.get() === true,
        now: event.timeStamp,
      });
      if (outcome === 'begin') {
        const compartment = home();
        if (compartment === null) {
          toast({ text: t('board.noWritable') });
          return 'taken';
        }
        begin(event, { kind, at, compartment });
      }
      state = next;
      if (outcome === 'slide') return { paper: placeOf(event) };
      if (outcome !== 'pinch') return 'taken';
      const paper = last?.place ?? placeOf(event);
      forget();
      return { paper };
    },
    move(event, toBoard) {
      if (event.pointerType === 'pen' && event.buttons === 0)
        [state] = inkTool(state, { does: 'hover', now: event.timeStamp });
      if (state.is !== 'drawing' || event.pointerId !== state.pointer) return false;
      for (const one of partsOf(event)) follow(one, toBoard(one));
      if (last) last = { ...last, place: placeOf(event) };
      tell(event.timeStamp);
      return true;
    },
    release(event) {
      const [next, outcome] = inkTool(state, {
        does: 'release',
        pointer: event.pointerId,
        now: event.timeStamp,
      });
      state = next;
      if (outcome !== 'end') return false;
      write(last?.tip ?? null);
      return true;
    },
    cancel(pointer) {
      const [next, outcome] = inkTool(state, { does: 'cancel', pointer, now: performance.now() });
      state = next;
      if (outcome !== 'drop') return false;
      forget();
      return true;
    },
    strokeAt(at, reach) {
      const { strokes } = room.session.table.get();
      const hit = strokes.findLast((stroke) => strokeUnder(inkOf(stroke), [at, at], reach + stroke.size / 2));
      return hit ? inkOf(hit).key : null;
    },
    carried: keys.carried,
    step: keys.step,
    key: keys.press,
    box() {
      const all = room.session.table.get().strokes.map((stroke) => inkOf(stroke).box);
      return all.length > 0 ? all.reduce(boxes.union) : null;
    },
  };
}

interface Beginning {
  kind: PointerKind;
  at: Point;
  compartment: string;
}

/** What a browser kept back since it last told: Safari before 18.2 tells none of it, and its parts have no id. */
function partsOf(event: PointerEvent): readonly PointerEvent[] {
  const parts = 'getCoalescedEvents' in event ? event.getCoalescedEvents() : [];
  return parts.length > 0 ? parts : [event];
}

function placeOf({ pointerId, clientX, clientY }: PointerEvent): PointerPlace {
  return { pointerId, clientX, clientY };
}

import type { End, Point, Table } from '#shared/board/index.ts';
import type { Box, DrawingWords, Notation } from '#shared/drawing/drawing.ts';
import type { BoardProps } from '../boardProps.ts';
import type { BoardSession } from '../model/boardSession.ts';
import { discreet } from '../model/discreet.ts';
import { type Store, store } from '../model/store.ts';
import type { PresenceHub } from '../presence/presenceHub.ts';
import { today } from '../time/today.ts';
import type { Addable } from '../tools/addTool.ts';
import type { ConnectState } from '../tools/connectTool.ts';
import type { View } from '../tools/panTool.ts';
import type { Guide } from '../tools/snap.ts';
import { type Ahead, createAhead } from './ahead.ts';
import { type Lens, lensed } from './lensed.ts';
import { createLiveView, type LiveView } from './liveView.ts';
import { createPicture, type Picture } from './picture.ts';
import { seenView } from './seenView.ts';

/** The tool in hand. */
export type Tool =
  | { is: 'select' }
  | { is: 'surround' }
  | { is: 'connect' }
  | { is: 'add'; kind: Addable }
  | { is: 'ink'; with: InkTip };

export type InkTip = 'pen' | 'highlighter' | 'eraser';

/** How each pen was last held. Sizes are screen pixels: a pen feels the same at any zoom. */
export type Pens = Readonly<Record<Exclude<InkTip, 'eraser'>, { tint: 0 | 1 | 2 | 3 | 4 | 5; size: number }>>;

/** What draws, erases and finds strokes (client/board/ink): null until it is needed and here. */
export interface InkHand {
  /** `taken`: it draws, or is a palm; `paper`: both this pointer and the one that had begun slide and pinch */
  press(event: PointerEvent, at: Point): 'taken' | { paper: PointerPlace };
  /** true when the pointer is the one that draws */
  move(event: PointerEvent, toBoard: (place: Place) => Point): boolean;
  release(event: PointerEvent): boolean;
  /** true when there was something to give up; `null`: whoever draws */
  cancel(pointer: number | null): boolean;
  /** the stroke under a point, by key */
  strokeAt(at: Point, reach: number): string | null;
  /** chooses the next stroke, or the one before, shows it and says what it is */
  step(by: 1 | -1): void;
  /** what a key means where strokes, and nothing else, are chosen; false when it means nothing there */
  key(event: { key: string; shiftKey: boolean }): boolean;
  /** round every stroke; null without one */
  box(): Box | null;
}

interface Place {
  clientX: number;
  clientY: number;
}

export interface PointerPlace extends Place {
  pointerId: number;
}

/** What is being asked of the person, one thing at a time. */
export type Asking =
  | { is: 'card'; end: End }
  | { is: 'linkCard'; end: End }
  | { is: 'connect'; from: string | null; to: string | null }
  | { is: 'shortcuts' }
  /** client/board/start: adding by typing, a first map, what could still be said */
  | { is: 'quickAdd' | 'guidedStart' | 'gaps' }
  | { is: 'rename'; key: string }
  /** a picture to add: chosen already, where it was pasted or let fall */
  | { is: 'picture'; file: File | null; at: Point | null }
  | { is: 'strokeToZone'; strokes: readonly End[] }
  /** screen: pixels from the window's corner */
  | { is: 'relative' | 'linksOf'; key: string; screen: Point }
  /** at: board; screen: pixels from the window's corner */
  | { is: 'addHere'; at: Point; screen: Point };

export type Sheet = 'time' | 'legend';

/** Screen pixels at two edges. */
export interface Covered {
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface Screen {
  view(): View;
  size(): Size;
  /** its top left corner, pixels from the window's */
  corner(): Point;
  setView(view: View, how?: 'at once' | 'smoothly'): void;
  fit(how?: 'at once' | 'smoothly'): void;
  /** the view that seeing all would give; null where there is nothing to see */
  fitted(): View | null;
  /** gives the keyboard back to the map */
  focus(): void;
  focusOn(key: string): void;
}

/** Everything the canvas' parts share, stable for a mount: each part subscribes to the little it shows. */
export interface Room {
  session: BoardSession;
  presence: PresenceHub;
  picture: Picture;
  /** which of the two drawings is seen */
  view: Store<Notation>;
  /** another look at the table than today's (client/board/time); while there is one, nothing is written */
  lens: Store<Lens | null>;
  /** the table as this person sees it today: what is offered, found and walked. BO146 */
  seen: { get(): Table; subscribe(listener: () => void): () => void };
  /** the table as it is drawn */
  shown: { get(): Table; subscribe(listener: () => void): () => void };
  /** what lies at the foot of the map, never two at once: the bar of time, or the legend */
  sheet: Store<Sheet | null>;
  /** what that covers of the map */
  covered: Store<Covered>;
  /** moves in flight, by key; written to no document */
  flight: Store<ReadonlyMap<string, Point>>;
  tool: Store<Tool>;
  asking: Store<Asking | null>;
  /** takes what is typed after « / » until its field is there */
  ahead: Ahead;
  /** the element that arrow keys and Tab come to */
  current: Store<string | null>;
  /** who the arrows came from: turning round goes back to them */
  came: { from: string | null };
  guides: Store<readonly Guide[]>;
  wire: Store<ConnectState>;
  lasso: Store<Box | null>;
  /** moving by keyboard */
  carrying: Store<readonly string[] | null>;
  /** where the eye is, this very moment */
  live: LiveView;
  /** the canvas' size, screen pixels */
  size: Store<Size>;
  /** set by the paper once it is on screen */
  screen: { now: Screen | null };
  /** set by the ink's part once it is here */
  ink: { now: InkHand | null };
  pens: Store<Pens>;
  /** whether the page was left since something was copied here: the system may hold what is newer */
  away: { now: boolean };
  /** the latest props: read in events, never in render */
  props: { now: BoardProps };
}

const NO_FLIGHT: ReadonlyMap<string, Point> = new Map();

export function createRoom({
  session,
  presence,
  props,
  words,
}: {
  session: BoardSession;
  presence: PresenceHub;
  props: BoardProps;
  words: DrawingWords;
}): Room {
  const tool = store<Tool>({ is: 'select' });
  const wire = store<ConnectState>({ is: 'idle' });
  // The first of two taps is forgotten when another tool is taken up.
  tool.subscribe(() => {
    if (tool.get().is !== 'connect' && wire.get().is === 'waiting') wire.set({ is: 'idle' });
  });
  const flight = store(NO_FLIGHT);
  const view = store<Notation>(seenView.of(props.me.id));
  const lens = store<Lens | null>(null);
  // What a lens shows of another day is as discreet as today's.
  const shown = discreet(lensed(session.table, lens), session.confidential);
  return {
    session,
    presence,
    lens,
    seen: discreet(session.table, session.confidential),
    shown,
    sheet: store<Sheet | null>(null),
    covered: store<Covered>({ right: 0, bottom: 0 }),
    flight,
    view,
    picture: createPicture(shown, flight, { view, words, on: () => lens.get()?.on ?? today() }),
    tool,
    asking: store<Asking | null>(null),
    ahead: createAhead(),
    current: store<string | null>(null),
    came: { from: null },
    guides: store<readonly Guide[]>([]),
    wire,
    lasso: store<Box | null>(null),
    carrying: store<readonly string[] | null>(null),
    live: createLiveView(),
    size: store<Size>({ width: 0, height: 0 }),
    screen: { now: null },
    ink: { now: null },
    pens: store<Pens>({ pen: { tint: 0, size: 4 }, highlighter: { tint: 3, size: 24 } }),
    away: { now: false },
    props: { now: props },
  };
}

export function land(room: Room): void {
  room.flight.set(NO_FLIGHT);
  room.guides.set([]);
}

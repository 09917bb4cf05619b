import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { t } from '#client/i18n/t.ts';
import type { Point } from '#shared/board/index.ts';
import { boxes } from '#shared/drawing/boxes.ts';
import { OthersLayer } from '../presence/OthersLayer.tsx';
import { fitted, type View } from '../tools/panTool.ts';
import { askPicture } from './askPicture.ts';
import { insetsOf } from './cover.ts';
import { DotPaper } from './DotPaper.tsx';
import { ElementLayer } from './ElementLayer.tsx';
import { FlyingLayer } from './FlyingLayer.tsx';
import { FarContext } from './farContext.ts';
import type { Gestures } from './gestures.ts';
import { HaloLayer } from './HaloLayer.tsx';
import { InkSlot } from './InkSlot.tsx';
import { LinkLayer } from './LinkLayer.tsx';
import { OthersRings } from './OthersRings.tsx';
import { LinkHandle, Overlays } from './Overlays.tsx';
import { PictureSlot } from './PictureSlot.tsx';
import { RenameField } from './RenameField.tsx';
import type { Room, Screen } from './room.ts';
import { useRoom, useSelected, useStore } from './roomContext.ts';
import { slideTo } from './slideTo.ts';
import { useKeys } from './useKeys.ts';
import { usePaste } from './usePaste.ts';
import { usePointers } from './usePointers.ts';
import { useSlidingView } from './useSlidingView.ts';

/** Seeing all never shows a lone person as tall as the screen. */
const CLOSEST = 1.15;

/** The same each time the paper is rendered: a view that comes to rest renders none of them. */
const LAYERS = (
  <>
    <HaloLayer />
    <ElementLayer />
    <OthersRings />
    <PictureSlot />
    <LinkLayer />
    <InkSlot />
    <FlyingLayer />
    <LinkHandle />
    <OthersLayer />
    <Overlays />
    <RenameField />
  </>
);

/** The paper under the hands: layers in one view that slides (liveView.ts); `children` lie on the glass over it. */
export function Paper({ gestures, children }: { gestures: Gestures; children: ReactNode }) {
  const room = useRoom();
  const tool = useStore(room.tool);
  const isEmpty = useSelected(room.picture.still, ({ elements }) => elements.length === 0);
  const canvas = useRef<HTMLElement>(null);
  const pane = useRef<HTMLDivElement>(null);

  usePointers(canvas, gestures);
  usePaste(canvas);
  const keys = useKeys(gestures);
  const { x, y, zoom } = useSlidingView(pane, room.live);
  const isFar = zoom < FAR;

  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const measure = () => room.size.set({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [room]);
  // Here before the first table is painted, which is then painted where it is seen first.
  useLayoutEffect(() => {
    room.screen.now = screenOf(room, canvas);
    return () => {
      room.screen.now = null;
    };
  }, [room]);
  useLayoutEffect(() => room.live.subscribe(() => showViewport(room)), [room]);
  return (
    // Arrow keys move between people and a press may do several things: what an application is for. The list is the
    // same table for whoever reads rather than points.
    <section
      ref={canvas}
      role="application"
      aria-label={t('board.canvasName')}
      aria-description={t('board.canvasHelp')}
      className="board-canvas absolute inset-0 outline-none"
      data-tool={tool.is}
      data-far={isFar ? '' : undefined}
      // An empty table must be reached by keyboard too.
      tabIndex={isEmpty ? 0 : -1}
      onKeyDown={keys}
      // Any file that falls here stays here: the browser would leave the map to open it.
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault();
      }}
      onDrop={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        askPicture(room, event.dataTransfer, onBoard(room, event));
      }}
      onFocus={({ target }) => {
        const key = target.getAttribute('data-id');
        if (key !== null) room.current.set(key);
      }}
    >
      <DotPaper />
      <div className="board-paper">
        <div ref={pane} className="board-pane">
          <div className="board-view" style={{ transform: `translate(${x}px, ${y}px) scale(${zoom})` }}>
            <FarContext value={isFar}>{LAYERS}</FarContext>
          </div>
        </div>
      </div>
      {children}
    </section>
  );
}

function onBoard(room: Room, { clientX, clientY }: { clientX: number; clientY: number }): Point | null {
  const screen = room.screen.now;
  if (!screen) return null;
  const { x, y, zoom } = screen.view();
  const [left, top] = screen.corner();
  return [Math.round((clientX - left - x) / zoom), Math.round((clientY - top - y) / zoom)];
}

/** From this far a name is four pixels tall: shapes and colours are what can be seen, and they are painted faster alone. */
const FAR = 0.28;

function screenOf(room: Room, canvas: { readonly current: HTMLElement | null }): Screen {
  const { live, size } = room;
  const setView = (view: View, how: 'at once' | 'smoothly' = 'smoothly') => {
    if (![view.x, view.y].every(Number.isFinite) || !(view.zoom > 0)) return;
    if (how === 'smoothly') slideTo(live, view, size.get());
    else live.set(view);
  };
  const seeingAll = () => {
    const { box, elements } = room.picture.get();
    const ink = room.ink.now?.box() ?? null;
    const all = ink ? (elements.length > 0 ? boxes.union(box, ink) : ink) : box;
    return fitted(all, size.get(), { insets: insetsOf(room), closest: CLOSEST });
  };
  return {
    view: live.get,
    size: size.get,
    corner: () => {
      const { left = 0, top = 0 } = canvas.current?.getBoundingClientRect() ?? {};
      return [left, top];
    },
    setView,
    fit: (how) => {
      const view = seeingAll();
      if (view) setView(view, how);
    },
    fitted: seeingAll,
    focus: () => canvas.current?.focus({ preventScroll: true }),
    focusOn: (key) =>
      canvas.current
        ?.querySelector<HTMLElement>(`[data-id="${CSS.escape(key)}"]`)
        ?.focus({ preventScroll: true }),
  };
}

function showViewport(room: Room): void {
  const { x, y, zoom } = room.live.get();
  const { width, height } = room.size.get();
  const middle: Point = [(width / 2 - x) / zoom, (height / 2 - y) / zoom];
  room.presence.viewport(middle, zoom, room.props.now.activeCompartmentId);
}

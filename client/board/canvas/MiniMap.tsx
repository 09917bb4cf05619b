import { memo, useEffect, useRef } from 'react';
import { t } from '#client/i18n/t.ts';
import { boxes } from '#shared/drawing/boxes.ts';
import type { Box, ElementDrawing } from '#shared/drawing/drawing.ts';
import { centreOn } from '../tools/panTool.ts';
import { allInSight } from './allInSight.ts';
import { useRoom, useStore } from './roomContext.ts';

const SIZE = { width: 168, height: 112 };

/** The edges of the screen itself. */
const EDGES = { top: 0, right: 0, bottom: 0, left: 0 };

/**
 * The whole table in a corner, with what is on screen framed, while some of it is out of sight. A press goes there. Drawn
 * again only when the table changes. BO162.
 */
export function MiniMap() {
  const { picture, live, seen, size, screen } = useRoom();
  // Not of every frame of a drag: the overview follows once things are put down.
  useStore(seen);
  const { elements, box } = picture.get();
  const overview = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const shown = boxes.grow(box, 60);
  const scale = Math.max(shown.width / SIZE.width, shown.height / SIZE.height, 1);
  // The table's middle lies in the map's middle.
  const left = SIZE.width / 2 - (shown.x + shown.width / 2) / scale;
  const top = SIZE.height / 2 - (shown.y + shown.height / 2) / scale;
  useEffect(() => {
    let lastZoom = 0;
    const follow = () => {
      const { x, y, zoom } = live.get();
      const { width, height } = size.get();
      if (!frame.current || !overview.current) return;
      // It would only lie over what one already sees.
      overview.current.hidden = allInSight(box, { x, y, zoom }, { size: size.get(), insets: EDGES });
      const { style } = frame.current;
      // A layer that only slides is not painted again: its size changes when the zoom does.
      if (zoom !== lastZoom) {
        style.width = `${width / zoom / scale}px`;
        style.height = `${height / zoom / scale}px`;
      }
      lastZoom = zoom;
      style.transform = `translate(${left - x / zoom / scale}px, ${top - y / zoom / scale}px)`;
    };
    follow();
    return live.subscribe(follow);
  }, [size, live, left, top, scale, box]);
  if (elements.length < 6) return null;
  return (
    // The keyboard has its own ways to go anywhere (arrows, Ctrl + arrows, 0): this is a shortcut for a pointer.
    <div
      ref={overview}
      className="board-minimap absolute z-5 bottom-24 left-4 overflow-hidden rounded-card border border-line bg-paper-raised shadow-card"
      style={SIZE}
      aria-hidden="true"
      onPointerDown={(event) => {
        const area = event.currentTarget.getBoundingClientRect();
        const at = [
          (event.clientX - area.left - left) * scale,
          (event.clientY - area.top - top) * scale,
        ] as const;
        screen.now?.setView(centreOn(at, live.get().zoom, size.get()));
      }}
    >
      <svg
        width={SIZE.width}
        height={SIZE.height}
        viewBox={`${shown.x} ${shown.y} ${shown.width} ${shown.height}`}
      >
        <title>{t('board.minimap')}</title>
        <Crowd elements={elements} />
      </svg>
      <div ref={frame} className="board-frame" />
    </div>
  );
}

const Crowd = memo(function Crowd({ elements }: { elements: readonly ElementDrawing[] }) {
  const path = (kinds: readonly ElementDrawing['kind'][]) =>
    elements.flatMap(({ kind, box }) => (kinds.includes(kind) ? [rectangle(box)] : [])).join('');
  return (
    <>
      <path d={path(['household'])} fill="var(--line)" />
      <path d={path(['structure', 'professional'])} fill="var(--work)" />
      <path d={path(['person', 'text'])} fill="var(--ink-faint)" />
    </>
  );
});

function rectangle({ x, y, width, height }: Box): string {
  return `M${Math.round(x)} ${Math.round(y)}h${Math.round(width)}v${Math.round(height)}h${-Math.round(width)}Z`;
}

import { useReactFlow, useStoreApi } from '@xyflow/react';
import { memo, useEffect, useRef } from 'react';
import { t } from '#client/i18n/t.ts';
import { boxes } from './drawing/boxes.ts';
import type { Box, ElementDrawing } from './drawing/drawing.ts';
import { useRoom, useStore } from './roomContext.ts';

const SIZE = { width: 168, height: 112 };

/** The whole table in a corner, with what is on screen framed. A press goes there. Drawn again only when the table changes. */
export function MiniMap() {
  const { picture } = useRoom();
  const { elements, box } = useStore(picture);
  const store = useStoreApi();
  const flow = useReactFlow();
  const frame = useRef<SVGRectElement>(null);
  const shown = boxes.grow(box, 60);
  const scale = Math.max(shown.width / SIZE.width, shown.height / SIZE.height, 1);
  useEffect(() => {
    let last: unknown = null;
    const follow = () => {
      const { transform, width, height } = store.getState();
      if (transform === last || !frame.current) return;
      last = transform;
      const [x, y, zoom] = transform;
      const attributes = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
      for (const [name, value] of Object.entries(attributes)) frame.current.setAttribute(name, String(value));
    };
    follow();
    return store.subscribe(follow);
  }, [store]);
  if (elements.length < 6) return null;
  return (
    // The keyboard has its own ways to go anywhere (arrows, Ctrl + arrows, 0): this is a shortcut for a pointer.
    <svg
      className="absolute bottom-24 left-4 rounded-card border border-line bg-paper-raised shadow-card"
      width={SIZE.width}
      height={SIZE.height}
      viewBox={`${shown.x} ${shown.y} ${shown.width} ${shown.height}`}
      aria-hidden="true"
      onPointerDown={(event) => {
        const area = event.currentTarget.getBoundingClientRect();
        const at = {
          x: shown.x + shown.width / 2 + (event.clientX - area.left - area.width / 2) * scale,
          y: shown.y + shown.height / 2 + (event.clientY - area.top - area.height / 2) * scale,
        };
        void flow.setCenter(at.x, at.y, { zoom: flow.getZoom(), duration: 200 });
      }}
    >
      <title>{t('board.minimap')}</title>
      <Crowd elements={elements} />
      <rect
        ref={frame}
        fill="var(--accent-wash)"
        fillOpacity={0.4}
        stroke="var(--accent)"
        strokeWidth={2 * scale}
      />
    </svg>
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

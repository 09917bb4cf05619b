import { memo, useCallback } from 'react';
import type { ElementDrawing, LinkDrawing } from './drawing/drawing.ts';
import { useRoom, useSelected, useStore } from './roomContext.ts';
import { Shapes } from './ShapeView.tsx';

/** Enclosures, lines, then labels, in one SVG under the people. Found under a finger by geometry, so none of it listens. */
export function LinkLayer() {
  const { picture } = useRoom();
  const { elements, links } = useStore(picture);
  return (
    <svg className="board-links" width="1" height="1" overflow="visible" aria-hidden="true">
      {elements.map((element) =>
        element.under.length > 0 ? <Enclosure key={element.key} element={element} /> : null,
      )}
      {links.map((link) => (
        <Line key={link.key} link={link} />
      ))}
      {links.map((link) => (link.label ? <Label key={link.key} link={link} /> : null))}
    </svg>
  );
}

const Enclosure = memo(function Enclosure({ element }: { element: ElementDrawing }) {
  return (
    <g>
      <Shapes shapes={element.under} />
    </g>
  );
});

const Line = memo(function Line({ link }: { link: LinkDrawing }) {
  const { session } = useRoom();
  const { key } = link;
  const chosen = useSelected(
    session.selection,
    useCallback((keys) => keys.has(key), [key]),
  );
  return (
    <g>
      {chosen && (
        <polyline
          points={link.trace.map((point) => point.join(',')).join(' ')}
          fill="none"
          stroke="var(--accent)"
          strokeOpacity={0.35}
          strokeWidth={11}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
      <Shapes shapes={link.line} />
    </g>
  );
});

const Label = memo(
  function Label({ link }: { link: LinkDrawing }) {
    return (
      <g>
        <Shapes shapes={link.label?.shapes ?? []} />
      </g>
    );
  },
  (before, after) => before.link.label === after.link.label,
);

import type { Node, NodeProps } from '@xyflow/react';
import { memo, useCallback } from 'react';
import type { Drawing, ElementDrawing } from '#shared/drawing/drawing.ts';
import { grip } from './grip.ts';
import { OthersRing } from './OthersRing.tsx';
import { useRoom, useSelected } from './roomContext.ts';
import { Shapes } from './ShapeView.tsx';

export type ElementFlowNode = Node<{ drawing: ElementDrawing }, 'element'>;

/** An element as drawn, in the box React Flow gives it. Renders again only when its own drawing or choice changes. */
export const ElementNode = memo(function ElementNode({ data: { drawing } }: NodeProps<ElementFlowNode>) {
  const { session, wire, picture } = useRoom();
  const { key } = drawing;
  const box = grip(drawing);
  const chosen = useSelected(
    session.selection,
    useCallback((keys) => keys.has(key), [key]),
  );
  const aimed = useSelected(
    wire,
    useCallback((state) => state.is === 'drawing' && state.over === key, [key]),
  );
  const away = useSelected(
    picture,
    useCallback((now: Drawing) => now.elementAt.get(key) !== drawing, [key, drawing]),
  );
  return (
    <>
      <svg
        width={box.width}
        height={box.height}
        viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
        overflow="visible"
        aria-hidden="true"
        className={away ? 'invisible' : 'pointer-events-none block'}
      >
        {(chosen || aimed) && <Halo drawing={drawing} strong={aimed} />}
        <Shapes shapes={drawing.shapes} />
      </svg>
      <OthersRing drawing={drawing} />
    </>
  );
});

/** What is chosen lies on a plum wash: the interface's colour, under the drawing's own. */
function Halo({ drawing, strong }: { drawing: ElementDrawing; strong: boolean }) {
  const { kind, at, body } = drawing;
  const box = grip(drawing);
  const stroke = { stroke: 'var(--accent)', strokeWidth: strong ? 3 : 2, fill: 'var(--accent-wash)' };
  if (kind === 'person' || body.form === 'circle') return <circle cx={at[0]} cy={at[1]} r={38} {...stroke} />;
  const by = 6;
  return (
    <rect
      x={box.x - by}
      y={box.y - by}
      width={box.width + 2 * by}
      height={box.height + 2 * by}
      rx={12}
      {...stroke}
    />
  );
}

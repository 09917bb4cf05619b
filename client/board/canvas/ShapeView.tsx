import { memo } from 'react';
import type { Shape } from '#shared/drawing/drawing.ts';
import { inkOf } from './inkOf.ts';

/** One shape of the drawing, in the page's colours. */
export const ShapeView = memo(function ShapeView({ shape }: { shape: Shape }) {
  if (shape.shape === 'text')
    return (
      <text
        x={shape.at[0]}
        y={shape.at[1]}
        fontSize={shape.size}
        fontWeight={shape.weight}
        fill={inkOf(shape.ink)}
        textAnchor={shape.anchor}
      >
        {shape.text}
      </text>
    );
  // Pictures have a layer of their own (client/board/pictures).
  if (shape.shape === 'image') return null;
  return (
    <path
      d={shape.d}
      fill={inkOf(shape.fill)}
      opacity={shape.opacity}
      stroke={inkOf(shape.stroke)}
      strokeWidth={shape.width}
      strokeDasharray={shape.dash?.join(' ')}
      strokeLinejoin="round"
      strokeLinecap={shape.dash ? 'butt' : 'round'}
    />
  );
});

export function Shapes({ shapes }: { shapes: readonly Shape[] }) {
  // A drawing's shapes have no names and never change places within one drawing.
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  return shapes.map((shape, index) => <ShapeView key={index} shape={shape} />);
}

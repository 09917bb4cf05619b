import type { Strokes } from '#shared/consent/signature.ts';
import { FIELD, pathOf } from './strokes.ts';

/** A signature that was drawn, as lines. */
export function Drawing({ strokes }: { strokes: Strokes }) {
  return (
    <svg
      viewBox={`0 0 ${FIELD} ${FIELD}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className="pointer-events-none size-full text-ink"
    >
      {strokes.map((stroke, at) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only added at the end.
          key={at}
          d={pathOf(stroke)}
          fill="none"
          stroke="currentColor"
          strokeWidth={3}
          strokeLinecap="round"
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}

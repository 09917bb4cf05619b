import { memo, useCallback, useEffect, useRef, useState } from 'react';
import { outlinePath } from '#shared/ink/outlinePath.ts';
import { HIGHLIGHT, strokeShape } from '#shared/ink/strokeShape.ts';
import { useRoom, useSelected, useStore } from '../canvas/roomContext.ts';
import { ShapeView } from '../canvas/ShapeView.tsx';
import { createInkHand, type InkDesk } from './createInkHand.ts';
import type { Carried } from './createStrokeKeys.ts';
import { type DrawnStroke, inkOf } from './inkOf.ts';

/** Ink at rest, the others' in flight, and one's own while it is wet. */
export function InkPart(_: { onClose: () => void }) {
  const room = useRoom();
  const [desk] = useState(() => createInkHand(room));
  useEffect(() => {
    room.ink.now = desk;
    return () => {
      desk.cancel(null);
      room.ink.now = null;
    };
  }, [room, desk]);
  return (
    <>
      <Resting desk={desk} pen="highlighter" />
      <Resting desk={desk} pen="pen" />
      <Theirs />
      <WetInk desk={desk} />
    </>
  );
}

const LAYER = { pen: 'board-overlays', highlighter: 'board-highlights' } as const;

function Resting({ desk, pen }: { desk: InkDesk; pen: DrawnStroke['pen'] }) {
  const { strokes } = useStore(useRoom().session.table);
  const drawn = strokes.filter((stroke) => stroke.pen === pen);
  if (drawn.length === 0) return null;
  return (
    <svg className={LAYER[pen]} width="1" height="1" overflow="visible" aria-hidden="true">
      {drawn.map((stroke) => {
        const ink = inkOf(stroke);
        return <Dry key={ink.key} ink={ink} desk={desk} />;
      })}
    </svg>
  );
}

const Dry = memo(function Dry({ ink, desk }: { ink: DrawnStroke; desk: InkDesk }) {
  const { key, shape } = ink;
  const has = useCallback((keys: ReadonlySet<string>) => keys.has(key), [key]);
  const chosen = useSelected(useRoom().session.selection, has);
  const going = useSelected(desk.doomed, has);
  const by = useSelected(
    desk.carried,
    useCallback((carried: Carried | null) => (carried?.keys.has(key) ? carried.by : null), [key]),
  );
  return (
    <g
      opacity={going ? 0.25 : undefined}
      transform={by ? `translate(${by.join(' ')})` : undefined}
      data-stroke={key}
    >
      {chosen && (
        <path
          d={shape.d}
          fill="none"
          stroke="var(--accent)"
          strokeOpacity={0.35}
          strokeWidth={9}
          strokeLinejoin="round"
        />
      )}
      <ShapeView shape={shape} />
    </g>
  );
});

function Theirs() {
  const others = useStore(useRoom().presence.others);
  const flying = others.flatMap(({ compartment, connection, fields: { ink } }) =>
    ink ? [{ key: `${compartment} ${connection}`, shape: strokeShape(ink) }] : [],
  );
  if (flying.length === 0) return null;
  return (
    <svg className="board-overlays" width="1" height="1" overflow="visible" aria-hidden="true" data-theirs="">
      {flying.map(({ key, shape }) => (
        <ShapeView key={key} shape={shape} />
      ))}
    </svg>
  );
}

/** Painted outside React, at most once a frame: a pen tells its place up to four times between two. */
function WetInk({ desk }: { desk: InkDesk }) {
  const path = useRef<SVGPathElement>(null);
  useEffect(() => {
    let frame = 0;
    const paint = () => {
      frame = 0;
      const stroke = desk.wet.get();
      const shown = path.current;
      if (!shown) return;
      shown.setAttribute('d', stroke ? outlinePath(stroke.points, { ...stroke, last: false }) : '');
      shown.setAttribute('fill', `var(--tint-${stroke?.tint ?? 0})`);
      shown.setAttribute('opacity', stroke?.pen === 'highlighter' ? String(HIGHLIGHT) : '1');
    };
    const stop = desk.wet.subscribe(() => {
      // What is written is on the table at once: the wet stroke goes in the same turn, not a frame later.
      if (desk.wet.get() === null) paint();
      else if (frame === 0) frame = requestAnimationFrame(paint);
    });
    return () => {
      cancelAnimationFrame(frame);
      stop();
    };
  }, [desk]);
  return (
    <svg className="board-overlays" width="1" height="1" overflow="visible" aria-hidden="true">
      <path ref={path} />
    </svg>
  );
}

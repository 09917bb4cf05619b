import { useCallback, useMemo } from 'react';
import type { Drawing, ElementDrawing } from '#shared/drawing/drawing.ts';
import type { ConnectState } from '../tools/connectTool.ts';
import { awayKeys } from './flying.ts';
import { grip } from './grip.ts';
import { useRoom, useSelected, useStore } from './roomContext.ts';

/** What is chosen lies on a plum wash: the interface's colour, under everybody; so does what a line that is drawn aims at. */
export function HaloLayer() {
  const { session, wire, picture } = useRoom();
  const drawing = useStore(picture.still);
  const chosen = useStore(session.selection);
  const aimed = useSelected(wire, aimedAt);
  const away = useSelected(
    picture,
    useCallback((now: Drawing) => awayKeys(drawing, now), [drawing]),
  );
  const haloed = useMemo(() => {
    const gone = new Set(away.split(' '));
    const keys = new Set([...chosen, ...(aimed === null ? [] : [aimed])]);
    return [...keys].flatMap((key) => (gone.has(key) ? [] : (drawing.elementAt.get(key) ?? [])));
  }, [drawing, chosen, aimed, away]);
  if (haloed.length === 0) return null;
  return (
    <svg className="board-overlays" width="1" height="1" overflow="visible" aria-hidden="true">
      {haloed.map((drawn) => (
        <Halo key={drawn.key} drawing={drawn} strong={drawn.key === aimed} />
      ))}
    </svg>
  );
}

function aimedAt(state: ConnectState): string | null {
  if (state.is === 'drawing') return state.over;
  return state.is === 'waiting' ? state.from : null;
}

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

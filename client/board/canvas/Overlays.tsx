import { useCallback } from 'react';
import { t } from '#client/i18n/t.ts';
import { relationKind, sideOf } from '#shared/board/index.ts';
import { leave } from '#shared/drawing/links/leave.ts';
import { RELATION_LOOKS } from '#shared/notation/looks/relationLooks.ts';
import { find } from '../commands/find.ts';
import type { Chosen } from '../tools/selectTool.ts';
import { useRoom, useSelected, useStore } from './roomContext.ts';

/** Drawn over the table while something is being done: guides, the lasso, the line being drawn. */
export function Overlays() {
  return (
    <svg className="board-overlays" width="1" height="1" overflow="visible" aria-hidden="true">
      <Guides />
      <Lasso />
      <Wire />
    </svg>
  );
}

const FAR = 200_000;

function Guides() {
  const guides = useStore(useRoom().guides);
  return guides.map(({ axis, at }) => (
    <line
      key={`${axis}${at}`}
      x1={axis === 'x' ? at : -FAR}
      x2={axis === 'x' ? at : FAR}
      y1={axis === 'y' ? at : -FAR}
      y2={axis === 'y' ? at : FAR}
      stroke="var(--accent)"
      strokeWidth={1}
      vectorEffect="non-scaling-stroke"
    />
  ));
}

function Lasso() {
  const box = useStore(useRoom().lasso);
  if (!box) return null;
  return (
    <rect
      {...box}
      fill="var(--accent)"
      fillOpacity={0.1}
      stroke="var(--accent)"
      strokeDasharray="6 4"
      vectorEffect="non-scaling-stroke"
    />
  );
}

/** The line that is being drawn, already in the colour it would have. */
function Wire() {
  const { wire, picture } = useRoom();
  const state = useStore(wire);
  if (state.is !== 'drawing') return null;
  const { elementAt } = picture.get();
  const from = elementAt.get(state.from);
  const over = state.over === null ? undefined : elementAt.get(state.over);
  if (!from) return null;
  const [a, b] = [sideOf(from), over ? sideOf(over) : null];
  const ink = a && b ? RELATION_LOOKS[relationKind(a, b)].ink : 'ink-soft';
  const start = leave(from, state.at);
  const tip = over ? leave(over, from.at) : state.at;
  return (
    <line
      x1={start[0]}
      y1={start[1]}
      x2={tip[0]}
      y2={tip[1]}
      stroke={`var(--${ink})`}
      strokeWidth={2.5}
      strokeDasharray="7 5"
      vectorEffect="non-scaling-stroke"
    />
  );
}

/** A small handle beside the one chosen element: drawn from here, a link begins. */
export function LinkHandle() {
  const room = useRoom();
  const only = useSelected(
    room.session.selection,
    useCallback((chosen: Chosen) => (chosen.size === 1 ? ([...chosen][0] ?? null) : null), []),
  );
  const { elementAt } = useStore(room.picture);
  const element = only === null ? undefined : elementAt.get(only);
  if (
    !element ||
    element.kind === 'text' ||
    element.kind === 'zone' ||
    element.kind === 'picture' ||
    !room.session.desk.writable(find.fromKey(element.key).compartment)
  )
    return null;
  const right = element.kind === 'person' ? element.at[0] + 44 : element.box.x + element.box.width + 12;
  return (
    <div
      className="board-handle"
      data-link-from={element.key}
      title={t('board.linkHandle')}
      style={{ transform: `translate(${right}px, ${element.at[1]}px)` }}
    />
  );
}

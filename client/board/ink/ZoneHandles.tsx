import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { t } from '#client/i18n/t.ts';
import { announce } from '#client/ui/announce.ts';
import type { Point } from '#shared/board/index.ts';
import { nudgeOf } from '../canvas/nudgeOf.ts';
import { useRoom, useSelected, useStore } from '../canvas/roomContext.ts';
import { say } from '../canvas/say.ts';
import { find } from '../commands/find.ts';
import { reshapeZone } from '../commands/reshapeZone.ts';

const zoomOf = ({ zoom }: { zoom: number }) => zoom;
const LEAST_CORNERS = 3;

/** The corners of the chosen zone: each is taken by a finger, or by Tab and moved by arrows. One write when let go. */
export function ZoneHandles({ zone }: { zone: string; onClose: () => void }) {
  const room = useRoom();
  const table = useStore(room.session.table);
  const flight = useStore(room.flight);
  const zoom = useSelected(room.live, zoomOf);
  const [moving, setMoving] = useState<{ corner: number; by: Point } | null>(null);
  const held = useRef<{ pointer: number; x: number; y: number } | null>(null);
  const element = find.element(table, find.fromKey(zone));
  if (element?.kind !== 'zone' || flight.size > 0) return null;
  if (!room.session.desk.writable(element.compartment)) return null;
  const end = find.end(element);
  const { at, outline } = element;
  const shown = outline.map(([x, y], corner): Point => {
    const by = moving?.corner === corner ? moving.by : ([0, 0] as const);
    return [x + by[0], y + by[1]];
  });
  const write = (next: readonly Point[]) => {
    const outcome = reshapeZone(room.session.desk, end, next);
    if (outcome.ok) announce(t('ink.zoneChanged'));
    else say(outcome);
  };
  const moved = (corner: number, [dx, dy]: Point) =>
    outline.map((point, index): Point => (index === corner ? [point[0] + dx, point[1] + dy] : point));

  const press = (corner: number) => (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0 || held.current) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { pointer: event.pointerId, x: event.clientX, y: event.clientY };
    setMoving({ corner, by: [0, 0] });
  };
  const by = (event: PointerEvent): Point | null => {
    const from = held.current;
    if (!from || from.pointer !== event.pointerId || !(zoom > 0)) return null;
    return [(event.clientX - from.x) / zoom, (event.clientY - from.y) / zoom];
  };
  const follow = (event: PointerEvent) => {
    const now = by(event);
    if (now && moving) setMoving({ ...moving, by: now });
  };
  const release = (event: PointerEvent) => {
    const now = by(event);
    held.current = null;
    setMoving(null);
    if (now && moving && Math.hypot(now[0], now[1]) * zoom > 2) write(moved(moving.corner, now));
  };
  const back = () => {
    held.current = null;
    setMoving(null);
  };
  const key = (corner: number) => (event: KeyboardEvent) => {
    const nudge = nudgeOf(event);
    if (nudge) write(moved(corner, nudge));
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      // Of the last three none goes: it would be no surface, and the key is never the zone's here.
      if (outline.length > LEAST_CORNERS) write(outline.filter((_, index) => index !== corner));
    } else if (event.key === 'Escape') {
      back();
      room.screen.now?.focusOn(zone);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const path = `${shown.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${at[0] + x} ${at[1] + y}`).join('')}Z`;
  return (
    <div data-board-field="corners">
      <svg className="board-overlays" width="1" height="1" overflow="visible" aria-hidden="true">
        <path
          d={path}
          fill="none"
          stroke="var(--accent)"
          strokeWidth={2}
          strokeDasharray={moving ? '7 5' : undefined}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      {shown.map(([x, y], corner) => (
        <button
          // A corner has no name but its place.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={corner}
          type="button"
          className="board-corner"
          aria-label={t('ink.corner', { place: corner + 1, count: outline.length })}
          style={{ transform: `translate(${at[0] + x}px, ${at[1] + y}px) scale(${1 / zoom})` }}
          onPointerDown={press(corner)}
          onPointerMove={follow}
          onPointerUp={release}
          onPointerCancel={back}
          onKeyDown={key(corner)}
        />
      ))}
    </div>
  );
}

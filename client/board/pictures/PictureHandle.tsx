import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { t } from '#client/i18n/t.ts';
import { announce } from '#client/ui/announce.ts';
import type { Point } from '#shared/board/index.ts';
import { nudgeOf } from '../canvas/nudgeOf.ts';
import { useRoom, useSelected, useStore } from '../canvas/roomContext.ts';
import { say } from '../canvas/say.ts';
import { find } from '../commands/find.ts';
import { resizePicture } from '../commands/resizePicture.ts';
import { resizedFrom } from './resizedFrom.ts';

const zoomOf = ({ zoom }: { zoom: number }) => zoom;
/** Screen pixels a press may wander. */
const STILL = 2;

/** The corner of the chosen picture: carried by a hand, or by arrows until Enter. One write, when it is let go. PI23. */
export function PictureHandle({ picture }: { picture: string; onClose: () => void }) {
  const room = useRoom();
  const table = useStore(room.session.table);
  const flight = useStore(room.flight);
  const lens = useStore(room.lens);
  const zoom = useSelected(room.live, zoomOf);
  const [by, setBy] = useState<Point | null>(null);
  const held = useRef<{ pointer: number; x: number; y: number } | null>(null);
  const element = find.element(table, find.fromKey(picture));
  if (element?.kind !== 'picture' || flight.size > 0 || lens !== null) return null;
  if (!room.session.desk.writable(element.compartment)) return null;
  const shown = by ? resizedFrom(element, by) : element;
  const corner: Point = [shown.at[0] + shown.width / 2, shown.at[1] + shown.height / 2];

  const back = () => {
    held.current = null;
    setBy(null);
  };
  const write = (carried: Point | null) => {
    back();
    if (!carried) return;
    const outcome = resizePicture(room.session.desk, find.end(element), carried);
    if (outcome.ok) announce(t('picture.resized', resizedFrom(element, carried)));
    else say(outcome);
  };
  const giveUp = () => {
    if (by) announce(t('picture.notResized'));
    back();
  };

  const press = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0 || held.current) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { pointer: event.pointerId, x: event.clientX, y: event.clientY };
    setBy([0, 0]);
  };
  const carriedBy = (event: PointerEvent): Point | null => {
    const from = held.current;
    if (!from || from.pointer !== event.pointerId || !(zoom > 0)) return null;
    return [(event.clientX - from.x) / zoom, (event.clientY - from.y) / zoom];
  };
  const follow = (event: PointerEvent) => {
    const now = carriedBy(event);
    if (now) setBy(now);
  };
  const release = (event: PointerEvent) => {
    const now = carriedBy(event);
    if (now) write(Math.hypot(now[0], now[1]) * zoom > STILL ? now : null);
  };
  const key = (event: KeyboardEvent) => {
    const nudge = nudgeOf(event);
    if (nudge) {
      // To the right and down it grows, the other ways it shrinks.
      const wider = nudge[0] + nudge[1];
      const wanted = resizedFrom(element, along(element, shown.width - element.width + wider));
      setBy(along(element, wanted.width - element.width));
      announce(t('picture.resizing', wanted));
    } else if (by && (event.key === 'Enter' || event.key === ' ')) write(by);
    // It is given up as the keyboard leaves it, and said once.
    else if (event.key === 'Escape') room.screen.now?.focusOn(picture);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div data-board-field="corner">
      {by && (
        <svg className="board-overlays" width="1" height="1" overflow="visible" aria-hidden="true">
          <rect
            x={corner[0] - shown.width}
            y={corner[1] - shown.height}
            width={shown.width}
            height={shown.height}
            fill="none"
            stroke="var(--accent)"
            strokeWidth={2}
            strokeDasharray="7 5"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
      )}
      <button
        type="button"
        className="board-corner"
        aria-label={t('picture.corner', element)}
        style={{
          transform: `translate(${corner[0]}px, ${corner[1]}px) scale(${1 / zoom})`,
          cursor: 'nwse-resize',
        }}
        onPointerDown={press}
        onPointerMove={follow}
        onPointerUp={release}
        onPointerCancel={back}
        onKeyDown={key}
        onBlur={giveUp}
      />
    </div>
  );
}

/** The way along the diagonal that makes a picture so much wider. */
function along({ width, height }: { width: number; height: number }, wider: number): Point {
  return [wider, (wider * height) / width];
}

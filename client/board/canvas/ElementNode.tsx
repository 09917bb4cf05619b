import { memo, useCallback } from 'react';
import { useGlossary } from '#client/acronyms/index.ts';
import { t } from '#client/i18n/t.ts';
import type { PlacedElement } from '#shared/board/index.ts';
import type { Drawing, ElementDrawing } from '#shared/drawing/drawing.ts';
import { acronymOf } from './acronymOf.ts';
import { grip } from './grip.ts';
import { elementInWords } from './inWords.ts';
import { OthersRing } from './OthersRing.tsx';
import { useRoom, useSelected, useStore } from './roomContext.ts';
import { Shapes } from './ShapeView.tsx';

/**
 * An element as drawn, where it stands; `data-acronym` names what hover, focus and tap explain. Renders again only
 * when its own drawing, words, place in the tab order or choice change.
 */
export const ElementNode = memo(function ElementNode({
  drawing,
  element,
  tabbable,
}: {
  drawing: ElementDrawing;
  element: PlacedElement | undefined;
  tabbable: boolean;
}) {
  const { session, wire, picture, view } = useRoom();
  const notation = useStore(view);
  const glossary = useGlossary();
  const { key } = drawing;
  const { x, y, width, height } = grip(drawing);
  const chosen = useSelected(
    session.selection,
    useCallback((keys) => keys.has(key), [key]),
  );
  const aimed = useSelected(
    wire,
    useCallback(
      (state) =>
        (state.is === 'drawing' && state.over === key) || (state.is === 'waiting' && state.from === key),
      [key],
    ),
  );
  const away = useSelected(
    picture,
    useCallback((now: Drawing) => now.elementAt.get(key) !== drawing, [key, drawing]),
  );
  return (
    <button
      type="button"
      className="board-element"
      data-id={key}
      data-acronym={element && acronymOf(element, glossary)}
      tabIndex={tabbable ? 0 : -1}
      aria-label={element ? elementInWords(element, notation) : ''}
      aria-roledescription={t('board.canvasElement')}
      style={{ transform: `translate(${x}px, ${y}px)`, width, height }}
    >
      <svg
        width={width}
        height={height}
        viewBox={`${x} ${y} ${width} ${height}`}
        overflow="visible"
        aria-hidden="true"
        className={away ? 'invisible' : 'pointer-events-none block'}
      >
        {(chosen || aimed) && <Halo drawing={drawing} strong={aimed} />}
        <Shapes shapes={drawing.shapes} />
      </svg>
      <OthersRing drawing={drawing} />
    </button>
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

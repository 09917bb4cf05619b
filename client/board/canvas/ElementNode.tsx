import { memo, useLayoutEffect, useRef } from 'react';
import { t } from '#client/i18n/t.ts';
import type { PlacedElement } from '#shared/board/index.ts';
import type { ElementDrawing, Notation } from '#shared/drawing/drawing.ts';
import { grip } from './grip.ts';
import { elementInWords } from './inWords.ts';
import { shapeNodes } from './shapeNodes.ts';

/**
 * An element as drawn, where it stands; `data-acronym` names what hover, focus and tap explain. Renders again only
 * when its own drawing, words or place in the tab order change, or when it is carried.
 */
export const ElementNode = memo(function ElementNode({
  drawing,
  element,
  notation,
  acronym,
  tabbable,
  away,
}: {
  drawing: ElementDrawing;
  element: PlacedElement | undefined;
  notation: Notation;
  acronym: string | undefined;
  tabbable: boolean;
  /** it is carried: drawn by FlyingLayer where it is now */
  away: boolean;
}) {
  const { key, shapes } = drawing;
  const { x, y, width, height } = grip(drawing);
  const svg = useRef<SVGSVGElement>(null);
  useLayoutEffect(() => svg.current?.replaceChildren(...shapeNodes(shapes)), [shapes]);
  return (
    <button
      type="button"
      className="board-element"
      data-id={key}
      data-acronym={acronym}
      tabIndex={tabbable ? 0 : -1}
      aria-label={element ? elementInWords(element, notation) : ''}
      aria-roledescription={t('board.canvasElement')}
      style={{ transform: `translate(${x}px, ${y}px)`, width, height }}
    >
      <svg
        ref={svg}
        width={width}
        height={height}
        viewBox={`${x} ${y} ${width} ${height}`}
        overflow="visible"
        aria-hidden="true"
        className={away ? 'invisible' : 'pointer-events-none block'}
      />
    </button>
  );
});

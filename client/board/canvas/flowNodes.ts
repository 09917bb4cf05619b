import { t } from '#client/i18n/t.ts';
import type { PlacedElement } from '#shared/board/index.ts';
import type { Drawing, ElementDrawing } from '#shared/drawing/drawing.ts';
import type { ElementFlowNode } from './ElementNode.tsx';
import { grip } from './grip.ts';
import { elementInWords } from './inWords.ts';

/**
 * React Flow's nodes for a drawing. A node whose drawing, words and place in the tab order didn't change is the same
 * object as before: React Flow then has nothing to do for it. `acronymIn` names what hover, focus and tap explain.
 */
export function createFlowNodes(
  acronymIn: (element: PlacedElement) => string | undefined,
): (options: {
  drawing: Drawing;
  elements: ReadonlyMap<string, PlacedElement>;
  tabbable: string | null;
}) => ElementFlowNode[] {
  const known = new WeakMap<
    ElementDrawing,
    { element: PlacedElement | undefined; tabbable: boolean; node: ElementFlowNode }
  >();
  return ({ drawing, elements, tabbable }) => {
    const first = tabbable !== null && drawing.elementAt.has(tabbable) ? tabbable : drawing.elements[0]?.key;
    return drawing.elements.map((drawn) => {
      const element = elements.get(drawn.key);
      const isTabbable = drawn.key === first;
      const before = known.get(drawn);
      if (before?.element === element && before?.tabbable === isTabbable) return before.node;
      const acronym = element && acronymIn(element);
      const node = nodeOf(drawn, element, { tabbable: isTabbable, acronym });
      known.set(drawn, { element, tabbable: isTabbable, node });
      return node;
    });
  };
}

function nodeOf(
  drawn: ElementDrawing,
  element: PlacedElement | undefined,
  { tabbable, acronym }: { tabbable: boolean; acronym: string | undefined },
): ElementFlowNode {
  const box = grip(drawn);
  return {
    id: drawn.key,
    type: 'element',
    position: { x: box.x, y: box.y },
    width: box.width,
    height: box.height,
    // Its size is known and it has no handles: nothing for React Flow to measure.
    measured: { width: box.width, height: box.height },
    handles: [],
    data: { drawing: drawn },
    draggable: false,
    selectable: false,
    focusable: false,
    connectable: false,
    style: { pointerEvents: 'all' },
    ariaRole: 'button',
    ariaLabel: element ? elementInWords(element) : '',
    domAttributes: {
      tabIndex: tabbable ? 0 : -1,
      'aria-roledescription': t('board.canvasElement'),
      ...(acronym === undefined ? {} : { 'data-acronym': acronym }),
    },
  };
}

import type { PathShape, Shape, TextShape } from '#shared/drawing/drawing.ts';
import { inkOf } from './inkOf.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** One node of each look, copied: cheaper than telling each line its colour, width and dash again. */
const looks = new Map<string, SVGElement>();

/**
 * Shapes as nodes of the page, made without React: a large map has five thousand that nothing but the drawing ever
 * changes, and what React keeps of each cost more than drawing it. What `ShapeView` renders is the same.
 */
export function shapeNodes(shapes: readonly Shape[]): SVGElement[] {
  return shapes.flatMap((shape) => {
    if (shape.shape === 'text') return textNode(shape);
    // Pictures have a layer of their own (client/board/pictures).
    return shape.shape === 'path' ? pathNode(shape) : [];
  });
}

function pathNode({ d, stroke, fill, width, dash, opacity }: PathShape): SVGElement {
  const node = copyOf(`${stroke} ${fill} ${width} ${dash?.join()} ${opacity}`, 'path', () => ({
    fill: inkOf(fill),
    stroke: inkOf(stroke),
    'stroke-width': width,
    'stroke-linejoin': 'round',
    'stroke-linecap': dash ? 'butt' : 'round',
    ...(dash && { 'stroke-dasharray': dash.join(' ') }),
    ...(opacity !== undefined && { opacity }),
  }));
  node.setAttribute('d', d);
  return node;
}

function textNode({ at, text, size, weight, ink, anchor }: TextShape): SVGElement {
  const node = copyOf(`${size} ${weight} ${ink} ${anchor}`, 'text', () => ({
    'font-size': size,
    'font-weight': weight,
    fill: inkOf(ink),
    'text-anchor': anchor,
  }));
  node.setAttribute('x', String(at[0]));
  node.setAttribute('y', String(at[1]));
  node.textContent = text;
  return node;
}

function copyOf(
  look: string,
  name: 'path' | 'text',
  attributes: () => Record<string, string | number>,
): SVGElement {
  let model = looks.get(look);
  if (!model) {
    model = document.createElementNS(SVG, name);
    for (const [attribute, value] of Object.entries(attributes()))
      model.setAttribute(attribute, String(value));
    looks.set(look, model);
  }
  return model.cloneNode() as SVGElement;
}

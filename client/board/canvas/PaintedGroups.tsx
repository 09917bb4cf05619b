import { memo, useLayoutEffect, useRef } from 'react';
import type { Shape } from '#shared/drawing/drawing.ts';
import { shapeNodes } from './shapeNodes.ts';

/** What is painted in a group of its own. */
export interface Group {
  key: string;
  shapes: readonly Shape[];
}

interface Kept {
  shapes: readonly Shape[];
  node: SVGGElement;
}

/** Groups of shapes in one SVG, painted by hand (shapeNodes.ts): a group whose shapes are the same keeps its nodes. */
export const PaintedGroups = memo(function PaintedGroups({
  groups,
  place,
}: {
  groups: readonly Group[];
  place: string;
}) {
  const svg = useRef<SVGSVGElement>(null);
  const kept = useRef<ReadonlyMap<string, Kept>>(new Map());
  useLayoutEffect(() => {
    if (svg.current) kept.current = paint(svg.current, groups, kept.current);
  }, [groups]);
  return <svg ref={svg} className={place} width="1" height="1" overflow="visible" aria-hidden="true" />;
});

function paint(
  svg: SVGSVGElement,
  groups: readonly Group[],
  before: ReadonlyMap<string, Kept>,
): ReadonlyMap<string, Kept> {
  const now = new Map<string, Kept>();
  for (const { key, shapes } of groups) {
    const old = before.get(key);
    now.set(key, old?.shapes === shapes ? old : { shapes, node: groupOf(shapes) });
  }
  for (const [key, { node }] of before) if (now.get(key)?.node !== node) node.remove();
  let next: ChildNode | null = svg.firstChild;
  for (const { node } of now.values())
    if (node === next) next = node.nextSibling;
    else svg.insertBefore(node, next);
  return now;
}

function groupOf(shapes: readonly Shape[]): SVGGElement {
  const node = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  node.append(...shapeNodes(shapes));
  return node;
}

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
  nodes: readonly SVGElement[];
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
    now.set(key, old?.shapes === shapes ? old : { shapes, nodes: shapeNodes(shapes) });
  }
  for (const [key, { nodes }] of before)
    if (now.get(key)?.nodes !== nodes) for (const node of nodes) node.remove();
  let next: ChildNode | null = svg.firstChild;
  for (const { nodes } of now.values())
    for (const node of nodes)
      if (node === next) next = node.nextSibling;
      else svg.insertBefore(node, next);
  return now;
}

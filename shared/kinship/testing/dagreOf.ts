import dagre from '@dagrejs/dagre';
import type { Point } from '../../board/element.ts';
import type { KinFamily } from '../kinFamily.ts';
import { countCrossings } from '../measure/countCrossings.ts';
import { type FamilyLine, familyLines } from '../measure/familyLines.ts';

/**
 * The same family laid out by dagre: people, and a node for each set of parents (without it, dagre crosses three times
 * as much). Crossings are counted on the family's lines and on dagre's own, bends and all: whichever does it more honour.
 */
export function dagreOf(family: KinFamily): { crossings: number; ownCrossings: number } {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ ranksep: 60, nodesep: 24 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of family.people) graph.setNode(id, { width, height });
  const join = (parents: readonly string[], child: string | null) => {
    const drop = `of ${[...parents].sort().join(' & ')}`;
    if (!graph.hasNode(drop)) {
      graph.setNode(drop, { width: 1, height: 1 });
      for (const parent of parents) graph.setEdge(parent, drop);
    }
    if (child !== null) graph.setEdge(drop, child);
  };
  for (const { a, b } of family.couples) join([a, b], null);
  for (const { parents, child } of family.children) join(parents, child);
  dagre.layout(graph);
  const places = new Map(
    family.people.map(({ id }): [string, Point] => {
      const { x, y } = graph.node(id);
      return [id, [x, y]];
    }),
  );
  const own = graph.edges().flatMap((edge: { v: string; w: string }): FamilyLine[] => {
    const points = graph.edge(edge).points as { x: number; y: number }[];
    return points.flatMap((point, at): FamilyLine[] => {
      const before = points[at - 1];
      return before ? [{ from: [before.x, before.y], to: [point.x, point.y], ends: [edge.v, edge.w] }] : [];
    });
  });
  return { crossings: countCrossings(familyLines(family, places)), ownCrossings: countCrossings(own) };
}

import type { Point } from '../../board/element.ts';
import type { Box } from '../drawing.ts';
import { Grid } from '../grid.ts';
import { type Labelled, placeOne, type Surroundings } from './placeOne.ts';

/** A place on its own line for each label, in the order given, so that the same table always gives the same map. BO24. */
export function placeLabels(
  links: readonly Labelled[],
  around: Omit<Surroundings, 'taken'>,
): Map<string, Point> {
  const placed = new Map<string, Point>();
  const taken = new Grid<Box>();
  for (const link of links) {
    const place = placeOne(link, { ...around, taken });
    if (!place) continue;
    placed.set(link.key, place.at);
    taken.add(place.box, place.box);
  }
  return placed;
}

import type { Point, Zone } from '../../board/index.ts';
import { insideBody } from '../../drawing/body.ts';
import { boxes } from '../../drawing/boxes.ts';
import { fieldOfOverlap } from '../../drawing/surroundings/fieldOfOverlap.ts';
import { keyOf } from '../kin.ts';
import type { Line } from '../mapInWords.ts';
import { NO_PERIOD, type Standing, type Teller, toldElement } from '../teller.ts';

type PlacedZone = Zone & { compartment: string };

/** Where a zone lies and who stands in it: found once, however many others it meets. */
interface Surface {
  zone: PlacedZone;
  corners: readonly Point[];
  box: ReturnType<typeof boxes.of>;
  holds: ReadonlySet<Standing>;
}

/** A sentence names no more than that of a field: each zone's own names all. */
const NAMED = 12;

/** Each zone with who stands in it; then where two interventions meet, and who stands there. IW11. */
export function tellZones(teller: Teller): Line[] {
  const zones = teller.table.elements.filter((element) => element.kind === 'zone');
  const surfaces = zones.map((zone) => surfaceOf(teller, zone));
  const interventions = surfaces.filter(({ zone }) => zone.meaning === 'intervention');
  const fields = interventions.flatMap((one, place) =>
    interventions.slice(place + 1).flatMap((other) => tellOverlap(teller, one, other)),
  );
  return [...surfaces.map((surface) => tellSurface(teller, surface)), ...fields];
}

export function tellZone(teller: Teller, zone: PlacedZone): Line {
  return tellSurface(teller, surfaceOf(teller, zone));
}

function tellSurface(teller: Teller, { zone, holds }: Surface): Line {
  const { phrases, nameOf, line } = teller;
  const text = phrases.zone({
    name: `${nameOf(endOf(zone))}${phrases.period(zone.during ?? NO_PERIOD)}`,
    intervention: zone.meaning === 'intervention',
    holds: [...holds].map(nounOf(teller)),
  });
  return line({ text, tells: [toldElement(zone)], ground: zone.ground });
}

function tellOverlap(teller: Teller, one: Surface, other: Surface): Line[] {
  const { phrases, nameOf, line } = teller;
  if (!boxes.meet(one.box, other.box)) return [];
  // One line of the hatching is enough to know that there is one.
  if (fieldOfOverlap(one.corners, other.corners).next().done === true) return [];
  const both = [...one.holds].filter((who) => other.holds.has(who));
  const shown = both.length > NAMED ? both.slice(0, NAMED - 1) : both;
  const text = phrases.overlap({
    a: nameOf(endOf(one.zone)),
    b: nameOf(endOf(other.zone)),
    holds: shown.map(nounOf(teller)),
    more: both.length - shown.length,
  });
  const key = `overlap:${keyOf(one.zone)}+${keyOf(other.zone)}`;
  return [line({ text, tells: [], opens: toldElement(one.zone), key })];
}

function surfaceOf({ standing }: Teller, zone: PlacedZone): Surface {
  const corners = zone.outline.map(([x, y]): Point => [zone.at[0] + x, zone.at[1] + y]);
  const box = boxes.of(corners);
  const body = { form: 'polygon', points: corners } as const;
  const isIn = ({ at }: Standing) => boxes.holds(box, at) && insideBody(body, at, 0);
  return { zone, corners, box, holds: new Set(standing().filter(isIn)) };
}

function nounOf({ noun }: Teller) {
  return ({ end }: Standing) => noun(end);
}

function endOf({ compartment, id }: PlacedZone) {
  return { compartment, element: id };
}

import type { Point, Zone } from '../../board/index.ts';
import { insideBody } from '../../drawing/body.ts';
import { fieldOfOverlap } from '../../drawing/surroundings/fieldOfOverlap.ts';
import { keyOf } from '../kin.ts';
import type { Line } from '../mapInWords.ts';
import { NO_PERIOD, type Standing, type Teller, toldElement } from '../teller.ts';

type PlacedZone = Zone & { compartment: string };

/** Each zone with who stands in it; then where two interventions meet, and who stands there. IW11. */
export function tellZones(teller: Teller): Line[] {
  const zones = teller.table.elements.filter((element) => element.kind === 'zone');
  const interventions = zones.filter(({ meaning }) => meaning === 'intervention');
  const fields = interventions.flatMap((one, place) =>
    interventions.slice(place + 1).flatMap((other) => tellOverlap(teller, one, other)),
  );
  return [...zones.map((zone) => tellZone(teller, zone)), ...fields];
}

export function tellZone(teller: Teller, zone: PlacedZone): Line {
  const { phrases, nameOf, line, standing } = teller;
  const text = phrases.zone({
    name: `${nameOf(endOf(zone))}${phrases.period(zone.during ?? NO_PERIOD)}`,
    intervention: zone.meaning === 'intervention',
    holds: standing().filter(isIn(zone)).map(nounOf(teller)),
  });
  return line({ text, tells: [toldElement(zone)], ground: zone.ground });
}

function tellOverlap(teller: Teller, one: PlacedZone, other: PlacedZone): Line[] {
  const { phrases, nameOf, line, standing } = teller;
  if (fieldOfOverlap(cornersOf(one), cornersOf(other)).length === 0) return [];
  const text = phrases.overlap({
    a: nameOf(endOf(one)),
    b: nameOf(endOf(other)),
    holds: standing().filter(isIn(one)).filter(isIn(other)).map(nounOf(teller)),
  });
  return [line({ text, tells: [], opens: toldElement(one), key: `overlap:${keyOf(one)}+${keyOf(other)}` })];
}

function isIn(zone: PlacedZone): (one: Standing) => boolean {
  const points = cornersOf(zone);
  return ({ at }) => insideBody({ form: 'polygon', points }, at, 0);
}

function cornersOf({ at, outline }: Zone): Point[] {
  return outline.map(([x, y]): Point => [at[0] + x, at[1] + y]);
}

function nounOf({ noun }: Teller) {
  return ({ end }: Standing) => noun(end);
}

function endOf({ compartment, id }: PlacedZone) {
  return { compartment, element: id };
}

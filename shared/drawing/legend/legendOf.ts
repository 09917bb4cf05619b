import type { PlacedElement, PlacedLink, Table } from '../../board/superpose.ts';
import type { NotationKey } from '../../notation/words/notationWords.ts';
import type { Box, LinkLook, Notation, Shape } from '../drawing.ts';
import { groundMarkOf } from '../labels/groundMark.ts';
import { sampleOf } from './sampleOf.ts';
import { signsOf } from './signsOf.ts';

/** A sign by its key: its words are `shared/notation/words`. */
export type LegendKey = NotationKey;

export interface LegendEntry {
  key: LegendKey;
  /** cut out of a drawing made by the hand that draws the map: a legend can't say otherwise than the map */
  shapes: readonly Shape[];
  box: Box;
}

/** The signs that are on this view of the table, in the order a legend tells them, and no others. EX5, T2-7. */
export function legendOf(
  table: Pick<Table, 'elements' | 'links'>,
  looks: ReadonlySet<LinkLook>,
  notation: Notation = 'sociogram',
  restricted: 'hidden' | 'shown' = 'hidden',
): LegendEntry[] {
  const elements = table.elements.filter(
    (one) => restricted === 'shown' || one.kind !== 'person' || one.restricted !== true,
  );
  const present = new Set<LegendKey>([
    ...elements.flatMap((element) => signsOf(element, notation)),
    ...overlaps(elements),
    ...looks,
    ...table.links.flatMap((link) => signsOfLink(link, looks)),
  ]);
  const rank = (key: LegendKey) => FIRST.findIndex((start) => key.startsWith(start));
  return [...present]
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map((key) => ({ key, ...sampleOf(key, notation) }));
}

/** Signs in the order a legend tells them: people first, then what surrounds them, then lines. */
const FIRST = [
  'symbol-',
  'beginning-',
  'concerned',
  'consultand',
  'deceased',
  'multiple',
  'community',
  'sign-',
  'illness-',
  'substance-',
  'household',
  'placement',
  'structure',
  'professional',
  'zone-',
  'overlap',
  'beside',
  'union-',
  'consanguineous',
  'noChildren-',
  'child-',
  'twins-',
  'emotion-',
  'eco-',
  'stress',
  'energy-',
  'familyLink',
  'activation',
  'intervention',
  'cooperation',
  'ground-',
] as const;

/** What a link says besides its look, where that look is drawn at all. */
function signsOfLink(link: PlacedLink, looks: ReadonlySet<LinkLook>): LegendKey[] {
  const mark = groundMarkOf(link.ground);
  const ground: LegendKey[] = mark ? [`ground-${mark}`] : [];
  switch (link.kind) {
    case 'couple':
      if (!looks.has(`union-${link.union}`)) return [];
      return [
        ...ground,
        ...(link.consanguineous === true ? (['consanguineous'] as const) : []),
        ...(link.noChildren ? ([`noChildren-${link.noChildren}`] as const) : []),
      ];
    case 'child':
      if (!looks.has(`child-${link.filiation}`)) return [];
      return [...ground, ...(link.twins ? ([`twins-${link.twins.zygosity}`] as const) : [])];
    case 'emotion':
      return looks.has(`emotion-${link.emotion}`) ? ground : [];
    case 'eco':
      if (!looks.has(`eco-${link.strength}`)) return [];
      return [
        ...ground,
        ...(link.stress ? (['stress'] as const) : []),
        ...(link.energy === 'none' ? [] : ([`energy-${link.energy}`] as const)),
      ];
    case 'relation':
      return looks.has('familyLink') ||
        looks.has('activation') ||
        looks.has('intervention') ||
        looks.has('cooperation')
        ? ground
        : [];
    case 'membership':
      return [];
  }
}

function overlaps(elements: readonly PlacedElement[]): LegendKey[] {
  const zones = elements.filter((one) => one.kind === 'zone' && one.meaning === 'intervention');
  return zones.length > 1 ? ['overlap'] : [];
}

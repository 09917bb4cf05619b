import type { Element } from './element.ts';

/** The side of the table an element is on: those who live together, or those who work together. */
export type Side = 'living' | 'working';

/**
 * The four directed kinds of the sociogénogramme (J.-M. Lemaire's legend): blue between those who live together,
 * orange from those who work towards them, red from them towards those who work, green between those who work.
 */
export type RelationKind = 'familyLink' | 'intervention' | 'activation' | 'cooperation';

export const RELATION_KINDS: readonly RelationKind[] = [
  'familyLink',
  'intervention',
  'activation',
  'cooperation',
];

/** The community counts as living; free text, zones and pictures are on no side and can't be linked. */
export function sideOf(element: Pick<Element, 'kind'>): Side | null {
  switch (element.kind) {
    case 'person':
    case 'household':
      return 'living';
    case 'structure':
    case 'professional':
      return 'working';
    case 'text':
    case 'zone':
    case 'picture':
      return null;
  }
}

/** A link's kind is computed from who → whom, never chosen. BD10. */
export function relationKind(from: Side, to: Side): RelationKind {
  if (from === 'living') return to === 'living' ? 'familyLink' : 'activation';
  return to === 'living' ? 'intervention' : 'cooperation';
}

import type { Audience } from './audience.ts';
import { EVERYONE, NOBODY } from './audience.ts';
import type { CompartmentKind, DataCategory } from './compartment.ts';

/** What a new situation may start from. A template's sectors are a first proposal that its facilitator can change. */
export interface CompartmentTemplate {
  kind: Exclude<CompartmentKind, 'privateDraft' | 'custom'>;
  category: DataCategory;
  audience: Audience;
}

/** In the order they are shown. The table commune is always there; the others are chosen. */
export const COMPARTMENT_TEMPLATES: readonly CompartmentTemplate[] = [
  { kind: 'common', category: 'network', audience: EVERYONE },
  { kind: 'family', category: 'familyTies', audience: { ...NOBODY, sectors: ['family'] } },
  { kind: 'school', category: 'school', audience: { ...NOBODY, sectors: ['family', 'school'] } },
  { kind: 'care', category: 'health', audience: { ...NOBODY, sectors: ['family', 'health'] } },
  {
    kind: 'childProtection',
    category: 'childProtection',
    audience: { ...NOBODY, sectors: ['family', 'childProtection'] },
  },
  { kind: 'gosPreparation', category: 'wishes', audience: { ...NOBODY, sectors: ['family', 'mdph'] } },
];

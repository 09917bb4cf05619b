import { z } from 'zod';

/** Where a compartment comes from. `privateDraft` belongs to one member and never opens to another. */
export const COMPARTMENT_KINDS = [
  'common',
  'family',
  'school',
  'care',
  'childProtection',
  'gosPreparation',
  'privateDraft',
  'custom',
] as const;

export const compartmentKindSchema = z.enum(COMPARTMENT_KINDS);

export type CompartmentKind = z.infer<typeof compartmentKindSchema>;

/** What kind of data a compartment holds. Each category gets its own default of who may see it, with consents. */
export const DATA_CATEGORIES = [
  'identity',
  'familyTies',
  'network',
  'school',
  'health',
  'childProtection',
  'justice',
  'resources',
  'wishes',
  'childPrivate',
  'workingNotes',
  'sharedNotes',
] as const;

export const dataCategorySchema = z.enum(DATA_CATEGORIES);

export type DataCategory = z.infer<typeof dataCategorySchema>;

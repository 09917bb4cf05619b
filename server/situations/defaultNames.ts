import type { CompartmentKind } from '#shared/domain/compartment.ts';

/** What a compartment is called until a facilitator calls it otherwise: data of the situation, so kept with it. */
export const DEFAULT_NAMES: Record<Exclude<CompartmentKind, 'custom'>, string> = {
  common: 'Table commune',
  family: 'Famille',
  school: 'École',
  care: 'Soins',
  childProtection: 'Protection de l’enfance',
  gosPreparation: 'Préparation GOS',
  privateDraft: 'Mon brouillon',
};

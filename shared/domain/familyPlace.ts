import { z } from 'zod';

/**
 * What somebody of the family is to the person concerned. `holder`: holds parental authority, or is the adult concerned;
 * `child`: the minor concerned; `relative`: anybody else.
 */
export const FAMILY_PLACES = ['holder', 'child', 'relative'] as const;

export const familyPlaceSchema = z.enum(FAMILY_PLACES);

export type FamilyPlace = z.infer<typeof familyPlaceSchema>;

import { z } from 'zod';

/** The sectors round a table. `family` is one of them, and the first. */
export const SECTORS = [
  'family',
  'school',
  'childProtection',
  'health',
  'social',
  'medicoSocial',
  'justice',
  'mdph',
  'other',
] as const;

export const sectorSchema = z.enum(SECTORS);

export type Sector = z.infer<typeof sectorSchema>;

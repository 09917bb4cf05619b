import type { Role } from '#shared/domain/role.ts';
import type { Sector } from '#shared/domain/sector.ts';

/** What the command line calls roles and sectors. It speaks to whoever installs, in French as the demonstration does. */
export const WORDS: Readonly<Record<Role | Sector, string>> = {
  facilitator: 'facilite',
  participant: 'participe',
  observer: 'observe',
  family: 'famille',
  school: 'école',
  childProtection: 'protection de l’enfance',
  health: 'santé',
  social: 'social',
  medicoSocial: 'médico-social',
  justice: 'justice',
  mdph: 'MDPH',
  other: 'autre',
};

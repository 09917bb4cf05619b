import { z } from 'zod';

/**
 * What a sharing may rest on. consent: L.1110-4 III CSP, RGPD 6 and 9. careTeam: L.1110-4 and L.1110-12 CSP.
 * childProtectionSharing: L.226-2-2 CASF. socialAction: L.121-6-2 CASF. mdphTeam: L.241-10 CASF. courtOrder: a judge.
 */
export const BASIS_KINDS = [
  'consent',
  'careTeam',
  'childProtectionSharing',
  'socialAction',
  'mdphTeam',
  'courtOrder',
] as const;

export const basisKindSchema = z.enum(BASIS_KINDS);

export type BasisKind = z.infer<typeof basisKindSchema>;

import type { Reason } from '#shared/policy/reason.ts';

/** On what it may rest that something is open: each has its words, said to a family and said to a professional. */
export const OPENING_REASONS = [
  'consent',
  'careTeam',
  'childProtectionSharing',
  'socialAction',
  'mdphTeam',
  'courtOrder',
  'everyone',
  'sector',
  'named',
  'owner',
] as const satisfies readonly Reason[];

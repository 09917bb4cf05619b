import type { Profession } from '#shared/domain/profession.ts';

/** What of a provider's answer says what: names of claims, the first that is filled counts. */
export interface ClaimNames {
  name: readonly (readonly string[])[];
  function: readonly string[];
  organization: readonly string[];
  /** a claim whose value leads to a profession of ours, by the table */
  profession: { claim: string; table: Readonly<Record<string, Profession>> } | null;
}

export interface ProviderPreset {
  name: string;
  issuer: string;
  scope: string;
  /** more of the authorization request */
  parameters: Readonly<Record<string, string>>;
  claims: ClaimNames;
  userInfoSigned: string | null;
  /** `email_verified` of this provider is somebody's word that the address was checked */
  emailIsProof: boolean;
  /** it signs in again when asked (`prompt=login`), and says when it did (`auth_time`) */
  canProveAgain: boolean;
}

/** Professions of the directory of health professionals (nomenclature G15), as Pro Santé Connect's SubjectRole begins. */
const HEALTH_ROLES: Readonly<Record<string, Profession>> = {
  '10': 'doctor',
  '50': 'midwife',
  '60': 'nurse',
  '69': 'nurse',
  '91': 'speechTherapist',
  '93': 'psychologist',
  '94': 'occupationalTherapist',
  '96': 'psychomotorTherapist',
};

/**
 * The public providers of France, from what they publish for integrators. Not tried against the real ones: each asks for a
 * registration. ProConnect has moved its host over time (agentconnect.gouv.fr, then proconnect.gouv.fr): the address given
 * at registration goes in `issuer`. docs/operate/identity-providers.md says what was and wasn't checked.
 */
export const PROVIDER_PRESETS: Readonly<Record<string, ProviderPreset>> = {
  proconnect: {
    name: 'ProConnect',
    issuer: 'https://auth.agentconnect.gouv.fr/api/v2',
    scope: 'openid given_name usual_name email uid siret organizational_unit',
    parameters: { acr_values: 'eidas1' },
    claims: {
      name: [['given_name', 'usual_name']],
      function: [],
      organization: ['organizational_unit', 'siret'],
      profession: null,
    },
    userInfoSigned: 'RS256',
    // The address comes from each administration's own directory; ProConnect doesn't say that it was checked.
    emailIsProof: false,
    canProveAgain: true,
  },
  prosanteconnect: {
    name: 'Pro Santé Connect',
    issuer: 'https://auth.esante.gouv.fr/auth/realms/esante-wallet',
    scope: 'openid scope_all',
    parameters: { acr_values: 'eidas1' },
    claims: {
      name: [['given_name', 'family_name']],
      function: ['SubjectRefPro.exercices.libelleProfession'],
      organization: ['SubjectOrganization'],
      profession: { claim: 'SubjectRole', table: HEALTH_ROLES },
    },
    userInfoSigned: null,
    emailIsProof: false,
    canProveAgain: true,
  },
  franceconnect: {
    name: 'FranceConnect',
    issuer: 'https://oidc.franceconnect.gouv.fr/api/v2',
    scope: 'openid given_name family_name email',
    parameters: { acr_values: 'eidas1', prompt: 'login' },
    claims: { name: [['given_name', 'family_name']], function: [], organization: [], profession: null },
    userInfoSigned: 'RS256',
    // What people typed there: FranceConnect says itself that it doesn't check it.
    emailIsProof: false,
    canProveAgain: false,
  },
};

import type { StringRouteParams } from 'wouter';

/** Every address of the client; what follows a colon is filled in. */
export const ADDRESSES = [
  '/',
  '/entrer',
  '/entrer/retour/:provider',
  '/rejoindre',
  '/compte',
  '/situations/:situationId',
  '/situations/:situationId/participants',
  '/situations/:situationId/regles',
  '/situations/:situationId/partage',
  '/situations/:situationId/droits',
  '/situations/:situationId/lettre',
  '/situations/:situationId/accords/nouveau',
  '/situations/:situationId/fiche-famille',
  '/situations/:situationId/cadres',
  '/accords/:consentId',
  '/accords/:consentId/recueil',
  '/preferences',
  '/a-propos',
] as const;

export type Address = (typeof ADDRESSES)[number];

/** What fills an address. */
export type ParametersOf<A extends Address> = { [P in keyof StringRouteParams<A> & string]: string };

/** An address, and what fills it if anything must. */
export type Destination = {
  [A in Address]: [keyof ParametersOf<A>] extends [never]
    ? { to: A; params?: undefined }
    : { to: A; params: ParametersOf<A> };
}[Address];

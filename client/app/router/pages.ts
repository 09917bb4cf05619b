import { type ComponentType, lazy } from 'react';
import { lateWords } from '#client/i18n/language.ts';
import type { Address, ParametersOf } from './addresses.ts';

interface Page {
  /** fetches the page's code */
  load: () => Promise<unknown>;
  Component: ComponentType<{ params: Readonly<Record<string, string>> }>;
}

type Load<A extends Address> = () => Promise<{ default: ComponentType<{ params: ParametersOf<A> }> }>;

/** A page whose code and words come when somebody goes there. */
function page<A extends Address>(code: Load<A>): Page {
  return lazyPage<A>(async () => {
    await lateWords('pages');
    return await code();
  });
}

function lazyPage<A extends Address>(load: Load<A>): Page {
  // The router hands each page what matchAddress found for its own address.
  return { load, Component: lazy(load) as unknown as Page['Component'] };
}

export const PAGES: { readonly [A in Address]: Page } = {
  '/': page<'/'>(async () => ({ default: (await import('../routes/situations.tsx')).SituationsRoute })),
  '/entrer': page<'/entrer'>(async () => ({ default: (await import('../routes/signIn.tsx')).SignInRoute })),
  '/entrer/retour/:provider': page<'/entrer/retour/:provider'>(async () => {
    await lateWords();
    return { default: (await import('../routes/providerReturn.tsx')).ProviderReturnRoute };
  }),
  '/rejoindre': page<'/rejoindre'>(async () => {
    await lateWords();
    return { default: (await import('../routes/join.tsx')).JoinRoute };
  }),
  '/compte': page<'/compte'>(async () => {
    await lateWords();
    return { default: (await import('../routes/account.tsx')).AccountRoute };
  }),
  // The map has little to spend: words that aren't on it come with what opens over it.
  '/situations/:situationId': lazyPage<'/situations/:situationId'>(async () => ({
    default: (await import('../routes/situation.tsx')).SituationRoute,
  })),
  '/situations/:situationId/participants': page<'/situations/:situationId/participants'>(async () => {
    await lateWords();
    return { default: (await import('../routes/people.tsx')).PeopleRoute };
  }),
  '/situations/:situationId/regles': page<'/situations/:situationId/regles'>(async () => {
    await lateWords();
    return { default: (await import('../routes/charter.tsx')).CharterRoute };
  }),
  '/situations/:situationId/partage': page<'/situations/:situationId/partage'>(async () => {
    await lateWords();
    return { default: (await import('../routes/sharing.tsx')).SharingRoute };
  }),
  '/situations/:situationId/lettre': page<'/situations/:situationId/lettre'>(async () => {
    await lateWords();
    return { default: (await import('../routes/letter.tsx')).LetterRoute };
  }),
  '/situations/:situationId/droits': page<'/situations/:situationId/droits'>(async () => {
    await lateWords();
    return { default: (await import('../routes/rights.tsx')).RightsRoute };
  }),
  '/accords/:consentId': page<'/accords/:consentId'>(async () => {
    await lateWords();
    return { default: (await import('../routes/consentAsk.tsx')).ConsentAskRoute };
  }),
  '/situations/:situationId/accords/nouveau': page<'/situations/:situationId/accords/nouveau'>(async () => {
    await lateWords();
    return { default: (await import('../routes/consentPrepare.tsx')).ConsentPrepareRoute };
  }),
  '/situations/:situationId/fiche-famille': page<'/situations/:situationId/fiche-famille'>(async () => {
    await lateWords();
    return { default: (await import('../routes/familyFile.tsx')).FamilyFileRoute };
  }),
  '/situations/:situationId/cadres': page<'/situations/:situationId/cadres'>(async () => {
    await lateWords();
    return { default: (await import('../routes/lawBasis.tsx')).LawBasisRoute };
  }),
  '/accords/:consentId/recueil': page<'/accords/:consentId/recueil'>(async () => {
    await lateWords();
    return { default: (await import('../routes/consentRecord.tsx')).ConsentRecordRoute };
  }),
  '/preferences': page<'/preferences'>(async () => ({
    default: (await import('../routes/preferences.tsx')).PreferencesRoute,
  })),
  '/a-propos': page<'/a-propos'>(async () => ({ default: (await import('../routes/about.tsx')).AboutRoute })),
};

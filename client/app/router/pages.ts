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

/** A page of the account, or of what is shared: its words are many, and come late. */
function latePage<A extends Address>(code: Load<A>): Page {
  return page<A>(async () => {
    await lateWords();
    return await code();
  });
}

function lazyPage<A extends Address>(code: Load<A>): Page {
  type Code = Awaited<ReturnType<Load<A>>>;
  let arrived: Code | null = null;
  const load = async () => {
    arrived = await code();
    return arrived;
  };
  // A promise, even one kept, is first waited for behind a loading screen; what is here already needs none.
  const fetched = (): PromiseLike<Code> => {
    const here = arrived;
    return here === null
      ? load()
      : ({ then: (draw: (page: Code) => void) => draw(here) } as PromiseLike<Code>);
  };
  // The router hands each page what it found in the path for its own address.
  return { load, Component: lazy(fetched as Load<A>) as unknown as Page['Component'] };
}

export const PAGES: { readonly [A in Address]: Page } = {
  '/': page<'/'>(async () => ({ default: (await import('../routes/situations.tsx')).SituationsRoute })),
  '/entrer': page<'/entrer'>(async () => ({ default: (await import('../routes/signIn.tsx')).SignInRoute })),
  '/entrer/retour/:provider': latePage<'/entrer/retour/:provider'>(async () => ({
    default: (await import('../routes/providerReturn.tsx')).ProviderReturnRoute,
  })),
  '/rejoindre': latePage<'/rejoindre'>(async () => ({
    default: (await import('../routes/join.tsx')).JoinRoute,
  })),
  '/compte': latePage<'/compte'>(async () => ({
    default: (await import('../routes/account.tsx')).AccountRoute,
  })),
  // The map has little to spend: words that aren't on it come with what opens over it.
  '/situations/:situationId': lazyPage<'/situations/:situationId'>(async () => ({
    default: (await import('../routes/situation.tsx')).SituationRoute,
  })),
  '/situations/:situationId/participants': latePage<'/situations/:situationId/participants'>(async () => ({
    default: (await import('../routes/people.tsx')).PeopleRoute,
  })),
  '/situations/:situationId/regles': latePage<'/situations/:situationId/regles'>(async () => ({
    default: (await import('../routes/charter.tsx')).CharterRoute,
  })),
  '/situations/:situationId/partage': latePage<'/situations/:situationId/partage'>(async () => ({
    default: (await import('../routes/sharing.tsx')).SharingRoute,
  })),
  '/situations/:situationId/lettre': latePage<'/situations/:situationId/lettre'>(async () => ({
    default: (await import('../routes/letter.tsx')).LetterRoute,
  })),
  '/situations/:situationId/droits': latePage<'/situations/:situationId/droits'>(async () => ({
    default: (await import('../routes/rights.tsx')).RightsRoute,
  })),
  '/accords/:consentId': latePage<'/accords/:consentId'>(async () => ({
    default: (await import('../routes/consentAsk.tsx')).ConsentAskRoute,
  })),
  '/situations/:situationId/accords/nouveau': latePage<'/situations/:situationId/accords/nouveau'>(
    async () => ({ default: (await import('../routes/consentPrepare.tsx')).ConsentPrepareRoute }),
  ),
  '/situations/:situationId/fiche-famille': latePage<'/situations/:situationId/fiche-famille'>(async () => ({
    default: (await import('../routes/familyFile.tsx')).FamilyFileRoute,
  })),
  '/situations/:situationId/cadres': latePage<'/situations/:situationId/cadres'>(async () => ({
    default: (await import('../routes/lawBasis.tsx')).LawBasisRoute,
  })),
  '/accords/:consentId/recueil': latePage<'/accords/:consentId/recueil'>(async () => ({
    default: (await import('../routes/consentRecord.tsx')).ConsentRecordRoute,
  })),
  '/preferences': page<'/preferences'>(async () => ({
    default: (await import('../routes/preferences.tsx')).PreferencesRoute,
  })),
  '/a-propos': page<'/a-propos'>(async () => ({ default: (await import('../routes/about.tsx')).AboutRoute })),
};

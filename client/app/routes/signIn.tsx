import { useQueryClient } from '@tanstack/react-query';
import { navigate } from 'wouter/use-browser-location';
import { meQuery } from '#client/api/meQuery.ts';
import { t } from '#client/i18n/t.ts';
import { SignInPage } from '#client/people/index.ts';
import { localPath } from '../localPath.ts';
import { hrefOf } from '../router/hrefOf.ts';
import { Link } from '../router/Link.tsx';
import { Logo } from '../shell/Logo.tsx';
import { MAIN_ID } from '../shell/mainId.ts';
import { usePage } from '../shell/usePage.ts';

/** The way in: a small page, with nothing that a phone on a slow line must wait for. */
export function SignInRoute() {
  const queries = useQueryClient();
  usePage(t('people.signInTitle'));

  const goOn = async (situationId: string | null) => {
    // Whatever this tab knew, it knew as somebody else.
    queries.clear();
    await queries.prefetchQuery(meQuery);
    const towards = localPath(new URLSearchParams(window.location.search).get('vers'));
    const table =
      situationId === null ? '/' : hrefOf({ to: '/situations/:situationId', params: { situationId } });
    navigate(towards ?? table, { replace: true });
  };

  return (
    <div className="grid min-h-dvh grid-rows-[1fr_auto] bg-paper">
      <main
        id={MAIN_ID}
        tabIndex={-1}
        className="grid w-full max-w-md content-center gap-6 justify-self-center px-4 py-8"
      >
        <p className="flex items-center gap-3 font-bold text-xl">
          <Logo />
          {t('common.appName')}
        </p>
        <div className="rounded-panel border border-line bg-paper-raised p-5 shadow-card sm:p-6">
          <SignInPage onSignedIn={(situationId) => void goOn(situationId)} />
        </div>
        <p className="text-ink-soft text-s">{t('people.promise')}</p>
      </main>
      <footer className="px-4 py-4 text-center text-ink-soft text-s">
        <Link to="/a-propos" className="inline-block px-2 py-2 underline underline-offset-4">
          {t('shell.about')}
        </Link>
      </footer>
    </div>
  );
}

import type { ReactNode } from 'react';
import { t } from '#client/i18n/t.ts';
import { Link } from '../router/Link.tsx';
import { AccountLinks } from './AccountLinks.tsx';
import { Logo } from './Logo.tsx';
import { MAIN_ID } from './mainId.ts';
import { usePage } from './usePage.ts';

/** An ordinary page: the bar on top, one `main`, one `h1`. The table has a frame of its own. */
export function Frame({
  title,
  heading,
  wide = false,
  children,
}: {
  title: string;
  /** what stands beside the title: the page's first verb */
  heading?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  usePage(title);
  return (
    <div className="flex min-h-dvh flex-col bg-paper">
      <header className="border-line border-b bg-paper-raised">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-4 px-4">
          <Link to="/" className="flex min-h-16 items-center gap-2.5 font-bold text-l">
            <Logo />
            {t('common.appName')}
          </Link>
          <AccountLinks />
        </div>
      </header>
      <main
        id={MAIN_ID}
        tabIndex={-1}
        className={`mx-auto w-full grow px-4 py-6 sm:py-8 ${wide ? 'max-w-6xl' : 'max-w-3xl'}`}
      >
        <div className="mb-6 flex flex-wrap items-center justify-between gap-3">
          <h1 className="text-xl">{title}</h1>
          {heading}
        </div>
        {children}
      </main>
      <footer className="border-line border-t px-4 py-4 text-center text-ink-soft text-s">
        <Link to="/a-propos" className="inline-block px-2 py-2 underline underline-offset-4">
          {t('shell.about')}
        </Link>
      </footer>
    </div>
  );
}

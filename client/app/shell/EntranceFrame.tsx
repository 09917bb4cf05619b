import type { ReactNode } from 'react';
import { t } from '#client/i18n/t.ts';
import { Link } from '../router/Link.tsx';
import { Logo } from './Logo.tsx';
import { MAIN_ID } from './mainId.ts';
import { usePage } from './usePage.ts';

/** The frame of the ways in: a small page, with nothing that a phone on a slow line must wait for. */
export function EntranceFrame({ title, children }: { title: string; children: ReactNode }) {
  usePage(title);
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
          {children}
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

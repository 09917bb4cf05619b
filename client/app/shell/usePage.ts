import { useEffect } from 'react';
import { t } from '#client/i18n/t.ts';
import { announce } from '#client/ui/announce.ts';
import { MAIN_ID } from './mainId.ts';

let shown: string | null = null;

/**
 * Gives the page its title. When the place has changed without a reload, the focus goes to its `main` and the
 * title is said, as a browser would for a new page.
 */
export function usePage(title: string): void {
  useEffect(() => {
    document.title = `${title} – ${t('common.appName')}`;
  }, [title]);

  useEffect(() => {
    const here = window.location.pathname;
    const moved = shown !== null && shown !== here;
    shown = here;
    if (!moved) return;
    document.getElementById(MAIN_ID)?.focus();
    announce(document.title);
  }, []);
}

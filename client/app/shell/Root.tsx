import { t } from '#client/i18n/t.ts';
import { LiveRegion } from '#client/ui/LiveRegion.tsx';
import { Toasts } from '#client/ui/Toasts.tsx';
import { Pages } from '../router/Pages.tsx';
import { MAIN_ID } from './mainId.ts';
import { StepUp } from './StepUp.tsx';

/** Around every page: the way past the navigation, and the places where things are said. */
export function Root() {
  return (
    <>
      <a
        href={`#${MAIN_ID}`}
        onClick={(event) => {
          event.preventDefault();
          document.getElementById(MAIN_ID)?.focus();
        }}
        className="sr-only rounded-card bg-accent px-4 py-3 font-semibold text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50"
      >
        {t('shell.skip')}
      </a>
      <Pages />
      <StepUp />
      <Toasts />
      <LiveRegion />
    </>
  );
}

import { leaveFast } from '#client/api/leaveFast.ts';

/** The weather: what anybody may have been reading. Whoever builds the house may choose another with VITE_QUICK_EXIT_URL. */
const NEUTRAL = 'https://meteofrance.com/';

/**
 * Leaves at once, for somebody who must not be seen here. The page goes blank before the other comes, the session
 * ends, and this page isn't in the way back: going back finds the sign-in page.
 */
export function quickExit(forget: () => void): void {
  document.documentElement.hidden = true;
  document.title = ' ';
  forget();
  leaveFast();
  window.location.replace(neutralPage());
}

function neutralPage(): string {
  const chosen: unknown = import.meta.env['VITE_QUICK_EXIT_URL'];
  return typeof chosen === 'string' && chosen !== '' ? chosen : NEUTRAL;
}

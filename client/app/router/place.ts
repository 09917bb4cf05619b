/** Where the page is. */
export interface Place {
  path: string;
  search: string;
}

const listeners = new Set<() => void>();

export const placeNow = (): Place => ({ path: window.location.pathname, search: window.location.search });

/** Hears of every change of place: ours, and the browser's back and forward. */
export function subscribeToPlace(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

/** Goes to a path of this site. `replace` leaves no way back to where one was. */
export function goTo(href: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'replace') window.history.replaceState(null, '', href);
  else window.history.pushState(null, '', href);
  for (const listener of listeners) listener();
}

import { useEffect } from 'react';
import { sayStillHere } from '#client/api/sayStillHere.ts';

const AT_MOST_EVERY_MS = 60_000;

/** A session that nobody uses ends: while somebody presses or types, the server is told, once a minute at most. */
export function useStillHere(isSignedIn: boolean): void {
  useEffect(() => {
    if (!isSignedIn) return;
    let said = performance.now();
    const sign = () => {
      if (performance.now() - said < AT_MOST_EVERY_MS) return;
      said = performance.now();
      // A session that has ended is noticed by whatever the page asks next.
      void sayStillHere().catch(() => null);
    };
    window.addEventListener('pointerdown', sign);
    window.addEventListener('keydown', sign);
    return () => {
      window.removeEventListener('pointerdown', sign);
      window.removeEventListener('keydown', sign);
    };
  }, [isSignedIn]);
}

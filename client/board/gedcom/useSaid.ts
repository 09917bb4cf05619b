import { useEffect, useRef } from 'react';
import { announce } from '#client/ui/announce.ts';

const EVERY_MS = 5_000;

/** Says to screen readers how far something is: at once, then as it comes further, and never closer together than some seconds. GD98. */
export function useSaid(text: string): void {
  const saidAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const wait = Math.max(0, saidAt.current + EVERY_MS - performance.now());
    const timer = setTimeout(() => {
      saidAt.current = performance.now();
      announce(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text]);
}

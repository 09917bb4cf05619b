import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { SituationView } from '#shared/protocol/http/views.ts';
import { nextEnd } from './nextEnd.ts';

/** The server ends it at its own clock; this one asks a moment later, whatever the two clocks say. */
const AFTER_MS = 250;
/** Timers of browsers end at 2³¹ ms; asking once an hour costs nothing. */
const LONGEST_MS = 3_600_000;

/** What ends by the clock leaves the page by the clock, also where no document of it is open to say so. CS20. */
export function useEndOfAccess({ id, compartments }: SituationView): void {
  const queries = useQueryClient();
  useEffect(() => {
    const end = nextEnd(compartments, Date.now());
    if (end === null) return;
    let timer: ReturnType<typeof setTimeout>;
    const plan = () => {
      const wait = Math.min(Math.max(0, end - Date.now()) + AFTER_MS, LONGEST_MS);
      timer = setTimeout(() => {
        if (Date.now() < end) plan();
        else void queries.invalidateQueries({ queryKey: ['situation', id] });
      }, wait);
    };
    plan();
    return () => clearTimeout(timer);
  }, [queries, id, compartments]);
}

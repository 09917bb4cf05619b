import type { CompartmentView } from '#shared/protocol/http/views.ts';

/** The next moment at which something that is open ends by itself; null when nothing does. */
export function nextEnd(
  compartments: readonly Pick<CompartmentView, 'access' | 'until'>[],
  now: number,
): number | null {
  const ends = compartments.flatMap(({ access, until }) =>
    access !== 'none' && until !== null && until > now ? [until] : [],
  );
  return ends.length === 0 ? null : Math.min(...ends);
}

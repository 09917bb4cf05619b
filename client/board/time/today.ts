import type { Day } from '#shared/parcours/days.ts';

/** Today where the reader is, `YYYY-MM-DD`. */
export function today(): Day {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

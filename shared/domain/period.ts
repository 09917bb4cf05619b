import { z } from 'zod';
import { approxDateSchema, firstDayOf, lastDayOf, precisionOf } from './approxDate.ts';

/** From when to when something held; null where nobody said: it began before, or goes on. */
export const periodSchema = z.strictObject({
  from: approxDateSchema.nullable(),
  to: approxDateSchema.nullable(),
});

export type Period = z.infer<typeof periodSchema>;

/** Whether it may have held on a day, `YYYY-MM-DD`: « 2024 » covers all of 2024, « from before 2024 » what came before too. */
export function covers({ from, to }: Period, day: string): boolean {
  const begins = from === null || precisionOf(from) === 'before' || firstDayOf(from) <= day;
  return begins && (to === null || precisionOf(to) === 'after' || day <= lastDayOf(to));
}

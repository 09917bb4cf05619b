import { z } from 'zod';
import { approxDateSchema, firstDayOf, lastDayOf } from './approxDate.ts';

/** From when to when something held; null where nobody said: it began before, or goes on. */
export const periodSchema = z.strictObject({
  from: approxDateSchema.nullable(),
  to: approxDateSchema.nullable(),
});

export type Period = z.infer<typeof periodSchema>;

/** Whether it may have held on a day, `YYYY-MM-DD`: « 2024 » covers all of 2024. */
export function covers({ from, to }: Period, day: string): boolean {
  return (from === null || firstDayOf(from) <= day) && (to === null || day <= lastDayOf(to));
}

import { expect, it } from 'vitest';
import { daysUntil } from './daysUntil.ts';

const at = (text: string) => new Date(text).getTime();

it('[RG2] counts days as a calendar does, a change of hour included', () => {
  expect(daysUntil(at('2026-11-22T23:30:00'), at('2026-11-22T08:00:00'))).toBe(0);
  expect(daysUntil(at('2026-11-23T00:10:00'), at('2026-11-22T23:50:00'))).toBe(1);
  expect(daysUntil(at('2027-03-29T09:00:00'), at('2027-02-28T18:00:00'))).toBe(29);
  expect(daysUntil(at('2026-11-20T12:00:00'), at('2026-11-22T01:00:00'))).toBe(-2);
});

import { describe, expect, it } from 'vitest';
import { dayAt, monthsOf, placeOf } from './months.ts';

const today = '2026-11-22';
const months = monthsOf({ from: '2024-02-10', to: today });

describe('the months of a slider', () => {
  it('[TM1] go from the first to the last, one a step', () => {
    expect(months).toEqual({ first: '2024-02-01', count: 34 });
    expect(placeOf(months, '2024-02-29')).toBe(0);
    expect(placeOf(months, today)).toBe(33);
    for (let place = 0; place < months.count; place += 1)
      expect(placeOf(months, dayAt(months, place, today))).toBe(place);
  });

  it('[TM1] stand for their last day, and this one for today', () => {
    expect(dayAt(months, 0, today)).toBe('2024-02-29');
    expect(dayAt(months, 33, today)).toBe(today);
    expect(placeOf(months, '1900-01-01')).toBe(0);
    expect(placeOf(months, '2100-01-01')).toBe(33);
  });
});

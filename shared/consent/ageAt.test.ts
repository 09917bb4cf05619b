import { describe, expect, it } from 'vitest';
import { ageAt, majorityAt } from './ageAt.ts';

const years = (birthDate: string | null, at: string) => {
  const age = ageAt(birthDate, Date.parse(at));
  return age.ok ? age.years : age.because;
};

describe('age', () => {
  it.each([
    ['2011-06-15', '2026-06-14T21:59:59.999Z', 14],
    ['2011-06-15', '2026-06-14T22:00:00Z', 15],
    ['2011-12-15', '2026-12-14T22:59:59.999Z', 14],
    ['2011-12-15', '2026-12-14T23:00:00Z', 15],
    ['2008-02-29', '2026-02-28T12:00:00Z', 17],
    ['2008-02-29', '2026-03-01T00:00:00Z', 18],
    ['2008-02-29', '2028-02-28T12:00:00Z', 19],
    ['2008-02-29', '2028-02-29T12:00:00Z', 20],
    ['2026-11-22', '2026-11-22T12:00:00Z', 0],
    ['1920-01-01', '2026-11-22T12:00:00Z', 106],
  ])('[CO6] born %s is at %s aged %s', (birthDate, at, expected) => {
    expect(years(birthDate, at)).toBe(expected);
  });

  it.each([
    [null, 'birthDateMissing'],
    ['', 'birthDateInvalid'],
    ['2011-02-29', 'birthDateInvalid'],
    ['2011-13-01', 'birthDateInvalid'],
    ['2011-00-10', 'birthDateInvalid'],
    ['2011-06-31', 'birthDateInvalid'],
    ['15/06/2011', 'birthDateInvalid'],
    ['2011-6-15', 'birthDateInvalid'],
    ['0000-00-00', 'birthDateInvalid'],
    ['2026-11-23', 'birthDateInvalid'],
    ['1826-01-01', 'birthDateInvalid'],
  ])('[CO7] %s is refused', (birthDate, because) => {
    expect(years(birthDate, '2026-11-22T12:00:00Z')).toBe(because);
  });

  it('[CO6] comes of age at the first minute of that day in Paris, in winter, in summer and in a leap year', () => {
    const at = (birthDate: string) => new Date(majorityAt(birthDate) ?? 0).toISOString();
    expect(at('2008-12-15')).toBe('2026-12-14T23:00:00.000Z');
    expect(at('2008-06-15')).toBe('2026-06-14T22:00:00.000Z');
    expect(at('2008-02-29')).toBe('2026-02-28T23:00:00.000Z');
    for (const day of ['2008-12-15', '2008-06-15', '2008-02-29', '2011-03-27', '2011-10-30']) {
      const majority = majorityAt(day) ?? 0;
      expect(ageAt(day, majority)).toEqual({ ok: true, years: 18 });
      expect(ageAt(day, majority - 1)).toEqual({ ok: true, years: 17 });
    }
    expect(majorityAt('2011-02-30')).toBeNull();
    expect(majorityAt(null)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { approxDateSchema, compareDates, firstDayOf, isAbout, lastDayOf, yearOfDate } from './approxDate.ts';
import { covers } from './period.ts';

describe('dates as people know them', () => {
  it('takes a year, a month or a day, about or not, and nothing else', () => {
    for (const good of ['1984', '~1984', '1984-05', '2024-02-29', '~2024-12-31'])
      expect(approxDateSchema.safeParse(good).success, good).toBe(true);
    for (const bad of [
      '84',
      '1984-13',
      '1984-00',
      '1984-05-32',
      '12/05/1984',
      '0000',
      '1984-5',
      '',
      '1984-05-12T10:00',
    ])
      expect(approxDateSchema.safeParse(bad).success, bad).toBe(false);
  });

  it('says the first and the last day it can mean', () => {
    expect([firstDayOf('~1984'), lastDayOf('~1984')]).toEqual(['1984-01-01', '1984-12-31']);
    expect([firstDayOf('2024-02'), lastDayOf('2024-02')]).toEqual(['2024-02-01', '2024-02-29']);
    expect(lastDayOf('1900-02')).toBe('1900-02-28');
    expect([firstDayOf('2024-02-10'), lastDayOf('2024-02-10')]).toEqual(['2024-02-10', '2024-02-10']);
    expect([yearOfDate('~1984-05'), isAbout('~1984-05'), isAbout('1984')]).toEqual([1984, true, false]);
  });

  it('comes in order', () => {
    const shuffled = ['2024-03', '~2023', '2024', '2024-02-10'];
    expect(shuffled.sort(compareDates)).toEqual(['~2023', '2024', '2024-02-10', '2024-03']);
  });

  it('covers each day it may have held on', () => {
    expect(covers({ from: '2023', to: '2024-06' }, '2024-06-30')).toBe(true);
    expect(covers({ from: '2023', to: '2024-06' }, '2024-07-01')).toBe(false);
    expect(covers({ from: null, to: null }, '2024-07-01')).toBe(true);
    expect(covers({ from: '2025', to: null }, '2024-12-31')).toBe(false);
  });
});

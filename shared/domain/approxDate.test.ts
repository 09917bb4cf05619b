import { describe, expect, it } from 'vitest';
import {
  approxDateSchema,
  compareDates,
  firstDayOf,
  isAbout,
  lastDayOf,
  namedDates,
  precisionOf,
  yearItself,
  yearOfDate,
} from './approxDate.ts';
import { covers } from './period.ts';

describe('dates as people know them', () => {
  it('takes a year, a month or a day, about it, before, after, or between two, and nothing else', () => {
    for (const good of [
      ...['1984', '~1984', '1984-05', '2024-02-29', '~2024-12-31'],
      ...['<1984', '>1984-05', '<1984-05-12', '1980/1984', '1980-05/1984-05-12'],
    ])
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
      '~<1984',
      '<1980/1984',
      '1980/~1984',
      '1980/1982/1984',
      '1980/',
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

  it('before and after say the nearest day, between its two ends', () => {
    expect([firstDayOf('<1984-03'), lastDayOf('<1984')]).toEqual(['1984-02-29', '1983-12-31']);
    expect([firstDayOf('>1984'), lastDayOf('>2024-02')]).toEqual(['1985-01-01', '2024-03-01']);
    expect([firstDayOf('1980/1984-05'), lastDayOf('1980/1984-05')]).toEqual(['1980-01-01', '1984-05-31']);
    expect([firstDayOf('1984/1980'), lastDayOf('1984/1980')]).toEqual(['1980-01-01', '1984-12-31']);
    expect([firstDayOf('<0001'), lastDayOf('>9999')]).toEqual(['0001-01-01', '9999-12-31']);
    expect(['1984', '~1984', '<1984', '>1984', '1980/1984'].map(precisionOf)).toEqual([
      ...['on', 'about', 'before', 'after', 'between'],
    ]);
    expect(['~1984', '<1984', '1984-01/1984-05', '1980/1984'].map(yearItself)).toEqual([
      1984,
      null,
      1984,
      null,
    ]);
    expect(namedDates('1984/1980-05')).toEqual(['1980-05', '1984']);
  });

  it('comes in order', () => {
    const shuffled = ['2024-03', '~2023', '2024', '2024-02-10'];
    expect(shuffled.sort(compareDates)).toEqual(['~2023', '2024', '2024-02-10', '2024-03']);
    const open = ['>2023', '2023', '<2023', '2022/2024', '2023-05'];
    expect(open.sort(compareDates)).toEqual(['2022/2024', '<2023', '2023', '2023-05', '>2023']);
  });

  it('covers each day it may have held on', () => {
    expect(covers({ from: '2023', to: '2024-06' }, '2024-06-30')).toBe(true);
    expect(covers({ from: '2023', to: '2024-06' }, '2024-07-01')).toBe(false);
    expect(covers({ from: null, to: null }, '2024-07-01')).toBe(true);
    expect(covers({ from: '2025', to: null }, '2024-12-31')).toBe(false);
    expect(covers({ from: '<2024', to: null }, '1999-01-01')).toBe(true);
    expect(covers({ from: '>2024', to: null }, '2024-12-31')).toBe(false);
    expect(covers({ from: null, to: '>2024' }, '2030-01-01')).toBe(true);
    expect(covers({ from: null, to: '<2024' }, '2024-01-01')).toBe(false);
    expect(covers({ from: '2020/2022', to: '2024/2026' }, '2026-12-31')).toBe(true);
  });
});

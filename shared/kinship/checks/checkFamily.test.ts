import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../testing/families.ts';
import { familyOf } from '../testing/familyOf.ts';
import { checkFamily } from './checkFamily.ts';
import { yearsBetween } from './yearsBetween.ts';

describe('checkFamily', () => {
  it('says nothing of families that are as they may be', () => {
    for (const family of Object.values(FAMILIES)) expect(checkFamily(family)).toEqual([]);
  });

  it('[KI50] a parent born after a child, or a child themselves', () => {
    const odd = familyOf({ people: 'Ana 1990, Bo. 1960, Cy. 1980', children: 'Ana Bo > Cy' });
    expect(checkFamily(odd)).toEqual([{ code: 'bornBeforeParent', people: ['Ana', 'Cy'] }]);
    const young = familyOf({ people: 'Ana 1970, Cy. 1980', children: 'Ana > Cy' });
    expect(checkFamily(young)).toEqual([{ code: 'parentVeryYoung', people: ['Ana', 'Cy'] }]);
  });

  it('[KI50] dates told in part are given the benefit', () => {
    const about = familyOf({ people: 'Ana ~1970, Cy. 1981-12', children: 'Ana > Cy' });
    expect(checkFamily(about)).toEqual([]);
    const unknown = familyOf({ people: 'Ana, Cy. 1981', children: 'Ana > Cy' });
    expect(checkFamily(unknown)).toEqual([]);
  });

  it('[KI51] those who raise a child may be of any age', () => {
    const raised = familyOf({
      people: 'Ana 1990, Cy. 1985',
      children: 'foster: Ana > Cy, adopted: Ana > Cy, guardian: Ana > Cy, kinshipCarer: Ana > Cy',
    });
    expect(checkFamily(raised)).toEqual([]);
  });

  it('[KI52] a couple older than one of the two', () => {
    const told = familyOf({ people: 'Ana 1990, Bo. 1960', couples: 'Ana + Bo' });
    const couples = told.couples.map((couple) => ({ ...couple, since: '1985' }));
    expect(checkFamily({ ...told, couples })).toEqual([{ code: 'coupleBeforeBirth', people: ['Ana', 'Bo'] }]);
  });

  it('[KI53] twins a year apart or more', () => {
    const twins = (born: string) =>
      familyOf({ people: `Ana, Cy. 1990-12-31, Dee ${born}`, children: 'Ana > Cy=Dee' });
    expect(checkFamily(twins('1991-01-01'))).toEqual([]);
    expect(checkFamily(twins('1993'))).toEqual([{ code: 'twinsApart', people: ['Cy', 'Dee'] }]);
  });
});

it('yearsBetween: at least and at most, and null for what is no date', () => {
  expect(yearsBetween('1980', 'soon')).toBeNull();
  expect(yearsBetween(null, '1980')).toBeNull();
  const years = yearsBetween('1980', '1990');
  expect(years?.least).toBeGreaterThan(9);
  expect(years?.most).toBeLessThan(11);
  expect(yearsBetween('1980-05-01', '1990-05-01')?.least).toBeCloseTo(10, 1);
  expect(yearsBetween('<1980', '1990')?.most).toBe(Infinity);
  expect(yearsBetween('<1980', '1990')?.least).toBeGreaterThan(9);
  expect(yearsBetween('>1980', '1990')).toMatchObject({ least: -Infinity });
  const either = yearsBetween('1980/1984', '1990');
  expect([either?.least, either?.most].map((one) => Math.round(one ?? 0))).toEqual([5, 11]);
});

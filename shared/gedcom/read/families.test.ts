import { describe, expect, it } from 'vitest';
import { family, person, readLines, readText } from '../testing/gedcom.ts';

const three = [...person('I1', 'A'), ...person('I2', 'B'), ...person('I3', 'C')];
const couple = (...lines: string[]) => {
  const { union, since, until } =
    readLines(...three, ...family('F1', '1 HUSB @I1@', '1 WIFE @I2@', ...lines)).couples[0] ?? {};
  return [union, since, until];
};
const links = (ofChild: string[], ...ofFamily: string[]) => {
  const file = readLines(
    ...person('I1', 'A'),
    ...person('I2', 'B'),
    ...person('I3', 'C', ...ofChild),
    ...family('F1', '1 HUSB @I1@', '1 WIFE @I2@', ...(ofFamily.length > 0 ? ofFamily : ['1 CHIL @I3@'])),
  );
  return file.childLinks.map(({ parents, filiation, during }) => [parents.join(' '), filiation, during]);
};

describe('a family of a file', () => {
  it('[GD40] is of whoever stands in its two places', () => {
    const file = readLines(
      ...person('I1', 'A', '1 SEX F'),
      ...person('I2', 'B', '1 SEX F'),
      ...person('I3', 'C', '1 SEX M'),
      ...family('F1', '1 HUSB @I1@', '1 WIFE @I2@', '1 MARR'),
      ...family('F2', '1 WIFE @I3@', '1 WIFE @I1@', '1 HUSB @VOID@'),
    );
    expect(file.couples).toMatchObject([
      { a: 'I1', b: 'I2', union: 'married' },
      { a: 'I3', b: 'I1', union: 'other' },
    ]);
    expect(file.skippedLines).toEqual([]);
  });

  it('[GD41] [GD43] says what the two are, since when and until when', () => {
    expect(couple()).toEqual(['other', null, null]);
    expect(couple('1 MARR', '2 DATE 1 MAY 1950')).toEqual(['married', '1950-05-01', null]);
    expect(couple('1 MARR Y', '1 DIV Y')).toEqual(['divorced', null, null]);
    expect(couple('1 DIV', '2 DATE 1960', '1 MARR', '2 DATE 1950')).toEqual(['divorced', '1950', '1960']);
    expect(couple('1 ENGA', '2 DATE 1949', '1 MARR', '2 DATE 1950')).toEqual(['married', '1950', null]);
    expect(couple('1 ENGA', '2 DATE 1949')).toEqual(['engaged', '1949', null]);
    expect(couple('1 MARR', '1 ANUL', '2 DATE 1960')).toEqual(['annulled', null, '1960']);
    expect(couple('1 MARR', '2 TYPE PACS', '2 DATE 2005', '1 DIV', '2 DATE 2009')).toEqual([
      'pacsEnded',
      '2005',
      '2009',
    ]);
    expect(couple('1 MARR', '2 TYPE religious')).toEqual(['married', null, null]);
    expect(couple('1 EVEN', '2 TYPE Séparation', '2 DATE 2009')).toEqual(['separated', null, '2009']);
    expect(couple('1 EVEN', '2 TYPE Common law', '2 DATE 2009')).toEqual(['cohabiting', '2009', null]);
    expect(couple('1 EVEN', '2 TYPE lat', '2 DATE FROM 2009 TO 2011')).toEqual(['lat', '2009', '2011']);
    expect(couple('1 _SEPR')).toEqual(['separated', null, null]);
    const { lost } = readLines(
      ...three,
      ...family('F1', '1 HUSB @I1@', '1 WIFE @I2@', '1 EVEN', '2 TYPE Move', '1 MARB'),
    );
    expect(lost).toEqual([{ what: 'events', count: 2 }]);
  });

  it('[GD42] is together again by a marriage after the divorce; and never divorced by DIV N', () => {
    const again = ['1 MARR', '2 DATE 1950', '1 DIV', '2 DATE 1960', '1 MARR', '2 DATE 1965'];
    expect(couple(...again)).toEqual(['reconciled', '1950', null]);
    expect(couple('1 MARR', '1 DIV N')).toEqual(['married', null, null]);
  });

  it('[GD42] of two records of the same two, one couple is made', () => {
    const twice = (first: string[], second: string[]) => {
      const both = ['1 HUSB @I1@', '1 WIFE @I2@'];
      const { couples } = readLines(
        ...three,
        ...family('F1', ...both, ...first),
        ...family('F2', ...both, ...second),
      );
      return couples.map(({ union, since, until }) => [union, since, until]);
    };
    const divorced = ['1 MARR', '2 DATE 1950', '1 DIV', '2 DATE 1960'];
    expect(twice(divorced, ['1 MARR', '2 DATE 1965'])).toEqual([['reconciled', '1950', null]]);
    expect(twice([], divorced)).toEqual([['divorced', '1950', '1960']]);
    expect(twice(divorced, [])).toEqual([['divorced', '1950', '1960']]);
    expect(twice(['1 MARR'], ['1 _UNION none'])).toEqual([['married', null, null]]);
    expect(twice(['1 _UNION none'], ['1 _UNION none'])).toEqual([]);
    const both = ['1 HUSB @I1@', '1 WIFE @I2@', '1 CHIL @I3@'];
    expect(readLines(...three, ...family('F1', ...both), ...family('F2', ...both)).childLinks).toHaveLength(
      1,
    );
  });

  it('[GD44] is known from one side or the other', () => {
    const file = readLines(
      ...person('I1', 'A', '1 FAMS @F1@'),
      ...person('I2', 'B', '1 FAMS @F1@'),
      ...person('I3', 'C', '1 FAMC @F1@'),
      ...person('I4', 'D'),
      ...family('F1', '1 WIFE @I2@', '1 CHIL @I4@'),
    );
    expect(file.couples).toMatchObject([{ a: 'I2', b: 'I1' }]);
    expect(file.childLinks).toMatchObject([
      { child: 'I4', parents: ['I2', 'I1'], rank: 1 },
      { child: 'I3', parents: ['I2', 'I1'], rank: 2 },
    ]);
    expect(file.skippedLines).toEqual([]);
  });

  it('[GD45] [GD46] [GD47] what cannot be is listed', () => {
    const file = readLines(
      ...person('I1', 'A', '1 FAMS @F9@', '1 FAMC @F8@'),
      ...person('I2', 'B', '1 FAMC @F2@'),
      ...family(
        'F1',
        '1 HUSB @I1@',
        '1 WIFE @I1@',
        '1 CHIL @I7@',
        '1 CHIL @I1@',
        '1 CHIL @I2@',
        '1 CHIL @I2@',
        '1 WIFE @I9@',
        '1 CHIL nobody',
      ),
      ...family('F2', '1 HUSB @I2@'),
    );
    expect(file.couples).toEqual([]);
    expect(file.childLinks).toMatchObject([{ child: 'I2', parents: ['I1'] }]);
    expect(file.skippedLines.map(({ line, why }) => `${line} ${why}`)).toEqual([
      '7 unknownFamily',
      '8 unknownFamily',
      '11 ownParent',
      '14 samePersonTwice',
      '15 unknownPerson',
      '16 ownParent',
      '18 samePersonTwice',
      '19 unknownPerson',
      '20 malformed',
    ]);
  });

  it('[GD48] nobody is their own ancestor, however long the circle or the line', () => {
    const file = readLines(
      ...three,
      ...family('F1', '1 HUSB @I1@', '1 CHIL @I2@'),
      ...family('F2', '1 HUSB @I2@', '1 CHIL @I3@'),
      ...family('F3', '1 HUSB @I3@', '1 CHIL @I1@'),
    );
    expect(file.childLinks.map(({ child }) => child)).toEqual(['I2', 'I3']);
    expect(file.skippedLines).toEqual([{ line: 19, text: '1 CHIL @I1@', why: 'ancestorOfThemselves' }]);
    const generations = Array.from({ length: 20_000 }, (_, index) => index);
    const line = readText(
      [
        ...generations.flatMap((index) => person(`I${index}`, 'A')),
        ...generations
          .slice(1)
          .flatMap((index) => family(`F${index}`, `1 HUSB @I${index - 1}@`, `1 CHIL @I${index}@`)),
      ].join('\n'),
    );
    expect(line.childLinks).toHaveLength(19_999);
  });

  it('[GD49] keeps three partners', () => {
    const file = readLines(
      ...three,
      ...person('I4', 'D'),
      ...family('F1', '1 HUSB @I1@', '1 WIFE @I2@', '1 WIFE @I3@', '1 CHIL @I4@'),
    );
    expect(file.couples.map(({ a, b }) => a + b)).toEqual(['I1I2', 'I1I3']);
    expect(file.childLinks.map(({ parents }) => parents.join())).toEqual(['I1,I2', 'I3']);
    const alone = readLines(
      ...three,
      ...family('F1', '1 HUSB @I1@'),
      ...family('F2', '1 CHIL @I2@', '1 CHIL @I3@'),
    );
    expect(alone.lost).toEqual([
      { what: 'familiesOfOne', count: 1 },
      { what: 'siblingsWithoutParents', count: 2 },
    ]);
  });

  it('[GD50] [GD51] has children by birth, adopted, fostered, or as the file says', () => {
    const way = (...lines: string[]) => links(['1 FAMC @F1@', ...lines])[0]?.[1];
    expect(way()).toBe('biological');
    for (const [pedi, filiation] of [
      ['birth', 'biological'],
      ['adopted', 'adopted'],
      ['FOSTER', 'foster'],
      ['ADOPTED', 'adopted'],
      ['BIRTH', 'biological'],
      ['step', 'stepchild'],
      ['Natural', 'biological'],
      ['guardian', 'guardian'],
    ] as const)
      expect([pedi, way(`2 PEDI ${pedi}`)]).toEqual([pedi, filiation]);
    expect(way('2 PEDI OTHER', '3 PHRASE kinshipCarer')).toBe('kinshipCarer');
    expect(way('2 _FILIATION donor')).toBe('donor');
    const odd = readLines(
      ...three,
      ...person('I4', 'D', '1 FAMC @F1@', '2 PEDI godchild'),
      ...family('F1', '1 HUSB @I1@', '1 CHIL @I4@'),
    );
    expect(odd.childLinks).toMatchObject([{ filiation: 'biological' }]);
    expect(odd.skippedLines).toEqual([{ line: 14, text: '2 PEDI godchild', why: 'filiation' }]);
  });

  it('[GD52] keeps the dates of a filiation', () => {
    const during = { from: '2019-09', to: '2021' };
    expect(links(['1 FAMC @F1@', '2 PEDI foster', '3 DATE FROM SEP 2019 TO 2021'])).toEqual([
      ['I1 I2', 'foster', during],
    ]);
    expect(links(['1 FAMC @F1@', '2 PEDI FOSTER', '3 _DATE FROM SEP 2019 TO 2021'])).toEqual([
      ['I1 I2', 'foster', during],
    ]);
  });

  it('[GD53] has children adopted by one, or by both', () => {
    const adopted = (by: string, ...lines: string[]) =>
      links([...lines, '1 ADOP', '2 DATE 1999', '2 FAMC @F1@', `3 ADOP ${by}`]);
    const during = { from: '1999', to: null };
    expect(adopted('BOTH', '1 FAMC @F1@')).toEqual([['I1 I2', 'adopted', during]]);
    expect(adopted('HUSB', '1 FAMC @F1@')).toEqual([
      ['I1', 'adopted', during],
      ['I2', 'biological', null],
    ]);
    expect(adopted('WIFE', '1 FAMC @F1@', '2 PEDI adopted')).toEqual([
      ['I1', 'biological', null],
      ['I2', 'adopted', during],
    ]);
  });

  it('[GD53] adopted by one alone, without being a child of the family, is the child of that one', () => {
    const file = readLines(
      ...person('I1', 'A'),
      ...person('I2', 'B'),
      ...person('I3', 'C', '1 ADOP', '2 FAMC @F1@', '3 ADOP WIFE'),
      ...family('F1', '1 HUSB @I1@', '1 WIFE @I2@'),
    );
    expect(file.childLinks).toMatchObject([{ parents: ['I2'], filiation: 'adopted' }]);
  });

  it('[GD54] has a link for each parent where they differ', () => {
    expect(links(['1 FAMC @F1@'], '1 CHIL @I3@', '2 _FREL Step', '2 _MREL Natural')).toEqual([
      ['I1', 'stepchild', null],
      ['I2', 'biological', null],
    ]);
  });

  it('[GD55] a sealing makes no parent where another family does', () => {
    const sealed = (...lines: string[]) =>
      readLines(
        ...three,
        ...person('I4', 'D', '1 FAMC @F1@', '2 PEDI sealing', ...lines),
        ...family('F1', '1 HUSB @I1@', '1 CHIL @I4@'),
        ...family('F2', '1 HUSB @I2@', '1 CHIL @I4@'),
      );
    expect(sealed('1 FAMC @F2@').childLinks).toMatchObject([{ parents: ['I2'] }]);
    expect(sealed().childLinks).toHaveLength(2);
    expect(sealed().lost).toEqual([{ what: 'sealings', count: 1 }]);
  });
});

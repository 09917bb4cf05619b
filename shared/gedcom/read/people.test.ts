import { describe, expect, it } from 'vitest';
import { family, person, readLines } from '../testing/gedcom.ts';
import { withoutRestricted } from '../withoutRestricted.ts';

const nameOf = (...lines: string[]) => readLines(...['0 @I1@ INDI', ...lines]).people[0]?.name;

describe('a person of a file', () => {
  it('[GD20] is called by given names, surname, suffix, and nickname in brackets', () => {
    expect(nameOf('1 NAME Joseph Patrick /Kennedy/ Jr.')).toBe('Joseph Patrick Kennedy Jr.');
    expect(nameOf('1 NAME Joseph/Kennedy/', '2 NSFX Jr.', '2 NICK Joe')).toBe('Joseph Kennedy Jr. (Joe)');
    expect(nameOf('1 NAME Joe /Kennedy/ Jr.', '2 NSFX Jr.', '2 NICK Joe')).toBe('Joe Kennedy Jr.');
    expect(nameOf('1 NAME Albert', '2 NICK Al')).toBe('Albert (Al)');
    expect(nameOf('1 NAME', '2 GIVN Anne', '2 SURN Duval')).toBe('Anne Duval');
    expect(nameOf('1 NAME //', '2 NICK Nan')).toBe('Nan');
    expect(nameOf('1 SEX F')).toBe('');
    expect(readLines(...person('I1', 'A', '1 NAME B', '1 NAME C')).lost).toEqual([
      { what: 'otherNames', count: 2 },
    ]);
  });

  it('[GD21] with too long a name has it cut, and that is counted', () => {
    const { people, lost } = readLines(...person('I1', `${'a'.repeat(118)}😀bc`));
    expect(people[0]?.name).toBe(`${'a'.repeat(118)}…`);
    expect(lost).toEqual([{ what: 'longNames', count: 1 }]);
  });

  it('[GD22] has a symbol by SEX', () => {
    const symbols = ['M', 'F', 'X', 'U', 'N', 'f', 'Q'].map(
      (sex) => readLines(...person('I1', 'A', `1 SEX ${sex}`)).people[0]?.symbol,
    );
    expect(symbols).toEqual(['square', 'circle', 'dome', 'diamond', 'rounded', 'circle', 'rounded']);
    expect(readLines(...person('I1', 'A', '1 SEX Q')).skippedLines).toEqual([
      { line: 7, text: '1 SEX Q', why: 'sex' },
    ]);
  });

  it('[GD23] is dead by a death, a burial, a cremation; and not by none', () => {
    const dead = (...lines: string[]) => readLines(...person('I1', 'A', ...lines)).people[0]?.deceased;
    expect(
      [['1 DEAT'], ['1 DEAT Y'], ['1 BURI', '2 DATE 1900'], ['1 CREM']].map((lines) => dead(...lines)),
    ).toEqual([true, true, true, true]);
    expect([[], ['1 DEAT N'], ['1 NO DEAT']].map((lines) => dead(...lines))).toEqual([false, false, false]);
    const still = (...lines: string[]) =>
      readLines(...person('I1', 'A', '1 DEAT', ...lines)).people[0]?.isStillborn;
    expect([still('2 AGE STILLBORN'), still('2 AGE 0d', '3 PHRASE stillborn'), still('2 AGE 3y')]).toEqual([
      true,
      true,
      false,
    ]);
    const twice = readLines(...person('I1', 'A', '1 BIRT', '1 BIRT', '2 DATE 1950', '1 BIRT', '2 DATE 1951'));
    expect(twice.people).toMatchObject([{ birth: '1950' }]);
  });

  it('[GD24] and what is not imported of them is counted', () => {
    const file = readLines(
      ...person(
        'I1',
        'A',
        '2 SOUR @S1@',
        '1 OCCU Weaver',
        '2 PLAC Lille',
        '1 BAPM',
        '2 NOTE x',
        '3 CONT y',
        '1 TITL Sir',
        '1 _X y',
        '1 CHAN',
        '2 DATE 1999',
      ),
      '0 @S1@ SOUR',
      '1 TITL t',
      '0 @N1@ NOTE z',
    );
    expect(file.lost).toEqual([
      { what: 'notes', count: 2 },
      { what: 'sources', count: 2 },
      { what: 'places', count: 1 },
      { what: 'titles', count: 1 },
      { what: 'events', count: 1 },
      { what: 'attributes', count: 1 },
      { what: 'custom', count: 1 },
    ]);
  });

  it('[GD60] is confidential by RESN, and locked is not confidential', () => {
    const restricted = (resn: string) =>
      readLines(...person('I1', 'A', `1 RESN ${resn}`)).people[0]?.restricted;
    expect(['confidential', 'privacy', 'CONFIDENTIAL, LOCKED', 'locked', ''].map(restricted)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('[GD61] and then stays out, with what joins them to others, unless asked for', () => {
    const file = readLines(
      ...person('I1', 'A'),
      ...person('I2', 'B', '1 RESN confidential'),
      ...person('I3', 'C', '1 FAMC @F1@'),
      ...person('I4', 'D', '1 FAMC @F2@'),
      ...family('F1', '1 HUSB @I1@', '1 WIFE @I2@', '1 CHIL @I3@'),
      ...family('F2', '1 RESN privacy', '1 HUSB @I1@', '1 CHIL @I4@'),
    );
    const open = withoutRestricted(file);
    expect(open.people.map(({ name }) => name)).toEqual(['A', 'C', 'D']);
    expect(open.couples).toEqual([]);
    expect(open.childLinks).toMatchObject([{ child: 'I3', parents: ['I1'] }]);
    expect(file).toMatchObject({ couples: [{ a: 'I1', b: 'I2' }] });
    expect(file.childLinks).toHaveLength(2);
  });

  it('[GD62] a confidential fact stays out, and is counted', () => {
    const file = readLines(
      ...person('I1', 'A', '1 BIRT', '2 RESN confidential', '2 DATE 1950', '1 DEAT', '2 DATE 1990'),
    );
    expect(file).toMatchObject({
      people: [{ birth: null, death: '1990' }],
      lost: [{ what: 'restrictedFacts', count: 1 }],
    });
  });
});

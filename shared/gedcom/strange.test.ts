import { describe, expect, it } from 'vitest';
import { readGedcom } from './readGedcom.ts';
import { family, gedcomText, person, readLines, readText, utf8 } from './testing/gedcom.ts';

const why = (file: ReturnType<typeof readLines>) =>
  file.skippedLines.map((one) => `${one.text} · ${one.why}`);
const lostOf = (file: ReturnType<typeof readLines>) =>
  Object.fromEntries(file.lost.map(({ what, count }) => [what, count]));
const birthOf = (date: string) => {
  const file = readLines(...person('I1', 'A', '1 BIRT', `2 DATE ${date}`));
  return file.people[0]?.birth ?? file.skippedLines[0]?.why;
};

/** What the standards allow and nobody expects, and what they forbid and programs write. */
describe('a strange file', () => {
  it('[GD12] goes on with a text over lines below one another, and cuts between two @', () => {
    expect(readLines(...person('I1', 'Jo@', '2 CONC @n /X/')).people[0]?.name).toBe('Jo@n X');
    const below = readLines(...person('I1', 'Jean', '2 CONC  Paul', '3 CONC  Marie', '3 DATE 1900'));
    expect(below.people[0]?.name).toBe('Jean Paul Marie');
    expect(why(below)).toEqual(['3 DATE 1900 · malformed']);
    const beside = readLines(...person('I1', 'Jean', '1 CONC  Paul /X/'), 'CONC', '2 CONT a');
    expect(beside.people[0]?.name).toBe('Jean');
    expect(why(beside)).toEqual([
      '1 CONC  Paul /X/ · malformed',
      'CONC · noLevel',
      '2 CONT a · belowSkipped',
    ]);
  });

  it('[GD8] [GD14] [GD15] is several, put together, each with its mark and its end, or without', () => {
    const first = gedcomText(...person('I1', 'A'));
    const file = readGedcom(utf8(`\ufeff\ufeff${first}\ufeff${first.replaceAll('I1', 'I2')}\ufeff${first}`));
    expect(file.people.map(({ id }) => id)).toEqual(['I1', 'I2']);
    expect(why(file)).toEqual(['0 @I1@ INDI · duplicateId', '1 NAME A · belowSkipped']);
    const cut = readGedcom(utf8(first.replace(/0 TRLR\n$/, '1 BI')));
    expect(cut.people).toHaveLength(1);
    expect(why(cut)).toEqual(['1 BI · noEnd']);
  });

  it('[GD10] [GD24] lists what stands where it says nothing, and counts what nobody knows', () => {
    const file = readLines(
      '0 @X@ _LOC',
      '1 NAME Ville',
      '0 _FOO bar',
      ...person(
        'I1',
        'A',
        '1 DATE 1900',
        '1 GIVN Bob',
        '1 WEIG 70',
        '1 _UID 3',
        '1 EVEN m',
        '2 TYPE Migration',
      ),
      ...['1 MARR', '2 DATE 1900', '1 ADOP Y', '1 BIRT', '1 BIRT', '1 DEAT', '2 CAUS x'],
      ...family('F1', '1 BIRT', '1 SEX F', '1 _UNION none'),
    );
    expect(why(file)).toEqual(['1 DATE 1900 · malformed', '1 GIVN Bob · malformed', '1 SEX F · malformed']);
    expect(lostOf(file)).toEqual({ events: 5, attributes: 1, custom: 2, otherRecords: 2 });
    expect(file.people).toMatchObject([{ name: 'A', birth: null, deceased: true }]);
  });

  it('[GD20] knows a name by its parts, and the name behind an empty one', () => {
    const file = readLines(
      ...person('I1', '', '2 GIVN Ludwig', '2 SPFX van', '2 SURN Beethoven', '2 NPFX Dr'),
      ...person('I2', '//', '1 NAME Jean /X/'),
      ...['0 @I3@ INDI', '1 NAME', '2 NICK Bob', '0 @I4@ INDI'],
    );
    expect(file.people.map(({ name }) => name)).toEqual(['Ludwig van Beethoven', 'Jean X', 'Bob', '']);
    expect(lostOf(file)).toEqual({ titles: 1 });
  });

  it('[GD40] [GD45] leaves out who is said to be nobody (@VOID@), and joins two of one sex', () => {
    const file = readLines(
      ...person('I1', 'A', '1 SEX F', '1 FAMC @VOID@', '1 FAMS @VOID@'),
      ...person('I2', 'B', '1 SEX F'),
      ...family('F1', '1 HUSB @VOID@', '1 CHIL @VOID@', '1 WIFE @I1@', '1 WIFE @I2@', '1 HUSB @I9@'),
    );
    expect(why(file)).toEqual(['1 HUSB @I9@ · unknownPerson']);
    expect(file.couples).toMatchObject([{ a: 'I1', b: 'I2' }]);
  });

  it('[GD50] [GD24] hears an adoption where the standard has none, below CHIL; one without a family is counted', () => {
    const file = readLines(
      ...person('I1', 'A'),
      ...person('I2', 'B', '1 ADOP Y'),
      ...person('I3', 'C', '1 FAMC @F1@', '2 PEDI foster'),
      ...family('F1', '1 HUSB @I1@', '1 CHIL @I2@', '2 PEDI ADOPTED', '1 CHIL @I3@', '2 PEDI ADOPTED'),
    );
    expect(file.childLinks.map(({ child, filiation }) => [child, filiation])).toEqual([
      ['I2', 'adopted'],
      ['I3', 'foster'],
    ]);
    expect(lostOf(file)).toEqual({ events: 1 });
  });

  it('[GD30] [GD32] [GD34] [GD36] says what it makes of each date', () => {
    for (const [date, read] of [
      ['FRENCH_R 6 COMP 3', '1795-09-22'],
      ['FRENCH_R 6 COMP 2', 'date'],
      ['@#DFRENCH R@ ABT VEND 1', 'date'],
      ['@@#DJULIAN@@ 1 MAR 1700', '1700-03-12'],
      ['@#DROMAN@ 1', 'calendar'],
      ['HEBREW 1 TSH 5700', 'calendar'],
      ['_MINE 1 X 1900', 'date'],
      ['44 B.C.', 'dateBeforeChrist'],
      ['11 FEB 1699/00', '1700-02-11'],
      ['TO 1900', 'date'],
      ['BET AND 1900', 'date'],
      ['constructor', 'date'],
      [`(${'x'.repeat(4_000)})`, 'datePhrase'],
    ] as const)
      expect([date, birthOf(date)]).toEqual([date, read]);
    for (const date of ['1900 (dit-on)', 'INT 1900 (dit-on)', 'FROM 1900 TO 1910', '1900\n3 TIME 10:00'])
      expect(lostOf(readLines(...person('I1', 'A', '1 BIRT', `2 DATE ${date}`)))).toEqual({
        datePrecision: 1,
      });
  });

  it('[GD60] [GD62] hides who is confidential in any spelling, among other words too', () => {
    const read = (value: string) => readLines(...person('I1', 'A', `1 RESN ${value}`)).people[0]?.restricted;
    expect(['privacy', 'CONFIDENTIAL, LOCKED', 'LOCKED, PRIVACY', 'locked', 'LOCKED', ''].map(read)).toEqual([
      ...[true, true, true],
      ...[false, false, false],
    ]);
  });

  it('[GD10] takes no name of the language for one of its own words', () => {
    const file = readLines(
      ...['0 @__proto__@ INDI', '1 NAME constructor', '1 SEX constructor'],
      ...['1 FAMC @constructor@', '2 PEDI toString', '0 @constructor@ FAM', '1 HUSB @valueOf@'],
      ...['1 MARR', '2 TYPE constructor', '0 constructor', '0 HASOWNPROPERTY'],
    );
    expect(file.people).toMatchObject([{ id: '__proto__', name: 'constructor', symbol: 'rounded' }]);
    expect(file.skippedLines.map((one) => one.why)).toEqual([
      ...['sex', 'filiation', 'unknownPerson', 'malformed'],
    ]);
  });

  it('[GD13] is no GEDCOM when it is empty, packed, or something else', () => {
    const gzip = Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, ...utf8(gedcomText()).slice(0, 90)]);
    for (const bytes of [new Uint8Array(0), new Uint8Array(9_000), utf8(' \n\t\r\n'), utf8('\ufeff'), gzip])
      expect(readGedcom(bytes)).toMatchObject({ refused: 'notGedcom', people: [] });
  });

  it('[GD10] [GD49] takes time as its length, however its lines hang together', () => {
    const many = 6_000;
    const lines = (line: (index: number) => string, count = many) =>
      Array.from({ length: count }, (_, index) => line(index)).join('\n');
    const people = lines((index) => `0 @I${index}@ INDI`);
    const everybody = `${people}\n0 @F@ FAM\n${lines((index) => `1 HUSB @I${index}@\n1 CHIL @I${many - 1 - index}@`)}`;
    const file = readText(everybody);
    expect(file.couples).toHaveLength(11);
    expect(file.skippedLines.filter((one) => one.why === 'tooManyPartners')).toHaveLength(many - 12);
    expect(file.childLinks.length).toBeLessThanOrEqual(many * 6);
    const brackets = lines(() => `1 BIRT\n2 DATE INT 1900 ${'('.repeat(3_900)}`, 200);
    expect(readText(`0 @I1@ INDI\n${brackets}`).skippedLines).toHaveLength(200);
    const families = lines((index) => `0 @F${index}@ FAM\n1 CHIL @I1@`);
    const child = `0 @I1@ INDI\n${lines((index) => `1 FAMC @F${index}@\n1 ADOP\n2 FAMC @F1@\n3 ADOP HUSB`)}`;
    expect(readText(`${child}\n${families}`)).toMatchObject({ skippedLines: [], childLinks: [] });
  });
});

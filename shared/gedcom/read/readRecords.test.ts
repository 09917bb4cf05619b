import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GEDCOM_LIMITS } from '../gedcomLimits.ts';
import { readGedcom } from '../readGedcom.ts';
import { gedcomText, person, readLines, utf8 } from '../testing/gedcom.ts';

const names = (file: ReturnType<typeof readGedcom>) => file.people.map(({ name }) => name);
const whys = (file: ReturnType<typeof readGedcom>) =>
  file.skippedLines.map(({ line, why }) => `${line} ${why}`);

describe('the lines of a GEDCOM file', () => {
  it('[GD8] [GD12] have a level, perhaps an id, a tag and a value', () => {
    const file = readLines(
      '   0   @I1@   INDI',
      '\t1 NAME Anne',
      '2 CONC -Marie',
      '2 CONT /Duval/ @@home',
      '1 SEX F',
    );
    expect(file).toMatchObject({
      people: [{ id: 'I1', name: 'Anne-Marie Duval @home', symbol: 'circle' }],
      skippedLines: [],
    });
  });

  it('[GD9] the rest of a broken note is listed, and what follows belongs where it did', () => {
    const file = readLines(
      ...person('I1', 'A', '1 BIRT', '2 NOTE one', 'two', '1984 was a good year', '2 DATE 1950'),
    );
    expect(file.people).toMatchObject([{ birth: '1950' }]);
    expect(file.skippedLines).toEqual([
      { line: 9, text: 'two', why: 'noLevel' },
      { line: 10, text: '1984 was a good year', why: 'noLevel' },
    ]);
  });

  it('[GD11] what hangs on a line that was not read is nobody else’s', () => {
    const file = readLines(
      ...person('I1', 'A'),
      '0 @@ INDI',
      '1 NAME B',
      '1 BIRT',
      '2 DATE 1950',
      ...person('I3', 'C', '1 MARR', '3 NOTE x', '4 CONT y', '1 birt', '2 DATE 1960', '1 DEAT Y'),
    );
    expect(file.people).toMatchObject([
      { name: 'A', birth: null },
      { name: 'C', birth: null, deceased: true },
    ]);
    expect(whys(file)).toEqual([
      '7 malformed',
      '8 belowSkipped',
      '9 belowSkipped',
      '10 belowSkipped',
      '14 levelJump',
      '15 levelJump',
      '16 malformed',
      '17 belowSkipped',
    ]);
  });

  it('[GD14] of two with one id the first counts', () => {
    const file = readLines(
      ...person('I1', 'A'),
      ...person('I1', 'B', '1 BIRT', '2 DATE 1950'),
      '0 INDI',
      '1 NAME C',
    );
    expect(names(file)).toEqual(['A']);
    expect(whys(file)).toEqual([
      '7 duplicateId',
      '8 belowSkipped',
      '9 belowSkipped',
      '10 belowSkipped',
      '11 noId',
      '12 belowSkipped',
    ]);
  });

  it('[GD15] a file that was cut is read, and said to be', () => {
    const text = gedcomText(...person('I1', 'A')).replace('0 TRLR\n', '');
    expect(readGedcom(utf8(text))).toMatchObject({
      people: [{ name: 'A' }],
      skippedLines: [{ line: 6, why: 'noEnd' }],
    });
  });

  it('[GD13] what is too long is listed, what is too large or no GEDCOM is refused whole', () => {
    const long = 'x'.repeat(GEDCOM_LIMITS.lineBytes);
    const file = readLines(...person('I1', 'A', `1 NOTE ${long}`, '1 SEX M', `${long}${long}`));
    expect(file).toMatchObject({
      people: [{ symbol: 'square' }],
      skippedLines: [
        { line: 7, why: 'tooLong' },
        { line: 9, why: 'tooLong' },
      ],
    });
    expect(file.skippedLines[0]?.text.length).toBe(GEDCOM_LIMITS.shownLength + 1);
    expect(readGedcom(new Uint8Array(GEDCOM_LIMITS.fileBytes + 1))).toMatchObject({
      refused: 'tooLarge',
      people: [],
    });
    for (const text of ['', 'PK\u0003\u0004 a zip', '{"a":1}\n', '\n\n'])
      expect(readGedcom(utf8(text)).refused).toBe('notGedcom');
  });

  it('[GD10] signs that no text holds are listed, and shown as such', () => {
    const file = readLines(...person('I1', 'A\u0000B', '2 GIVN C', '1 SEX\u0007 F', '1 NOTE \u202e'));
    expect(names(file)).toEqual(['C']);
    expect(file.skippedLines).toEqual([
      { line: 6, text: '1 NAME A\ufffdB', why: 'controlCharacter' },
      { line: 8, text: '1 SEX\ufffd F', why: 'controlCharacter' },
    ]);
  });

  it('[GD10] levels as deep as one likes, ninety-nine of them read and no more', () => {
    const deep = Array.from({ length: 120 }, (_, index) => `${index + 1} NOTE x`);
    expect(whys(readLines(...person('I1', 'A', ...deep)))).toHaveLength(21);
  });

  it('[GD16] says how far it is, and stops when asked', () => {
    const people = Array.from({ length: 6_000 }, (_, index) => person(`I${index}`, 'A')).flat();
    const bytes = utf8(gedcomText(...people));
    const told: number[] = [];
    expect(readGedcom(bytes, { onProgress: (done) => told.push(done) }).people).toHaveLength(6_000);
    expect(told.length).toBeGreaterThan(1);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
    expect(readGedcom(bytes, { shouldStop: () => true })).toMatchObject({ refused: 'stopped', people: [] });
  });

  it('[GD10] whatever the bytes, nothing throws and each line listed is a line of the file', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '0 HEAD',
        '0 @I1@ INDI',
        '0 @F1@ FAM',
        '1 HUSB @I1@',
        '1 CHIL @I1@',
        '1 FAMC @F1@',
        '2 PEDI foster',
        '1 BIRT',
        '2 DATE BET 1 AND',
        '2 CONC x',
        '1 MARR',
        '0 TRLR',
        '1 NAME A /B/',
        '5 X',
        '1 ADOP',
        '2 FAMC @F1@',
        '1 RESN privacy',
        '2 DATE @#DFRENCH R@ 31 VEND 3',
      ),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.uint8Array({ maxLength: 60 }),
        fc.nat(),
        (lines, noise, at) => {
          const bytes = utf8(lines.map((line) => line.toWellFormed()).join('\n'));
          const cut = at % (bytes.length + 1);
          const file = readGedcom(
            Uint8Array.from([...bytes.subarray(0, cut), ...noise, ...bytes.subarray(cut)]),
          );
          const ids = new Set(file.people.map(({ id }) => id));
          for (const { line, text } of file.skippedLines) {
            expect(line).toBeGreaterThan(0);
            expect(text.length).toBeLessThanOrEqual(GEDCOM_LIMITS.shownLength + 1);
          }
          for (const { a, b } of file.couples) expect([ids.has(a), ids.has(b)]).toEqual([true, true]);
          for (const { child, parents } of file.childLinks)
            expect([child, ...parents].every((id) => ids.has(id))).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });
});

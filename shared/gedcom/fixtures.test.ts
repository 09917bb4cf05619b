import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readGedcom } from './readGedcom.ts';

const read = (name: string) => readGedcom(readFileSync(`tests/fixtures/gedcom/${name}.ged`));
const names = (name: string) => read(name).people.map((person) => person.name);

/** Files as programs wrote them, and as they were damaged on the way. */
describe('a GEDCOM file', () => {
  it('[GD6] [GD34] [GD50] of an old program, in ANSEL', () => {
    expect(names('ansel')).toEqual([
      'François Bélánger',
      'Łucja Ștefănescu',
      'Trận Nguyễn Smørrebrød',
      'Zoë Ångström-Straße',
    ]);
    const { encoding, couples, childLinks, skippedLines } = read('ansel');
    expect({ encoding, skippedLines }).toEqual({ encoding: 'ansel', skippedLines: [] });
    expect(couples).toMatchObject([{ union: 'married', since: '1794-07-27' }]);
    expect(childLinks.map(({ filiation }) => filiation)).toEqual(['adopted', 'foster']);
  });

  it('[GD2] [GD7] [GD31] in UTF-16 of either order, with lines of either system', () => {
    for (const [name, encoding] of [
      ['utf16le', 'utf-16le'],
      ['utf16be', 'utf-16be'],
    ] as const) {
      expect(names(name)).toEqual(['Σοφία Παππά', '李 小龙', 'Ο𝒹υσσέας']);
      expect(read(name)).toMatchObject({
        encoding,
        skippedLines: [],
        couples: [{ a: 'I1', b: 'I2', union: 'other' }],
      });
      expect(read(name).people[2]).toMatchObject({ birth: '2001-03/2001-04' });
    }
  });

  it('[GD3] [GD7] of an old Macintosh, in Windows’ letters', () => {
    expect(names('ansi-mac-lines')).toEqual(['Gaëlle L’Hôpital (Gaï)']);
    expect(read('ansi-mac-lines')).toMatchObject({ encoding: 'windows-1252', skippedLines: [] });
  });

  it('[GD33] [GD51] [GD52] [GD60] of version 7', () => {
    const { version, people, couples, childLinks, skippedLines, lost } = read('gedcom7');
    expect(version).toBe('7.0');
    expect(people).toMatchObject([
      { name: 'Alex Doe', symbol: 'dome', restricted: true },
      { name: '@work Doe', symbol: 'diamond', restricted: false },
      { name: 'Bo Doe', birth: '1917-11-07', deceased: true, isStillborn: true },
      { name: 'Cy Doe' },
    ]);
    expect(couples).toMatchObject([{ a: 'I1', b: 'I2', union: 'pacs', since: null }]);
    expect(
      childLinks.map(({ child, parents, filiation, during }) => [child, parents.join(), filiation, during]),
    ).toEqual([
      ['I3', 'I1,I2', 'biological', null],
      ['I4', 'I1,I2', 'foster', { from: '2019-09', to: '2021-06' }],
      ['I4', 'I2', 'guardian', null],
    ]);
    expect(skippedLines).toEqual([{ line: 41, text: '3 PHRASE the summer they met', why: 'datePhrase' }]);
    expect(lost.map(({ what }) => what)).toEqual(['notes', 'places']);
  });

  it('[GD10] that was damaged gives what can be read, and lists the rest', () => {
    const { people, couples, childLinks, skippedLines } = read('damaged');
    expect(people).toMatchObject([
      { id: 'I1', name: 'Ana Costa', birth: '1951' },
      { id: 'I2', name: 'Jérôme Costa', symbol: 'rounded', deceased: true, death: null },
      { id: 'I3', name: 'Leo Costa' },
    ]);
    expect(couples).toMatchObject([{ a: 'I2', b: 'I1', union: 'married', since: null }]);
    expect(childLinks).toMatchObject([{ child: 'I3', parents: ['I2', 'I1'] }]);
    expect(skippedLines.map(({ line, why }) => `${line} ${why}`)).toEqual([
      '8 noLevel',
      '10 levelJump',
      '14 badBytes',
      '17 controlCharacter',
      '19 date',
      '24 unknownFamily',
      '26 duplicateId',
      '27 belowSkipped',
      '28 noId',
      '29 belowSkipped',
      '34 unknownPerson',
      '36 dateWithoutYear',
      '39 ancestorOfThemselves',
      '40 noEnd',
    ]);
  });
});

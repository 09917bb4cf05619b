import { describe, expect, it } from 'vitest';
import { readGedcom } from '../readGedcom.ts';
import { gedcomText, person, utf8 } from '../testing/gedcom.ts';
import { decodeAnsel } from './ansel.ts';
import { detectEncoding } from './detectEncoding.ts';
import { textLines } from './textLines.ts';

const NAME = 'Zoë Nguyễn Łukasz 𝒜 Ōë œuvre';
const file = (char: string, name = NAME) =>
  gedcomText(...person('I1', name)).replace('CHAR UTF-8', `CHAR ${char}`);
const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const wide = (text: string, isLittle: boolean, mark: boolean) => {
  const units = [...(mark ? '\ufeff' : ''), ...text].join('');
  const bytes = new Uint8Array(units.length * 2);
  for (let i = 0; i < units.length; i += 1) {
    const unit = units.charCodeAt(i);
    bytes[i * 2 + (isLittle ? 0 : 1)] = unit & 0xff;
    bytes[i * 2 + (isLittle ? 1 : 0)] = unit >> 8;
  }
  return bytes;
};
const nameIn = (bytes: Uint8Array) => {
  const { people, encoding, skippedLines } = readGedcom(bytes);
  return { name: people[0]?.name, encoding, skippedLines };
};

describe('the bytes of a GEDCOM file', () => {
  it('[GD1] are UTF-8, with a mark or without', () => {
    const bytes = utf8(file('UTF-8'));
    const read = { name: NAME.normalize('NFC'), encoding: 'utf-8', skippedLines: [] };
    expect(nameIn(bytes)).toEqual(read);
    expect(nameIn(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]))).toEqual(read);
  });

  it('[GD1] [GD5] an overlong form, half a pair and a lone byte are no text: the line is listed, what is below is kept', () => {
    for (const bad of [[0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xff], [0xe2, 0x82], [0xf5, 0x80, 0x80, 0x80]]) {
      const [before = '', after = ''] = gedcomText(
        '0 @I1@ INDI',
        '1 NAME é# /X/',
        '2 GIVN Ève',
        '1 SEX F',
      ).split('#');
      const { people, skippedLines } = readGedcom(Uint8Array.from([...utf8(before), ...bad, ...utf8(after)]));
      expect(people).toMatchObject([{ name: 'Ève', symbol: 'circle' }]);
      expect(skippedLines).toMatchObject([{ line: 6, why: 'badBytes' }]);
      expect(skippedLines[0]?.text).toMatch(/^1 NAME é\ufffd+ \/X\/$/);
    }
  });

  it('[GD2] are UTF-16, in both orders, with a mark or without', () => {
    for (const isLittle of [true, false])
      for (const mark of [true, false])
        expect(nameIn(wide(file('UNICODE'), isLittle, mark))).toEqual({
          name: NAME,
          encoding: isLittle ? 'utf-16le' : 'utf-16be',
          skippedLines: [],
        });
    const broken = wide(file('UNICODE', 'a\ud800b'), true, true);
    expect(nameIn(broken).skippedLines).toMatchObject([{ line: 6, why: 'badBytes' }]);
  });

  it('[GD3] are Windows-1252 under its many names, and under one that nobody knows, which is said', () => {
    const name = 'Zoë D\u0092Œuvre'.replace('Œ', '\u008c');
    for (const char of ['ANSI', 'ASCII', 'WINDOWS-1252', 'ISO8859-1', 'IBM WINDOWS'])
      expect(nameIn(latin(file(char, name)))).toEqual({
        name: 'Zoë D’Œuvre',
        encoding: 'windows-1252',
        skippedLines: [],
      });
    expect(nameIn(latin(file('MACINTOSH', name))).skippedLines).toMatchObject([{ why: 'encoding' }]);
    expect(nameIn(latin(file('ANSI', 'a\u0081b'))).skippedLines).toMatchObject([
      { line: 6, why: 'badBytes' },
    ]);
  });

  it('[GD4] overrule the header', () => {
    for (const char of ['ANSEL', 'ANSI', 'ASCII', 'x'])
      expect(nameIn(utf8(file(char)))).toEqual({ name: NAME, encoding: 'utf-8', skippedLines: [] });
    expect(nameIn(latin(file('UTF-8', 'Zoé')))).toEqual({
      name: 'Zoé',
      encoding: 'windows-1252',
      skippedLines: [],
    });
    expect(detectEncoding(latin('0 HEAD\n1 CHAR ANSEL\n')).encoding).toBe('ansel');
    expect(detectEncoding(new Uint8Array())).toEqual({ encoding: 'utf-8', start: 0, isGuess: false });
  });

  it('[GD6] ANSEL: marks before their letter, several on one, letters of their own', () => {
    const ansel = (...bytes: (number | string)[]) =>
      Uint8Array.from(bytes.flatMap((one) => (typeof one === 'string' ? [...latin(one)] : [one])));
    const read = (...bytes: (number | string)[]) => {
      const all = ansel(...bytes);
      return decodeAnsel(all, 0, all.length);
    };
    expect(read('Bront', 0xe8, 'e')).toEqual({ text: 'Brontë', isBad: false });
    expect(read(0xf0, 'C', 0xe2, 'e', ' ', 0xe3, 'a', 0xe4, 'n', 0xe1, 'e').text).toBe('Çé âñè');
    expect(read('Nguy', 0xe3, 0xe4, 'e', 'n').text).toBe('Nguyễn');
    expect(read(0xa1, 'uk', 0xb1, ' ', 0xa6, 0xb6, 0xcf, 0xc7, 0xa5, 0xba, 0xb5).text).toBe('Łukł ŒœßßÆðæ');
    expect(read(0xea, 'A', 0xea, 'a', 0xe9, 'c', 0xf1, 'a', 0xee, 'o', 0xf7, 's').text).toBe(
      'Ååčąős\u0326'.normalize('NFC'),
    );
    expect(read('a', 0xe2).text).toBe('a \u0301');
    expect(read('a', 0xff).isBad).toBe(true);
    const bytes = ansel(
      file('ANSEL', '#').split('#')[0] ?? '',
      'Fran',
      0xf0,
      'cois',
      file('ANSEL', '#').split('#')[1] ?? '',
    );
    expect(nameIn(bytes)).toEqual({ name: 'François', encoding: 'ansel', skippedLines: [] });
  });

  it('[GD7] break into lines wherever one may end, and end where only padding follows', () => {
    const text = 'a\r\nb\rc\n\nd\n\r\n\u001a\u0000\u0000';
    const lines = [...textLines(latin(text), { encoding: 'windows-1252', start: 0 })];
    expect(lines.filter((one) => one.text !== '').map(({ line, text: said }) => [line, said])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
      [5, 'd'],
    ]);
    for (const end of ['\r\n', '\r', '\n'])
      expect(nameIn(utf8(file('UTF-8').replaceAll('\n', end)))).toMatchObject({
        name: NAME,
        skippedLines: [],
      });
  });
});

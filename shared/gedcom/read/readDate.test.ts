import { describe, expect, it } from 'vitest';
import { person, readLines } from '../testing/gedcom.ts';
import { readDate } from './readDate.ts';

const date = (written: string) => {
  const read = readDate(written);
  return read.is === 'date' ? read.date : read.is === 'unread' ? read.why : read.is;
};
const table = (...rows: [string, string][]) => {
  for (const [written, read] of rows) expect([written, date(written)]).toEqual([written, read]);
};

describe('a date', () => {
  it('[GD30] is as precise as the file says', () => {
    table(
      ['17 MAR 1777', '1777-03-17'],
      ['  7   mar   1777 ', '1777-03-07'],
      ['MAR 1777', '1777-03'],
      ['1777', '1777'],
      ['962', '0962'],
      ['29 FEB 2000', '2000-02-29'],
      ['2001-05-04', '2001-05-04'],
      ['', 'nothing'],
    );
    const { people, skippedLines } = readLines(
      ...person('I1', 'A', '1 BIRT', '2 DATE 17 BRR 1777', '1 DEAT', '2 DATE 1800'),
    );
    expect(people).toMatchObject([{ birth: null, death: '1800' }]);
    expect(skippedLines).toEqual([{ line: 8, text: '2 DATE 17 BRR 1777', why: 'date' }]);
  });

  it('[GD31] is about, before, after or between, where the file says so', () => {
    table(
      ['ABT 1812', '~1812'],
      ['abt. MAR 1812', '~1812-03'],
      ['CAL 1 JAN 1812', '~1812-01-01'],
      ['EST 1812', '~1812'],
      ['BEF 12 FEB 1812', '<1812-02-12'],
      ['AFT 1812', '>1812'],
      ['APRÈS MAI 1812', '>1812-05'],
      ['BET 1 MAY 1812 AND 30 MAY 1812', '1812-05-01/1812-05-30'],
      ['BET 1811 AND 1812', '1811/1812'],
      ['BET 1812 AND MAR 1811', '1811-03/1812'],
      ['BET 1812 AND 1812', '1812'],
      ['INT 1812 (the year of the comet)', '~1812'],
      ['VERS 1812', '~1812'],
    );
    const born = (written: string) => readLines(...person('I1', 'A', '1 BIRT', `2 DATE ${written}`)).lost;
    for (const written of ['ABT 1812', 'BEF 1812', 'AFT 1812', 'BET 1811 AND 1812'])
      expect(born(written)).toEqual([]);
    for (const written of ['INT 1812 (so)', 'BEF @#DJULIAN@ OCT 1917'])
      expect(born(written)).toEqual([{ what: 'datePrecision', count: 1 }]);
  });

  it('[GD32] may be a period', () => {
    expect(readDate('FROM 1 MAY 1912 TO ABT 1914')).toEqual({
      is: 'period',
      from: '1912-05-01',
      to: '~1914',
    });
    expect(readDate('FROM 1912')).toEqual({ is: 'period', from: '1912', to: null });
    expect(readDate('TO 1914')).toEqual({ is: 'period', from: null, to: '1914' });
    expect(readLines(...person('I1', 'A', '1 BIRT', '2 DATE FROM 1912 TO 1914')).people).toMatchObject([
      { birth: '1912' },
    ]);
  });

  it('[GD33] of the Julian calendar is turned into ours', () => {
    table(
      ['@#DJULIAN@ 25 OCT 1917', '1917-11-07'],
      ['@#DJULIAN@ 4 OCT 1582', '1582-10-14'],
      ['JULIAN 29 FEB 1700', '1700-03-11'],
      ['@#DJULIAN@ 1 JAN 800', '0800-01-05'],
      ['@#DJULIAN@ OCT 1917', '~1917-10'],
      ['@#DJULIAN@ 1917', '1917'],
      ['@#DGREGORIAN@ 1 JAN 1917', '1917-01-01'],
    );
  });

  it('[GD34] of the French republican calendar too', () => {
    table(
      ['@#DFRENCH R@ 1 VEND 1', '1792-09-22'],
      ['@#DFRENCH R@ 9 THER 2', '1794-07-27'],
      ['FRENCH_R 18 BRUM 8', '1799-11-09'],
      ['@#DFRENCH R@ 6 COMP 3', '1795-09-22'],
      ['@#DFRENCH R@ 1 VEND 4', '1795-09-23'],
      ['@#DFRENCH R@ 10 NIVO 14', '1805-12-31'],
      ['@#DFRENCH R@ THER 2', '~1794-07'],
      ['@#DFRENCH R@ 1 VEND 30', 'dateOutOfRange'],
      ['@#DFRENCH R@ 31 VEND 3', 'date'],
    );
  });

  it('[GD35] of a double year is in the later one; months may be whole words', () => {
    table(
      ['11 FEB 1731/32', '1732-02-11'],
      ['11 FEB 1699/00', '1700-02-11'],
      ['11 FEB 1731/1732', '1732-02-11'],
      ['1731/32', '~1732'],
      ['1066/1070', '~1066'],
      ['3 December 1848', '1848-12-03'],
      ['3 décembre 1848', '1848-12-03'],
      ['août 1848', '1848-08'],
    );
  });

  it('[GD36] that is not understood says why', () => {
    table(
      ['(in spring)', 'datePhrase'],
      ['10 JAN', 'dateWithoutYear'],
      ['30 FEB 1900', 'date'],
      ['29 FEB 1900', 'date'],
      ['12/11/1950', 'date'],
      ['1950?', 'date'],
      ['44 B.C.', 'dateBeforeChrist'],
      ['15 MAR 44 BCE', 'dateBeforeChrist'],
      ['@#DHEBREW@ 2 TVT 5758', 'calendar'],
      ['HEBREW 2 TVT 5758', 'calendar'],
      ['BET 1 AND', 'date'],
      ['0', 'dateOutOfRange'],
    );
  });
});

import { describe, expect, it } from 'vitest';
import { branchAround } from './branchAround.ts';
import { family, person, readLines } from './testing/gedcom.ts';

/**
 * G1+G2 → P1 (and U, an uncle, with his child K); P1+P2 → M, S; M+H → C1, C2 (C2 adopted by H alone); C1+X → D.
 */
const file = readLines(
  ...['G1', 'G2', 'P1', 'U', 'K', 'P2', 'M', 'S', 'H', 'C1', 'C2', 'X', 'D', 'Z'].flatMap((id) =>
    person(id, id),
  ),
  ...family('F1', '1 HUSB @G1@', '1 WIFE @G2@', '1 CHIL @P1@', '1 CHIL @U@'),
  ...family('F2', '1 HUSB @P1@', '1 WIFE @P2@', '1 CHIL @M@', '1 CHIL @S@'),
  ...family('F3', '1 HUSB @H@', '1 WIFE @M@', '1 CHIL @C1@'),
  ...family('F4', '1 HUSB @H@', '1 CHIL @C2@'),
  ...family('F5', '1 HUSB @C1@', '1 WIFE @X@', '1 CHIL @D@'),
  ...family('F6', '1 HUSB @U@', '1 CHIL @K@'),
);
const around = (id: string, branch: Parameters<typeof branchAround>[2]) =>
  branchAround(file, id, branch)
    .people.map((one) => one.id)
    .join(' ');
const bare = { siblings: false, partners: false };

describe('a branch', () => {
  it('[GD70] goes up and down as far as asked', () => {
    expect(around('M', { up: 0, down: 0, ...bare })).toBe('M');
    expect(around('M', { up: 1, down: 1, ...bare })).toBe('P1 P2 M C1');
    expect(around('M', { up: 2, down: 2, ...bare })).toBe('G1 G2 P1 P2 M C1 D');
    expect(around('H', { up: 5, down: 1, ...bare })).toBe('H C1 C2');
  });

  it('[GD71] takes brothers, sisters and partners along when asked', () => {
    expect(around('M', { up: 1, down: 0, siblings: true, partners: false })).toBe('P1 P2 M S');
    expect(around('M', { up: 2, down: 0, siblings: true, partners: false })).toBe('G1 G2 P1 U P2 M S');
    expect(around('M', { up: 0, down: 1, siblings: false, partners: true })).toBe('M H C1 X');
  });

  it('[GD72] holds what is between those it takes, and nobody for who is not there', () => {
    const branch = branchAround(file, 'C1', { up: 1, down: 0, ...bare });
    expect(branch.couples.map(({ a, b }) => a + b)).toEqual(['HM']);
    expect(branch.childLinks).toMatchObject([{ child: 'C1', parents: ['H', 'M'] }]);
    const half = branchAround(file, 'D', { up: 0, down: 0, ...bare });
    expect(half).toMatchObject({ couples: [], childLinks: [] });
    expect(branchAround(file, 'I99', { up: 9, down: 9, siblings: true, partners: true }).people).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { EMOTIONS, SENSITIVE_EMOTIONS, UNIONS } from '#shared/board/index.ts';
import { birthFields } from './birthFields.ts';
import { offered } from './offered.ts';

describe('what the cards offer', () => {
  it('[BO144] accuses nobody unless that was turned on', () => {
    expect(offered.emotions(false, 'close').some((name) => SENSITIVE_EMOTIONS.has(name))).toBe(false);
    expect(offered.emotions(true, 'close')).toEqual([...EMOTIONS]);
    expect(offered.emotions(false, 'violence')).toContain('violence');
    expect(offered.unions(false, 'married')).not.toContain('forced');
    expect(offered.unions(true, 'married')).toEqual([...UNIONS]);
  });

  it('[BO150] unions come in three groups, each whole, what most families say first', () => {
    const groups = offered.unionGroups(true, 'married');
    expect(groups.map(({ group, unions }) => [group, ...unions.slice(0, 3)])).toEqual([
      ['together', 'married', 'cohabiting', 'pacs'],
      ['apart', 'separated', 'divorced', 'widowed'],
      ['other', 'dating', 'temporary', 'affair'],
    ]);
    expect(groups.flatMap(({ unions }) => unions).sort()).toEqual([...UNIONS].sort());
    const calm = offered.unionGroups(false, 'married').flatMap(({ unions }) => unions);
    expect(calm).not.toContain('forced');
    expect(offered.unionGroups(false, 'forced')[2]?.unions).toContain('forced');
  });

  it('[DR13] a birth keeps its year for older maps, where that year is one they know', () => {
    expect(birthFields('~1984-05')).toEqual({ birth: '~1984-05', birthYear: 1984 });
    expect(birthFields('1620')).toEqual({ birth: '1620', birthYear: null });
    expect(birthFields(null)).toEqual({ birth: null, birthYear: null });
  });
});

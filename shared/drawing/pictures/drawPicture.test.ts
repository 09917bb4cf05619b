import { describe, expect, it } from 'vitest';
import type { BoardPicture } from '../../board/element.ts';
import { COMMON, key, long, person, tableOf } from '../../testing/tableBuilders.ts';
import { drawTable } from '../drawTable.ts';
import { shapeToSvg } from '../svg/shapeToSvg.ts';
import { plainWords } from '../testing/plainWords.ts';

const poster = (name: string): BoardPicture => ({
  id: long('poster'),
  kind: 'picture',
  at: [0, 0],
  name,
  picture: long('file'),
  width: 400,
  height: 300,
});

describe('a picture on the map', () => {
  it('[DR21] lies under everything, in a frame with its words above it', () => {
    const { elements, elementAt } = drawTable(
      tableOf(
        [person('a', [0, 0]), poster('L’affiche du 12 mars, avec toute la famille, et bien plus encore')],
        [],
      ),
      plainWords,
    );
    expect(elements.map(({ kind }) => kind)).toEqual(['picture', 'person']);
    const drawn = elementAt.get(key('poster'));
    expect(drawn?.under.map(({ shape }) => shape)).toEqual(['image', 'path']);
    expect(drawn?.under[0]).toEqual({
      shape: 'image',
      box: { x: -200, y: -150, width: 400, height: 300 },
      compartment: COMMON,
      picture: long('file'),
    });
    const [caption] = drawn?.shapes ?? [];
    expect(caption).toMatchObject({ shape: 'text', text: expect.stringMatching(/^L’affiche/) });
    expect(drawn?.nameBox?.y).toBeLessThan(-150);
    expect(drawn?.nameBox?.width).toBeLessThanOrEqual(400);
  });

  it('[DR21] says that it has no words, rather than nothing', () => {
    const drawn = drawTable(tableOf([poster(' ')], []), plainWords).elementAt.get(key('poster'));
    expect(drawn?.shapes[0]).toMatchObject({ text: plainWords.unnamed.picture });
  });

  it('[EX13] in a file it is data and nothing else: no address, no markup', () => {
    const image = {
      shape: 'image',
      box: { x: 0, y: 0, width: 4, height: 3 },
      compartment: COMMON,
      picture: long('file'),
    } as const;
    const as = (data: string | null) => shapeToSvg(image, undefined, () => data);
    expect(as('data:image/webp;base64,AAAA')).toBe(
      '<image x="0" y="0" width="4" height="3" preserveAspectRatio="xMidYMid meet" href="data:image/webp;base64,AAAA"/>',
    );
    for (const other of [
      null,
      'https://elsewhere.invalid/x',
      'data:image/svg+xml;base64,AAAA',
      'data:image/webp;base64,"/>',
    ])
      expect(as(other)).toBe('');
  });
});

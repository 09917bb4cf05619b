import { describe, expect, it } from 'vitest';
import type { Element, Zone } from '../board/element.ts';
import type { Link } from '../board/link.ts';
import { nightsInWords } from '../inWords/words/nightsInWords.ts';
import { drawingWordsOf } from '../notation/words/drawingWordsOf.ts';
import {
  end,
  household,
  key,
  long,
  membership,
  person,
  relation,
  structure,
  tableOf,
} from '../testing/tableBuilders.ts';
import { insideBody } from './body.ts';
import { createDrawer, type DrawingOptions } from './createDrawer.ts';
import type { Drawing, Shape } from './drawing.ts';
import { drawTable } from './drawTable.ts';
import { measureText } from './labels/measureText.ts';
import { legendOf } from './legend/legendOf.ts';
import { plainWords } from './testing/plainWords.ts';

const draw = (elements: Element[], links: Link[] = [], options: DrawingOptions = {}) =>
  drawTable(tableOf(elements, links), plainWords, options);
const GENOGRAM = { notation: 'genogram' } as const;
const textsOf = (drawing: Drawing, id: string) => {
  const drawn = drawing.elementAt.get(key(id));
  return [...(drawn?.under ?? []), ...(drawn?.shapes ?? [])].flatMap((shape) =>
    shape.shape === 'text' ? [shape.text] : [],
  );
};
const linkOf = (drawing: Drawing, id: string) => drawing.links.find((link) => link.id === long(id));
const ds = (shapes: readonly Shape[] = []) =>
  shapes.flatMap((shape) => (shape.shape === 'path' ? [shape.d] : []));

const a = person('a', [0, 0]);
const b = person('b', [300, 0]);
const school = structure('school', [0, 400]);
const emotion = (id: string, name: 'close' | 'conflict' | 'cutoff' | 'violence'): Link => ({
  id: long(id),
  kind: 'emotion',
  from: end('a'),
  to: end('b'),
  emotion: name,
  label: '',
});
const eco: Link = {
  id: long('eco'),
  kind: 'eco',
  from: end('a'),
  to: end('school'),
  strength: 'strong',
  stress: true,
  energy: 'both',
  label: '',
};

describe('two views of one model', () => {
  const links = [relation('r', 'a', 'school'), emotion('e', 'close'), eco];

  it('[DR3] [T2-7] each draws its own lines, and its legend tells those and no others', () => {
    const told = (options: DrawingOptions) => {
      const table = tableOf([a, b, school], links);
      const { looks } = drawTable(table, plainWords, options);
      return legendOf(table, looks, options.notation).map((entry) => entry.key);
    };
    expect(told({})).toEqual(['symbol-circle', 'structure', 'activation']);
    expect(told(GENOGRAM)).toEqual([
      'symbol-circle',
      'structure',
      'emotion-close',
      'eco-strong',
      'stress',
      'energy-both',
    ]);
  });

  it('[DR3] nothing moves from one view to the other', () => {
    const [one, other] = [draw([a, b, school], links), draw([a, b, school], links, GENOGRAM)];
    for (const [id, drawn] of one.elementAt) expect(other.elementAt.get(id)?.at).toEqual(drawn.at);
  });

  it('[DR4] couples and children are thinner where who called whom comes first', () => {
    const couple: Link = {
      id: long('u'),
      kind: 'couple',
      a: end('a'),
      b: end('b'),
      union: 'divorced',
      since: null,
      until: null,
    };
    const widths = (options: DrawingOptions) =>
      linkOf(draw([a, b], [couple], options), 'u')?.line.map((shape) =>
        shape.shape === 'path' ? shape.width : 0,
      ) ?? [];
    expect(Math.max(...widths({}))).toBeLessThan(Math.min(...widths(GENOGRAM)));
    expect(widths({})).toHaveLength(3);
  });

  it('[BO1] [BO2] a drawer with a past draws feelings as a new one would, and keeps what did not change', () => {
    const drawer = createDrawer(plainWords, GENOGRAM);
    const table = tableOf([a, b, school], links);
    const first = drawer(table);
    const during = drawer(table, new Map([[key('b'), [40, 10]]]));
    expect(linkOf(during, 'eco')).toBe(linkOf(first, 'eco'));
    const changed = tableOf([a, b, school], [relation('r', 'a', 'school'), emotion('e', 'cutoff'), eco]);
    const plain = ({ elements, links: drawn }: Drawing) => JSON.stringify([elements, drawn]);
    expect(plain(drawer(changed))).toBe(plain(drawTable(changed, plainWords, GENOGRAM)));
  });
});

describe('lines of feeling', () => {
  it('[DR6] [T2-6] a zigzag is never flat, and begins and ends on its ends', () => {
    for (const name of ['conflict', 'violence'] as const) {
      const drawn = linkOf(draw([a, b], [emotion('e', name)], GENOGRAM), 'e');
      const wave = ds(drawn?.line).at(-1) ?? '';
      const points = [...wave.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
      const [first, last] = [drawn?.trace[0], drawn?.trace.at(-1)];
      expect(points[0]?.[0]).toBeCloseTo(first?.[0] ?? Number.NaN, 0);
      expect(points.at(-1)?.[0]).toBeCloseTo(last?.[0] ?? Number.NaN, 0);
      const turns = points
        .slice(2)
        .filter(
          ([, y = 0], place) =>
            (y - (points[place + 1]?.[1] ?? 0)) *
              ((points[place + 1]?.[1] ?? 0) - (points[place]?.[1] ?? 0)) <
            0,
        );
      expect(turns.length).toBeGreaterThan(6);
    }
  });

  it('[DR7] between two partners it keeps off the line of their couple', () => {
    const couple: Link = {
      id: long('u'),
      kind: 'couple',
      a: end('a'),
      b: end('b'),
      union: 'married',
      since: null,
      until: null,
    };
    const drawn = linkOf(draw([a, b], [couple, emotion('e', 'close')], GENOGRAM), 'e');
    expect(Math.abs(drawn?.trace[Math.round(drawn.trace.length / 2)]?.[1] ?? 0)).toBeGreaterThan(20);
  });

  it('[DR8] it is found by its trace and says whom it joins', () => {
    const drawn = linkOf(draw([a, b], [emotion('e', 'cutoff')], GENOGRAM), 'e');
    expect(drawn?.trace.length).toBeGreaterThan(7);
    expect(drawn?.ends).toEqual([key('a'), key('b')]);
  });
});

describe('twins', () => {
  const kids = [person('k', [0, 300]), person('l', [120, 300])];
  const born = (id: string, of: string, zygosity: 'fraternal' | 'identical' | 'unknown'): Link => ({
    id: long(id),
    kind: 'child',
    parents: [end('a')],
    child: end(of),
    filiation: 'biological',
    twins: { group: 'group000', zygosity },
  });
  const drawn = (zygosity: 'fraternal' | 'identical' | 'unknown') => {
    const drawing = draw([a, ...kids], [born('c1', 'k', zygosity), born('c2', 'l', zygosity)], GENOGRAM);
    return ['c1', 'c2'].map((id) => linkOf(drawing, id)?.line ?? []);
  };

  it('[DR15] [T2-4] their lines meet at one point of the bar; identical ones are joined, a doubt is written', () => {
    const [first = [], second = []] = drawn('fraternal');
    const start = (shapes: readonly Shape[]) => ds(shapes)[1]?.split('L')[0];
    expect(start(first)).toBe(start(second));
    expect(start(first)).toMatch(/^M60 /);
    const count = (zygosity: 'fraternal' | 'identical' | 'unknown') => drawn(zygosity).flat().length;
    expect(count('identical')).toBe(count('fraternal') + 1);
    expect(
      drawn('unknown')
        .flat()
        .some((shape) => shape.shape === 'text' && shape.text === '?'),
    ).toBe(true);
  });
});

describe('people', () => {
  it('[DR13] who died has both years above and the age they reached inside; the living their age on the day', () => {
    const gone = person('a', [0, 0], { deceased: true, birth: '1931-02-03', death: '2004-05' });
    const alive = person('b', [200, 0], { birth: '~2015-06-01', birthYear: 2015 });
    const drawing = draw([gone, alive], [], { ...GENOGRAM, on: '2026-03-01' });
    expect(textsOf(drawing, 'a')).toEqual(['73', '1931–2004', 'a']);
    expect(textsOf(drawing, 'b')).toEqual(['10 ans', 'v. 2015', 'b']);
    expect(textsOf(draw([alive], [], GENOGRAM), 'b')[0]).toBe('v. 2015');
  });

  it('[DR13] an age is as precise as what is known, and within its symbol', () => {
    const texts = (birth: string, more: object = {}) =>
      textsOf(draw([person('a', [0, 0], { birth, ...more })], [], { ...GENOGRAM, on: '2026-03-01' }), 'a');
    expect(texts('1984')).toEqual(['41–42', 'ans', '1984', 'a']);
    expect(texts('2025-09-01')).toEqual(['6 mois', '2025', 'a']);
    expect(texts('1931', { deceased: true, death: '2004' })).toEqual(['72–73', '1931–2004', 'a']);
    expect(texts('1804')).toEqual(['1804', 'a']);
    expect(texts('<1984')).toEqual(['av.', '1984', 'a']);
    expect(texts('>1984-05')).toEqual(['ap.', '1984', 'a']);
    expect(texts('1980/1984')).toEqual(['41–46', 'ans', '1980/1984', 'a']);
    const died = { deceased: true, death: '<2004' };
    expect(texts('1931-02/1931-05', died)).toEqual(['1931–av.\u00a02004', 'a']);
    for (const symbol of ['circle', 'square', 'rounded', 'dome'] as const)
      for (const concerned of [false, true]) {
        const [drawn] = draw([person('a', [0, 0], { birth: '1984', symbol, concerned })], [], {
          ...GENOGRAM,
          on: '2026-03-01',
        }).elements;
        const inside = drawn?.shapes.filter((shape) => shape.shape === 'text').slice(0, 2) ?? [];
        for (const { text, size, at } of inside) {
          expect(measureText(text, size), `${symbol} ${text}`).toBeLessThan(concerned ? 37 : 44);
          expect(Math.abs(at[1] - size * 0.36)).toBeLessThan(12);
        }
      }
  });

  it('[DR11] before everybody, people are who they live as', () => {
    const same = (one: 'square' | 'circle', other: 'transMan' | 'transWoman') => {
      const shapes = [one, other].map((symbol) =>
        ds(draw([person('a', [0, 0], { symbol: symbol as 'square' })]).elements[0]?.shapes),
      );
      expect(shapes[0]).toEqual(shapes[1]);
    };
    same('square', 'transMan');
    same('circle', 'transWoman');
  });

  it('[DR12] before everybody, health and secrets are not drawn', () => {
    const told = person('a', [0, 0], {
      illness: 'present',
      substance: 'suspected',
      signs: ['secret', 'smoker'],
    });
    const plain = person('a', [0, 0]);
    expect(draw([told]).elements[0]?.shapes).toEqual(draw([plain]).elements[0]?.shapes);
    expect(draw([told], [], GENOGRAM).elements[0]?.shapes).not.toEqual(
      draw([plain], [], GENOGRAM).elements[0]?.shapes,
    );
    const table = tableOf([told], []);
    expect(legendOf(table, new Set()).map((entry) => entry.key)).toEqual(['symbol-circle']);
  });

  it('[DR10] a child is a smaller character than an adult', () => {
    const at = (birth: string) =>
      ds(draw([person('a', [0, 0], { birth })], [], { on: '2026-01-01' }).elements[0]?.shapes)[0];
    expect(at('2020')).not.toBe(at('1980'));
    expect(at('2019')).toBe(at('2020'));
  });

  it('[DR14] [DR16] what begins is a triangle, two halves are filled apart', () => {
    const shapes = (more: object) =>
      ds(draw([person('a', [0, 0], more)], [], GENOGRAM).elements[0]?.shapes).join();
    const kinds = ['pregnancy', 'miscarriage', 'abortion', 'stillbirth'].map((beginning) =>
      shapes({ beginning }),
    );
    expect(new Set(kinds).size).toBe(4);
    expect(kinds[1]?.startsWith(kinds[0] ?? '-')).toBe(true);
    expect(shapes({ illness: 'present' })).not.toBe(shapes({ substance: 'present' }));
  });

  it('[DR19] who came marked as confidential is drawn only when somebody asks', () => {
    const hidden = person('a', [0, 0], { restricted: true });
    const links = [emotion('e', 'close')];
    expect(draw([hidden, b], links, GENOGRAM).elements.map(({ id }) => id)).toEqual([long('b')]);
    expect(draw([hidden, b], links, GENOGRAM).links).toEqual([]);
    expect(draw([hidden, b], links, { ...GENOGRAM, restricted: 'shown' }).links).toHaveLength(1);
  });

  it('[DR20] what somebody said is between quotation marks, a hypothesis has its question mark', () => {
    const said = { is: 'said', by: 'Rose', on: null } as const;
    const guess = { is: 'hypothesis', by: '', on: null } as const;
    const words = (ground: Link['ground'], label: string) => {
      const link: Link = { ...relation('r', 'a', 'b', { label }), ground };
      return linkOf(draw([a, b], [link]), 'r')?.label?.shapes.flatMap((s) =>
        s.shape === 'text' ? [s.text] : [],
      );
    };
    expect(words(said, 'aide')).toEqual(['«\u00a0aide\u00a0»']);
    expect(words(guess, 'aide')).toEqual(['aide\u202f?']);
    expect(words(guess, '')).toEqual(['?']);
    expect(words({ is: 'dated', by: '', on: '2024' }, 'aide')).toEqual(['aide']);
    expect(textsOf(draw([person('a', [0, 0], { ground: guess })]), 'a')).toContain('?');
  });
});

describe('surroundings', () => {
  it('[DR17] a placement has straight corners, what it is and when; the second home says its share of the nights', () => {
    const foster: Element = {
      ...household('mecs', [0, 0]),
      kind: 'household',
      name: 'Les Tilleuls',
      nature: 'placement',
      what: 'MECS',
      during: { from: '2021', to: '2024-06' },
    };
    const people = [a, person('z', [2000, 0])];
    const links = [
      membership('m1', 'a', 'mecs'),
      membership('m2', 'z', 'home'),
      { ...membership('m3', 'a', 'home'), nights: 40 } as Link,
    ];
    const drawing = draw([...people, foster, household('home', [0, 0])], links);
    expect(textsOf(drawing, 'mecs')).toEqual(['Les Tilleuls · MECS · 2021–2024']);
    expect(ds(drawing.elementAt.get(key('mecs'))?.under)[0]).not.toMatch(/Q/);
    expect(
      textsOf(
        draw(
          [
            a,
            person('q', [30, 0]),
            person('z', [2000, 0]),
            household('near', [0, 0]),
            household('home', [0, 0]),
          ],
          [membership('m0', 'q', 'near'), membership('m1', 'a', 'near'), links[1] as Link, links[2] as Link],
        ),
        'home',
      ),
    ).toContain('40\u00a0%');
  });

  it('[DR17] nights are said on the map in the words of the sentences, in each language', () => {
    const people = [a, person('z', [2000, 0]), household('near', [0, 0]), household('home', [0, 0])];
    const at = (nights: number, language: 'fr' | 'en') =>
      textsOf(
        drawTable(
          tableOf(people, [
            membership('m1', 'a', 'near'),
            membership('m2', 'z', 'home'),
            { ...membership('m3', 'a', 'home'), nights } as Link,
          ]),
          drawingWordsOf(language),
        ),
        'home',
      )
        .filter((text) => text !== 'home')
        .join(' ');
    for (const nights of [14, 29, 43, 40, 75])
      for (const language of ['fr', 'en'] as const)
        expect(at(nights, language)).toBe(nightsInWords(nights, language));
    expect(at(14, 'fr')).toBe('un week-end sur deux');
  });

  it('[DR18] where two interventions meet is hatched and said; free zones have no field in common', () => {
    const zone = (id: string, x: number, meaning: Zone['meaning']): Element => ({
      id: long(id),
      kind: 'zone',
      at: [x, 0],
      name: id,
      // an L, so that a convex answer would be wrong
      outline: [
        [0, 0],
        [300, 0],
        [300, 60],
        [100, 60],
        [100, 300],
        [0, 300],
      ],
      meaning,
      tint: 1,
    });
    const drawing = draw([zone('y', 0, 'intervention'), zone('z', 50, 'intervention')]);
    expect(textsOf(drawing, 'z').join(' ')).toBe('z champ de recouvrement');
    expect(textsOf(drawing, 'y')).toEqual(['y']);
    const hatches = ds(drawing.elementAt.get(key('z'))?.under)[1] ?? '';
    const both = ['y', 'z'].map((id) => drawing.elementAt.get(key(id))?.body);
    for (const [, x1, y1, x2, y2] of hatches.matchAll(/M(-?[\d.]+) (-?[\d.]+)L(-?[\d.]+) (-?[\d.]+)/g)) {
      const middle = [(Number(x1) + Number(x2)) / 2, (Number(y1) + Number(y2)) / 2] as [number, number];
      for (const body of both) expect(body && insideBody(body, middle, 0.5)).toBe(true);
    }
    expect(textsOf(draw([zone('y', 0, 'free'), zone('z', 50, 'intervention')]), 'z')).toEqual(['z']);
    expect(textsOf(draw([zone('y', 0, 'intervention'), zone('z', 400, 'intervention')]), 'z')).toEqual(['z']);
  });
});

import { describe, expect, it } from 'vitest';
import { type Element, PERSON_SYMBOLS } from '../board/element.ts';
import type { Link } from '../board/link.ts';
import {
  end,
  household,
  key,
  long,
  membership,
  person,
  professional,
  relation,
  structure,
  tableOf,
} from '../testing/tableBuilders.ts';
import { insideBody } from './body.ts';
import { boxes } from './boxes.ts';
import { createDrawer } from './createDrawer.ts';
import type { Drawing, PathShape, Shape } from './drawing.ts';
import { drawTable } from './drawTable.ts';
import { plainWords } from './testing/plainWords.ts';

const draw = (elements: Element[], links: Link[] = []) => drawTable(tableOf(elements, links), plainWords);
const genogram = (elements: Element[], links: Link[] = []) =>
  drawTable(tableOf(elements, links), plainWords, { notation: 'genogram' });
const paths = (shapes: readonly Shape[]) =>
  shapes.filter((shape): shape is PathShape => shape.shape === 'path');
const linkOf = (drawing: Drawing, id: string) => {
  const found = drawing.links.find((link) => link.id === long(id));
  if (!found) throw new Error(`no link ${id}`);
  return found;
};

describe('elements', () => {
  it('[BO10] [T2-1] [T2-11] each symbol has its own outline', () => {
    const symbols = PERSON_SYMBOLS.map(
      (symbol) => paths(genogram([person('a', [0, 0], { symbol })]).elements[0]?.shapes ?? [])[0]?.d,
    );
    // The trans symbols have the outline of the gender that is lived, and differ by what is inside.
    expect(new Set(symbols).size).toBe(PERSON_SYMBOLS.length - 2);
  });

  it('[BO11] [T2-2] the X of somebody who died stays inside the symbol', () => {
    for (const [symbol, view] of PERSON_SYMBOLS.flatMap((one) => [
      [one, genogram] as const,
      [one, draw] as const,
    ])) {
      const [drawn] = view([person('a', [100, 50], { symbol, deceased: true })]).elements;
      const cross = paths(drawn?.shapes ?? []).find(({ d }) => /^M[^MLZ]*L[^MLZ]*M[^MLZ]*L[^MLZ]*$/.test(d));
      const ends = [...(cross?.d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g) ?? [])].map(
        ([, x, y]): [number, number] => [Number(x), Number(y)],
      );
      expect(ends).toHaveLength(4);
      for (const at of ends) expect(drawn && insideBody(drawn.body, at, 0.5)).toBe(true);
    }
  });

  it('[BO12] the person concerned has a double border', () => {
    const count = (concerned: boolean) =>
      paths(genogram([person('a', [0, 0], { concerned })]).elements[0]?.shapes ?? []).length;
    expect(count(true)).toBe(count(false) + 1);
  });

  it('[BO14] a household encloses every member with room to spare, and moves with them', () => {
    const people = [person('a', [0, 0]), person('b', [300, 40]), person('c', [120, 260])];
    const links = people.map(({ id }) => membership(`m${id}`, id, 'home'));
    const drawing = draw([...people, household('home', [900, 900])], links);
    const home = drawing.elementAt.get(key('home'));
    for (const { id } of people) {
      const box = drawing.elementAt.get(key(id))?.box;
      for (const corner of box ? boxes.corners(box) : [])
        expect(home && insideBody(home.body, corner, 0)).toBe(true);
    }
    expect(drawing.elements[0]?.key).toBe(key('home'));
  });

  it('[BO15] a household without members has a place of its own', () => {
    const home = draw([household('home', [40, 60])]).elements[0];
    expect(home?.box).toMatchObject({ x: 40, y: 60 });
  });

  it('[BO16] professionals inside a structure are drawn within its walls, side by side', () => {
    const people = ['p', 'q', 'r', 's'].map((id) => professional(id, [900, 900]));
    const links = people.map(({ id }) => membership(`m${id}`, id, 'school'));
    const drawing = draw([structure('school', [0, 0]), ...people], links);
    const school = drawing.elementAt.get(key('school'));
    const drawn = people.flatMap(({ id }) => drawing.elementAt.get(key(id)) ?? []);
    for (const one of drawn)
      for (const corner of boxes.corners(one.box))
        expect(school && insideBody(school.body, corner, 0)).toBe(true);
    for (const one of drawn)
      for (const other of drawn) if (one !== other) expect(boxes.meet(one.box, other.box)).toBe(false);
  });

  it('[BO18] somebody of two homes is enclosed by the near one and joined to the other', () => {
    const people = [
      person('a', [0, 0]),
      person('b', [100, 0]),
      person('c', [900, 0]),
      person('d', [1000, 0]),
    ];
    const homes = [household('one', [0, 0]), household('two', [0, 0])];
    const links = [
      membership('m1', 'a', 'one'),
      membership('m2', 'b', 'one'),
      membership('m3', 'b', 'two'),
      membership('m4', 'c', 'two'),
      membership('m5', 'd', 'two'),
    ];
    const drawing = draw([...people, ...homes], links);
    const [one, two] = [drawing.elementAt.get(key('one')), drawing.elementAt.get(key('two'))];
    expect(one && insideBody(one.body, [100, 0], 0)).toBe(true);
    expect(two && insideBody(two.body, [100, 0], 0)).toBe(false);
    expect([one?.under.length, two?.under.length]).toEqual([1, 2]);
  });

  it('[BO17] a name far too long is wrapped and shortened, never wider than its place', () => {
    const [drawn] = draw([person('a', [0, 0], { name: 'Marie-Antoinette '.repeat(7) })]).elements;
    expect(drawn?.box.width).toBeLessThan(160);
    expect(drawn?.shapes.some((shape) => shape.shape === 'text' && shape.text.endsWith('…'))).toBe(true);
  });
});

describe('links', () => {
  const lea = person('lea', [0, 0]);
  const rose = person('rose', [300, 0]);
  const school = structure('school', [0, 400]);
  const cmpp = structure('cmpp', [400, 400]);

  it('[BO30] [T2-8] the look is computed from who towards whom: four kinds, four inks, four dashes or heads', () => {
    const drawing = draw(
      [lea, rose, school, cmpp],
      [
        relation('r1', 'lea', 'rose'),
        relation('r2', 'lea', 'school'),
        relation('r3', 'school', 'lea'),
        relation('r4', 'school', 'cmpp'),
      ],
    );
    const looks = ['r1', 'r2', 'r3', 'r4'].map((id) => linkOf(drawing, id));
    expect(looks.map(({ look }) => look)).toEqual([
      'familyLink',
      'activation',
      'intervention',
      'cooperation',
    ]);
    expect(new Set(looks.map(({ ink }) => ink)).size).toBe(4);
    const grey = looks.map(({ line }) =>
      JSON.stringify(
        line.map((shape) => (shape.shape === 'path' ? [shape.dash, shape.fill, shape.d.length > 60] : [])),
      ),
    );
    expect(new Set(grey).size).toBe(4);
  });

  it('[BO31] an activation starts in a zigzag that begins and ends on the line', () => {
    const link = linkOf(draw([lea, school], [relation('r', 'lea', 'school')]), 'r');
    const d = paths(link.line)[0]?.d ?? '';
    expect((d.match(/L/g) ?? []).length).toBeGreaterThanOrEqual(5);
    const [x, y] = link.trace[0] ?? [0, 0];
    expect(d.startsWith(`M${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`)).toBe(true);
  });

  it('[BO34] the number of an activation stands in a disc at the left of its words', () => {
    const { label } = linkOf(
      draw([lea, cmpp], [relation('r', 'lea', 'cmpp', { label: 'bilan', order: 2 })]),
      'r',
    );
    const said = (label?.shapes ?? []).flatMap((shape) => (shape.shape === 'text' ? [shape] : []));
    expect(said.map(({ text }) => text).sort()).toEqual(['2', 'bilan']);
    const x = (text: string) => said.find((shape) => shape.text === text)?.at[0] ?? 0;
    expect(x('2')).toBeLessThan(x('bilan'));
  });

  it('[BO20] a link starts and ends outside both bodies and both names', () => {
    for (const [x, y] of [
      [300, 0],
      [0, 300],
      [-260, -40],
      [30, -280],
    ] as const) {
      const drawing = draw([lea, person('b', [x, y])], [relation('r', 'lea', 'b')]);
      for (const point of linkOf(drawing, 'r').trace)
        for (const element of drawing.elements) {
          expect(insideBody(element.body, point, 2)).toBe(false);
          expect(element.nameBox && boxes.holds(element.nameBox, point)).toBe(false);
        }
    }
  });

  it('[BO25] a link to somebody inside a building stops at the wall, between colleagues it does not', () => {
    const inside = [professional('roux', [0, 0]), professional('paul', [0, 0])];
    const links = [membership('m', 'roux', 'school'), membership('n', 'paul', 'school')];
    const drawing = draw(
      [lea, school, ...inside],
      [...links, relation('r', 'lea', 'roux'), relation('s', 'roux', 'paul')],
    );
    const walls = drawing.elementAt.get(key('school'));
    for (const point of linkOf(drawing, 'r').trace)
      expect(walls && insideBody(walls.body, point, 0)).toBe(false);
    expect([linkOf(drawing, 'r').above, linkOf(drawing, 's').above]).toEqual([false, true]);
    expect(linkOf(drawing, 's').trace.every((point) => walls && insideBody(walls.body, point, 0))).toBe(true);
  });

  it('[BO21] there and back, and a second link, never lie on each other', () => {
    const drawing = draw(
      [lea, rose],
      [relation('r1', 'lea', 'rose'), relation('r2', 'rose', 'lea'), relation('r3', 'lea', 'rose')],
    );
    const middles = ['r1', 'r2', 'r3'].map((id) => {
      const { trace } = linkOf(drawing, id);
      return trace[Math.round(trace.length / 2)] ?? ([0, 0] as const);
    });
    for (const [index, a] of middles.entries())
      for (const b of middles.slice(index + 1))
        expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThan(15);
  });

  it('[BO22] a link bends to pass beside whoever stands between', () => {
    const between = person('between', [150, 0]);
    const drawing = draw([lea, rose, between], [relation('r', 'lea', 'rose')]);
    const box = drawing.elementAt.get(key('between'))?.box;
    for (const point of linkOf(drawing, 'r').trace) expect(box && boxes.holds(box, point)).toBe(false);
  });

  it('[BO23] ends on top of each other draw nothing rather than NaN', () => {
    const drawing = draw([lea, person('b', [2, 2])], [relation('r', 'lea', 'b', { label: 'x' })]);
    expect(JSON.stringify(drawing.links)).not.toMatch(/NaN|null,null/);
  });

  it('[BO24] a label moves along its line to leave a bystander readable', () => {
    const far = person('far', [600, 0]);
    const bystanders = [person('x', [300, 62]), person('y', [300, -62])];
    const drawing = draw(
      [lea, far, ...bystanders],
      [relation('r', 'lea', 'far', { label: 'demande de bilan' })],
    );
    const label = linkOf(drawing, 'r').label;
    for (const element of drawing.elements) expect(label && boxes.meet(label.box, element.box)).toBe(false);
  });

  it('[BO24] labels lie on their own line and cover neither people nor each other', () => {
    const crowd = [lea, rose, school, cmpp];
    const drawing = draw(crowd, [
      relation('r1', 'lea', 'rose', { label: 'mercredis' }),
      relation('r2', 'lea', 'rose', { label: 'appels' }),
      relation('r3', 'school', 'cmpp', { label: 'équipe éducative' }),
      relation('r4', 'lea', 'cmpp', { label: 'demande de bilan', order: 2 }),
    ]);
    const labels = drawing.links.flatMap(({ label }) => label ?? []);
    expect(labels).toHaveLength(4);
    for (const [index, label] of labels.entries()) {
      for (const element of drawing.elements) expect(boxes.meet(label.box, element.box)).toBe(false);
      for (const other of labels.slice(index + 1)) expect(boxes.meet(label.box, other.box)).toBe(false);
    }
  });
});

describe('the genogram', () => {
  const a = person('a', [0, 0]);
  const b = person('b', [200, 0]);
  const couple = (union: 'married' | 'pacs' | 'cohabiting' | 'separated' | 'divorced'): Link => {
    return { id: long('u'), kind: 'couple', a: end('a'), b: end('b'), union, since: null, until: 2019 };
  };
  const child = (
    id: string,
    of: string,
    filiation: 'biological' | 'adopted' | 'foster' = 'biological',
  ): Link => {
    return { id: long(id), kind: 'child', parents: [end('a'), end('b')], child: end(of), filiation };
  };

  it('[BO40] a couple’s line goes from edge to edge', () => {
    const { trace } = linkOf(genogram([a, b], [couple('married')]), 'u');
    expect(trace[0]?.[0]).toBeCloseTo(24, 1);
    expect(trace.at(-1)?.[0]).toBeCloseTo(200 - 24, 1);
  });

  it('[BO41] [T2-3] separated has exactly one slash, divorced two, the others none; unmarried is dashed', () => {
    const drawn = (['married', 'pacs', 'cohabiting', 'separated', 'divorced'] as const).map((union) =>
      paths(linkOf(genogram([a, b], [couple(union)]), 'u').line),
    );
    expect(drawn.map((shapes) => shapes.length - 1)).toEqual([0, 0, 0, 1, 2]);
    expect(drawn.map((shapes) => shapes[0]?.dash !== null)).toEqual([false, true, true, false, false]);
    expect(drawn[1]?.[0]?.dash).not.toEqual(drawn[2]?.[0]?.dash);
  });

  it('[BO42] a child hangs from the middle of the couple, and siblings share their bar', () => {
    const kids = [person('k', [40, 200]), person('l', [160, 240])];
    const drawing = genogram([a, b, ...kids], [couple('married'), child('c1', 'k'), child('c2', 'l')]);
    const [first, second] = [linkOf(drawing, 'c1'), linkOf(drawing, 'c2')];
    expect(first.trace[0]).toEqual([100, 0]);
    expect(second.trace[0]).toEqual([100, 0]);
    const bar = (id: string) => paths(linkOf(drawing, id).line)[0]?.d.split('L')[1]?.split(' ')[1];
    expect(bar('c1')).toBe(bar('c2'));
    expect(first.trace.at(-1)?.[1]).toBe(200 - 24);
  });

  it('[BO43] adopted has a dotted twin, foster is dotted, biological neither', () => {
    const of = (filiation: 'biological' | 'adopted' | 'foster') =>
      paths(
        linkOf(
          genogram([a, b, person('k', [100, 200])], [couple('married'), child('c', 'k', filiation)]),
          'c',
        ).line,
      ).map(({ dash }) => dash !== null);
    expect(of('biological')).toEqual([false, false]);
    expect(of('adopted')).toEqual([false, false, true]);
    expect(of('foster')).toEqual([true, true]);
  });

  it('[BO44] the line from an only parent starts below the name', () => {
    const links: Link[] = [
      { id: long('c'), kind: 'child', parents: [end('a')], child: end('k'), filiation: 'biological' },
    ];
    const drawing = genogram([a, person('k', [0, 220])], links);
    const name = drawing.elementAt.get(key('a'))?.nameBox;
    for (const point of linkOf(drawing, 'c').trace) expect(name && boxes.holds(name, point)).toBe(false);
  });

  it('[DR32] the lines of several sets of parents end side by side, in the order of those parents', () => {
    const foster: Link = { ...child('f', 'k', 'foster'), parents: [end('c')] } as Link;
    const own = child('o', 'k');
    const parents = [a, b, person('c', [-200, 0])];
    const ended = (links: Link[], id: string) =>
      linkOf(genogram([...parents, person('k', [100, 240])], links), id).trace.at(-1)?.[0] ?? 0;
    expect(ended([couple('married'), own], 'o')).toBe(100);
    expect(ended([couple('married'), own, foster], 'o')).toBeGreaterThan(104);
    expect(ended([couple('married'), own, foster], 'f')).toBeLessThan(96);
  });

  it('[DR34] two homes round one child keep their names apart', () => {
    const people = [person('m', [0, 0]), person('n', [120, 0]), person('k', [60, 200])];
    const lives = ['m', 'k'].map((who) => membership(`h1${who}`, who, 'Chez maman et Paul'));
    const too = ['n', 'k'].map((who) => membership(`h2${who}`, who, 'Chez papa et Julie'));
    const { elementAt } = genogram(
      [...people, household('Chez maman et Paul', [0, 0]), household('Chez papa et Julie', [0, 0])],
      [...lives, ...too],
    );
    const [one, two] = ['Chez maman et Paul', 'Chez papa et Julie'].map(
      (id) => elementAt.get(key(id))?.nameBox,
    );
    if (!one || !two) throw new Error('both have names');
    expect(boxes.meet(one, two)).toBe(false);
  });

  it('[DR33] two parents who are no couple are joined below their names, not between their symbols', () => {
    const drawing = genogram([a, b, person('k', [100, 300])], [child('c', 'k')]);
    const [joins] = paths(linkOf(drawing, 'c').line);
    const ys = [...(joins?.d.matchAll(/[ML][-\d.]+ ([-\d.]+)/g) ?? [])].map(([, y]) => Number(y));
    const names = ['a', 'b'].map((id) => drawing.elementAt.get(key(id))?.box);
    expect(ys).toHaveLength(4);
    for (const name of names) expect(Math.min(...ys)).toBeGreaterThan((name?.y ?? 0) + (name?.height ?? 0));
    expect(linkOf(drawing, 'c').trace[0]?.[1]).toBe(Math.max(...ys));
  });
});

describe('a drawer with a past', () => {
  const people = [person('a', [0, 0]), person('b', [300, 0]), person('c', [300, 300]), person('d', [0, 300])];
  const links = [
    relation('r1', 'a', 'b', { label: 'un' }),
    relation('r2', 'c', 'd', { label: 'deux' }),
    relation('r3', 'a', 'c', { label: 'trois' }),
  ];

  it('[BO2] what did not change is the same object', () => {
    const table = tableOf(people, links);
    const drawer = createDrawer(plainWords);
    const first = drawer(table);
    const during = drawer(table, new Map([[key('b'), [40, 10]]]));
    expect(during.elementAt.get(key('a'))).toBe(first.elementAt.get(key('a')));
    expect(during.elementAt.get(key('b'))).not.toBe(first.elementAt.get(key('b')));
    expect(linkOf(during, 'r2')).toBe(linkOf(first, 'r2'));
    expect(linkOf(during, 'r1')).not.toBe(linkOf(first, 'r1'));
  });

  it('[BO1] after any moves it draws what a new drawer would', () => {
    const drawer = createDrawer(plainWords);
    const table = tableOf(people, links);
    drawer(table);
    for (let step = 1; step < 12; step += 1) drawer(table, new Map([[key('b'), [step * -30, step * 22]]]));
    const moved = table.elements.map((element) =>
      element.id === long('b') ? { ...element, at: [-30, 242] as [number, number] } : element,
    );
    const after = { ...table, elements: moved };
    const plain = ({ elements, links: drawn }: Drawing) => JSON.stringify([elements, drawn]);
    expect(plain(drawer(after))).toBe(plain(drawTable(after, plainWords)));
    expect(plain(drawer(table))).toBe(plain(drawTable(table, plainWords)));
  });
});

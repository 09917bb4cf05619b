import { expect, it } from 'vitest';
import type { Element, Point } from '../../board/element.ts';
import type { Link } from '../../board/link.ts';
import { superpose } from '../../board/superpose.ts';
import { random } from '../../testing/random.ts';
import { sampleTable } from '../../testing/sampleTable.ts';
import { createDrawer } from '../createDrawer.ts';
import type { Drawing, Notation } from '../drawing.ts';
import { plainWords } from '../testing/plainWords.ts';

const C = 'compartment1';

const labelsOf = ({ links }: Drawing) =>
  links.flatMap(({ key, label }) => (label ? [[key, label.box, label.shapes] as const] : []));

/** A crowded map that somebody keeps changing: words often give way to each other. */
function crowd(seed: number) {
  const from = random(seed);
  const { elements, links } = sampleTable({ compartment: C, people: 30, links: 70, seed });
  const near = (): Point => [from.int(700), from.int(500)];
  const words = () => from.pick(['', 'relais', 'équipe éducative', 'demande de bilan', 'mercredis']);
  const anybody = () => ({ compartment: C, element: from.pick(elements.map(({ id }) => id)) });
  const people: Element[] = elements.map((element) => ({ ...element, at: near() }));
  let lines: Link[] = links.map((link, nth) =>
    link.kind === 'relation' && nth % 2 === 0
      ? { id: link.id, kind: 'emotion', from: link.from, to: link.to, emotion: 'close', label: words() }
      : link,
  );
  let shown = people;
  const edit = () => {
    const one = from.int(lines.length);
    const who = from.int(shown.length);
    switch (from.int(6)) {
      case 0:
      case 1:
        shown = shown.map((element, nth) => (nth === who ? { ...element, at: near() } : element));
        break;
      case 2:
        lines = lines.filter((_, nth) => nth !== one);
        break;
      case 3:
        lines = lines.map((link, nth) =>
          nth === one && 'label' in link ? { ...link, label: words() } : link,
        );
        break;
      case 4:
        shown = shown.length > 12 && from.int(3) === 0 ? shown.filter((_, nth) => nth !== who) : people;
        break;
      default:
        lines = [
          ...lines,
          {
            id: from.id(),
            kind: 'emotion',
            from: anybody(),
            to: anybody(),
            emotion: 'close',
            label: words(),
          },
          {
            id: from.id(),
            kind: 'relation',
            from: anybody(),
            to: anybody(),
            label: words(),
            order: from.int(2) === 0 ? 3 : null,
            date: null,
          },
        ];
    }
  };
  return { edit, table: () => superpose(new Map([[C, { elements: shown, links: lines }]])) };
}

it.each(['sociogram', 'genogram'] satisfies Notation[])(
  '[BO1] [BO24] words placed edit by edit stand where words placed all at once stand (%s)',
  (notation) => {
    let moved = 0;
    for (let seed = 1; seed <= 2; seed += 1) {
      const { edit, table } = crowd(seed);
      const past = createDrawer(plainWords, { notation });
      let before = new Map<string, unknown>();
      for (let turn = 0; turn < 30; turn += 1) {
        edit();
        const now = table();
        const drawn = past(now);
        expect(labelsOf(drawn)).toEqual(labelsOf(createDrawer(plainWords, { notation })(now)));
        // What flies is drawn in between, and leaves nothing behind.
        const flying = now.elements[turn % now.elements.length];
        if (flying) past(now, new Map([[`${C}/${flying.id}`, [40, 25]]]));
        const after = new Map(labelsOf(drawn).map(([key, box]) => [key, JSON.stringify(box)]));
        for (const [key, box] of after) if (before.has(key) && before.get(key) !== box) moved += 1;
        before = after;
      }
    }
    expect(moved).toBeGreaterThan(30);
  },
);

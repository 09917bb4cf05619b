import { describe, expect, it } from 'vitest';
import { CONDITIONS, type Person } from '../board/element.ts';
import type { Eco, Link } from '../board/link.ts';
import { STRENGTHS } from '../board/link.ts';
import { EMOTION_LOOKS } from '../notation/looks/emotionLooks.ts';
import { UNION_LOOKS } from '../notation/looks/unionLooks.ts';
import { notationFr } from '../notation/words/fr.ts';
import { end, long, person, structure, tableOf } from '../testing/tableBuilders.ts';
import type { Shape } from './drawing.ts';
import { drawTable } from './drawTable.ts';
import { sampleOf } from './legend/sampleOf.ts';
import { inkOn } from './testing/inkOn.ts';
import { plainWords } from './testing/plainWords.ts';
import { SIGN_FAMILIES, signsOfView } from './testing/signFamilies.ts';

/** Dots of black ink, two a board pixel, that two signs must not share for an eye to part them: a small letter has a hundred. */
const LEAST = 56;
const pictureOf = (name: string, shapes: readonly Shape[]) => ({ name, inked: inkOn(shapes) });
type Print = ReturnType<typeof pictureOf>;

/** Every two of them that look alike on a black and white print. */
function alike(prints: readonly Print[]): string[] {
  return prints.flatMap(({ name, inked }, place) =>
    prints.slice(place + 1).flatMap((other) => {
      if (Math.abs(inked.size - other.inked.size) >= LEAST) return [];
      let shared = 0;
      for (const dot of inked) if (other.inked.has(dot)) shared += 1;
      const apart = inked.size + other.inked.size - 2 * shared;
      return apart < LEAST ? [`${name} and ${other.name}: ${apart} dots`] : [];
    }),
  );
}

/** What `person` with these marks leaves on paper. */
function personInk(more: Partial<Person>): Print {
  const [drawn] = drawTable(tableOf([person('a', [0, 0], { name: '', ...more })], []), plainWords, {
    notation: 'genogram',
  }).elements;
  return pictureOf(JSON.stringify(more), drawn?.shapes ?? []);
}

describe('black ink alone', () => {
  it('[DR1] [T2-10] tells every two signs of a view apart, dot by dot', () => {
    for (const notation of ['sociogram', 'genogram'] as const) {
      const keys = signsOfView(notation);
      expect(keys.length).toBeGreaterThan(40);
      expect(alike(keys.map((key) => pictureOf(key, sampleOf(key, notation).shapes)))).toEqual([]);
    }
  });

  it('[DR1] no sign of the notation is without a picture', () => {
    const drawn = new Set(Object.values(SIGN_FAMILIES).flatMap(({ keys }) => keys));
    // An arrow that isn't there says nothing, and is said in words only.
    const untold = Object.keys(notationFr).filter((key) => !drawn.has(key as keyof typeof notationFr));
    expect(untold).toEqual(['energy-none']);
  });

  it('[DR16] [T2-10] tells an illness and a dependency apart in all they may be together', () => {
    const all = [null, ...CONDITIONS];
    for (const symbol of ['square', 'circle', 'diamond', 'dome'] as const) {
      const both = all.flatMap((illness) =>
        all.map((substance) => personInk({ symbol, illness, substance })),
      );
      expect(alike(both)).toEqual([]);
    }
  });

  it('[DR1] [T2-10] tells what a link with the outside is in all it may be together', () => {
    const lines = STRENGTHS.flatMap((strength) =>
      [false, true].flatMap((stress) =>
        (['none', 'toFamily', 'toSystem', 'both'] as const).map((energy) => {
          const eco = { kind: 'eco', strength, stress, energy, label: '' } satisfies Partial<Eco>;
          const link = { ...eco, id: long('e'), from: end('a'), to: end('s') } as Link;
          const table = tableOf([person('a', [0, 0]), structure('s', [300, 0])], [link]);
          const [drawn] = drawTable(table, plainWords, { notation: 'genogram' }).links;
          return pictureOf(`${strength} ${stress} ${energy}`, drawn?.line ?? []);
        }),
      ),
    );
    expect(alike(lines)).toEqual([]);
  });
});

describe('what every look must have', () => {
  it('[BO41] [T2-3] a divorce has two slashes, a separation one, whatever else is on the line', () => {
    const slashes = Object.fromEntries(
      Object.entries(UNION_LOOKS).map(([name, look]) => [name, look.slashes]),
    );
    expect(slashes).toMatchObject({
      separated: 1,
      separatedLegal: 1,
      cohabitationEnded: 1,
      engagedSeparated: 1,
    });
    expect(slashes).toMatchObject({ divorced: 2, annulled: 2, pacsEnded: 2, married: 0, widowed: 0 });
  });

  it('[DR6] [T2-6] no wave of the notation is flat', () => {
    for (const { wave } of Object.values(EMOTION_LOOKS))
      if (wave) expect(Math.min(wave.amplitude, wave.period)).toBeGreaterThan(2);
  });
});

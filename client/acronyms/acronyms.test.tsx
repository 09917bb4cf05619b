import fc from 'fast-check';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DEFAULT_GLOSSARY } from '#shared/text/acronyms.ts';
import { AcronymMeanings } from './AcronymMeanings.tsx';
import { AcronymText } from './AcronymText.tsx';
import { GlossaryContext } from './glossaryContext.ts';
import { placeTip } from './placeTip.ts';
import { segmentsOf } from './segmentsOf.ts';
import { type TipEvent, type TipState, tipMachine } from './tipMachine.ts';

const known = (part: ReactNode) => <GlossaryContext value={DEFAULT_GLOSSARY}>{part}</GlossaryContext>;

const stateAfter = (events: readonly TipEvent<string>[], from: TipState<string> = { is: 'hidden' }) =>
  events.reduce((state, event) => tipMachine(state, event), from);

describe('when an explanation shows', () => {
  it('[AX1] on hover after a rest, on focus and on a press at once', () => {
    expect(stateAfter([{ did: 'pointerOn', anchor: 'a' }]).is).toBe('waiting');
    expect(stateAfter([{ did: 'pointerOn', anchor: 'a' }, { did: 'waited' }]).is).toBe('shown');
    expect(stateAfter([{ did: 'pointerOn', anchor: 'a' }, { did: 'pointerOff' }, { did: 'waited' }]).is).toBe(
      'hidden',
    );
    expect(stateAfter([{ did: 'focus', anchor: 'a' }]).is).toBe('shown');
    expect(stateAfter([{ did: 'press', anchor: 'a', wasPinned: false }]).is).toBe('shown');
  });

  it('[AX2] Escape hides it whatever showed it', () => {
    for (const shown of [
      [{ did: 'focus', anchor: 'a' }],
      [{ did: 'press', anchor: 'a', wasPinned: false }],
      [{ did: 'pointerOn', anchor: 'a' }, { did: 'waited' }],
    ] satisfies TipEvent<string>[][]) {
      expect(stateAfter([...shown, { did: 'escape' }])).toEqual({ is: 'hidden' });
    }
  });

  it('[AX3] the pointer may travel onto it, and it stays', () => {
    const hovered: TipEvent<string>[] = [{ did: 'pointerOn', anchor: 'a' }, { did: 'waited' }];
    const travelled: TipEvent<string>[] = [{ did: 'pointerOff' }, { did: 'pointerOnTip' }, { did: 'waited' }];
    expect(stateAfter([...hovered, ...travelled]).is).toBe('shown');
    expect(stateAfter([...hovered, { did: 'pointerOff' }, { did: 'waited' }]).is).toBe('hidden');
  });

  it('[AX4] focus keeps it while the pointer wanders; a second press takes it away', () => {
    const focused: TipEvent<string>[] = [{ did: 'focus', anchor: 'a' }];
    expect(stateAfter([...focused, { did: 'pointerOff' }, { did: 'waited' }]).is).toBe('shown');
    expect(stateAfter([...focused, { did: 'blur' }]).is).toBe('hidden');
    expect(stateAfter([...focused, { did: 'press', anchor: 'a', wasPinned: true }]).is).toBe('hidden');
    expect(stateAfter([...focused, { did: 'press', anchor: null, wasPinned: false }]).is).toBe('hidden');
  });

  it('[AX4] a tap (focus, then press) shows it once, the next tap hides it', () => {
    const tap: TipEvent<string>[] = [
      { did: 'focus', anchor: 'a' },
      { did: 'press', anchor: 'a', wasPinned: false },
    ];
    expect(stateAfter(tap)).toEqual({ is: 'shown', anchor: 'a', because: 'press' });
    expect(stateAfter([...tap, { did: 'press', anchor: 'a', wasPinned: true }]).is).toBe('hidden');
  });

  it('[AX5] another acronym takes its place', () => {
    const state = stateAfter([
      { did: 'focus', anchor: 'a' },
      { did: 'pointerOn', anchor: 'b' },
    ]);
    expect(state).toEqual({ is: 'shown', anchor: 'b', because: 'hover' });
  });
});

describe('where it goes', () => {
  const within = (limit: number) => fc.integer({ min: -50, max: limit });

  it('[AX5] never off the sides, never over its acronym unless the screen is too small for both', () => {
    fc.assert(
      fc.property(within(400), within(900), fc.integer({ min: 20, max: 340 }), (left, top, width) => {
        const anchor = { left, top, width: 40, height: 20 };
        const screen = { width: 375, height: 812 };
        const place = placeTip(anchor, { width, height: 80 }, screen);
        if (place === null) return;
        expect(place.left).toBeGreaterThanOrEqual(8);
        expect(place.left + width).toBeLessThanOrEqual(375 - 8);
        expect(place.top >= top + 20 || place.top + 80 <= top).toBe(true);
      }),
    );
  });

  it('[AX5] leaves with its acronym', () => {
    const anchor = { left: 10, top: -60, width: 40, height: 20 };
    expect(placeTip(anchor, { width: 100, height: 40 }, { width: 375, height: 812 })).toBeNull();
  });
});

describe('a text with acronyms', () => {
  it('[AX6] segments joined are the text', () => {
    const piece = fc.oneof(fc.constantFrom('ULIS', 'ASE', ' ', '’', 'é', '<b>', 'CMPs'), fc.string());
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        expect(
          segmentsOf(text, DEFAULT_GLOSSARY)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('[AX6] the first of each takes the focus, inside a button none does', () => {
    const text = 'L’ASE, l’ASE et le CMPP <b>';
    const html = renderToStaticMarkup(known(<AcronymText text={text} />));
    expect(html.match(/<button/g)).toHaveLength(2);
    expect(html.match(/data-acronym="ASE"/g)).toHaveLength(2);
    expect(html).toContain('&lt;b&gt;');
    expect(renderToStaticMarkup(known(<AcronymText quiet text={text} />))).not.toContain('<button');
  });

  it('[AX7] tells every meaning of a homonym', () => {
    const entry = DEFAULT_GLOSSARY.entries.find((one) => one.acronym === 'MDA');
    const html = renderToStaticMarkup(<AcronymMeanings acronym="MDA" meanings={entry?.meanings ?? []} />);
    expect(html).toContain('Maison des adolescents');
    expect(html).toContain('Maison départementale de l’autonomie');
  });
});

import { describe, expect, it } from 'vitest';
import { EMOTIONS, SENSITIVE_EMOTIONS } from '../board/emotion.ts';
import { EMOTION_FAMILIES, EMOTION_LOOKS } from '../notation/looks/emotionLooks.ts';
import { notationEn } from '../notation/words/en.ts';
import { notationFr } from '../notation/words/fr.ts';
import type { NotationKey } from '../notation/words/notationWords.ts';
import { sampleOf } from './legend/sampleOf.ts';
import { boardSvg } from './svg/boardSvg.ts';
import { MONO_INKS, PAPER_INKS } from './svg/inks.ts';
import { shapeToSvg } from './svg/shapeToSvg.ts';
import { plainDrawing, plainLegend } from './testing/plainDrawing.ts';
import { SIGN_FAMILIES } from './testing/signFamilies.ts';
import { signSheet } from './testing/signSheet.ts';

const families = Object.entries(SIGN_FAMILIES);
const inMono = (key: NotationKey, notation: 'sociogram' | 'genogram') =>
  sampleOf(key, notation)
    .shapes.map((shape) => shapeToSvg(shape, MONO_INKS))
    .join('');

describe('every sign of the notation', () => {
  it.each(families)('[DR2] %s look as they did, in colour and in black and white', async (name, family) => {
    for (const [print, inks] of [
      ['colour', PAPER_INKS],
      ['mono', MONO_INKS],
    ] as const) {
      const sheet = signSheet(family.keys, {
        title: name,
        notation: family.notation,
        inks,
        words: notationFr,
      });
      await expect(sheet).toMatchFileSnapshot(`golden/${name}.${print}.svg`);
    }
  });

  it('[DR1] [T2-10] no two signs of a view are the same without colour', () => {
    for (const notation of ['sociogram', 'genogram'] as const) {
      const drawn = new Map<string, string>();
      const keys = new Set(families.flatMap(([, one]) => (one.notation === notation ? one.keys : [])));
      for (const key of keys) {
        const picture = inMono(key, notation);
        // An unstressed, ordinary link and the sociogénogramme's plain ones are examples of themselves.
        expect(`${key} ${drawn.get(picture) ?? 'alone'}`).toBe(`${key} alone`);
        drawn.set(picture, key);
      }
    }
  });

  it('[DR1] two kinds of line differ by more than their width, or it is at least doubled', () => {
    const bare = (key: NotationKey) => inMono(key, 'genogram').replace(/stroke-width="[\d.]+"/g, '');
    const widths = (key: NotationKey) =>
      Math.max(
        ...sampleOf(key, 'genogram').shapes.map((shape) => (shape.shape === 'path' ? shape.width : 0)),
      );
    const { emotions, ecomap, unions } = SIGN_FAMILIES;
    for (const keys of [emotions?.keys ?? [], ecomap?.keys ?? [], unions?.keys ?? []])
      for (const [place, one] of keys.entries())
        for (const other of keys.slice(place + 1)) {
          if (bare(one) !== bare(other)) continue;
          const [thin, thick] = [widths(one), widths(other)].sort((a, b) => a - b);
          expect([one, other, (thick ?? 0) / (thin ?? 1) >= 2]).toEqual([one, other, true]);
        }
  });

  it('[DR9] [T2-9] every sign has its words in both languages, and is titled with them', () => {
    for (const [, { keys, notation }] of families)
      for (const key of keys) {
        expect(notationFr[key].length).toBeGreaterThan(2);
        expect(notationEn[key].length).toBeGreaterThan(2);
        const sheet = signSheet([key], { title: key, notation, inks: PAPER_INKS, words: notationFr });
        expect(sheet).toMatch(/<title>[^<]+<\/title>/);
      }
  });
});

describe('a map on paper', () => {
  it('[DR1] can be printed with black ink alone', () => {
    const words = { title: 'T', details: [], legendTitle: 'L', legend: () => 'x', nameOf: () => 'y' };
    const parts = { drawing: plainDrawing(), legend: plainLegend(), words, font: null };
    const colours = (monochrome: boolean) =>
      new Set(boardSvg({ ...parts, monochrome }).svg.match(/#[0-9a-f]{6}\b/g));
    expect(colours(false).size).toBeGreaterThan(4);
    for (const colour of colours(true)) expect(colour).toMatch(/^#(..)\1\1$/);
  });
});

describe('emotional lines', () => {
  it('[DR5] each is in one of four families, and those that accuse are marked', () => {
    expect(Object.keys(EMOTION_LOOKS).sort()).toEqual([...EMOTIONS].sort());
    for (const name of EMOTIONS) {
      expect(EMOTION_FAMILIES).toContain(EMOTION_LOOKS[name].family);
      expect(EMOTION_LOOKS[name].sensitive).toBe(SENSITIVE_EMOTIONS.has(name));
      expect(EMOTION_LOOKS[name].family === 'control').toBe(SENSITIVE_EMOTIONS.has(name));
    }
  });
});

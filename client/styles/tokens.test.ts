import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const CSS = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The colours named in one block: from its opening to the next closing brace. */
function coloursAfter(opening: string): Map<string, string> {
  const from = CSS.indexOf(opening);
  const block = CSS.slice(from, CSS.indexOf('}', from));
  return new Map(
    [...block.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const LIGHT = coloursAfter(':root {');
const DARK_DEVICE = coloursAfter(':root:not([data-theme="light"])');
const DARK_CHOSEN = coloursAfter(':root[data-theme="dark"]');

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2, 1.4.3. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

it('[UI9] light and dark name the same colours', () => {
  expect([...DARK_DEVICE.keys()].sort()).toEqual([...LIGHT.keys()].sort());
});

it('[UI9] dark is the same, chosen by hand or by the device', () => {
  expect(DARK_CHOSEN).toEqual(DARK_DEVICE);
});

it.each([
  ['light', LIGHT],
  ['dark', DARK_DEVICE],
])('[UI10] text is legible on each paper: %s', (_, colours) => {
  const of = (name: string) => colours.get(name) ?? '';
  const inks = ['--ink', '--ink-soft', '--ink-faint', '--accent', '--saved', '--pending', '--refused'];
  const papers = ['--paper', '--paper-raised', '--paper-sunken'];
  const pairs: [string, string][] = [
    ...inks.flatMap((ink) => papers.map((paper): [string, string] => [ink, paper])),
    ['--accent-strong', '--accent-wash'],
    ['--ink', '--accent-wash'],
    ['--ink-soft', '--accent-wash'],
    ['--on-accent', '--accent'],
    ...[...colours.keys()]
      .filter((name) => name.startsWith('--sector-'))
      .map((name): [string, string] => ['--on-sector', name]),
  ];
  const faint = pairs.filter(([ink, paper]) => contrast(of(ink), of(paper)) < 4.5);
  expect(faint).toEqual([]);
});

it.each([
  ['light', LIGHT],
  ['dark', DARK_DEVICE],
])('[UI10] the borders of controls show on each paper, 3:1: %s', (_, colours) => {
  const faint = ['--paper', '--paper-raised', '--paper-sunken'].filter(
    (paper) => contrast(colours.get('--line-strong') ?? '', colours.get(paper) ?? '') < 3,
  );
  expect(faint).toEqual([]);
});

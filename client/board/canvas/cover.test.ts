import { describe, expect, it } from 'vitest';
import { plainDrawing } from '#shared/drawing/testing/plainDrawing.ts';
import { store } from '../model/store.ts';
import { fitted, type View } from '../tools/panTool.ts';
import { allInSight } from './allInSight.ts';
import { cover, insetsOf } from './cover.ts';
import type { Covered } from './room.ts';

const SIZE = { width: 900, height: 700 };

/** A map on a screen, as its panels know it. */
function aMap(compact = false) {
  const drawing = plainDrawing();
  let view: View = { x: 0, y: 0, zoom: 1 };
  const covered = store<Covered>({ right: 0, bottom: 0 });
  const lens = store(null);
  const map = { covered, lens, props: { now: { compact } }, picture: { get: () => drawing } };
  const fits: View[] = [];
  const full = () => fitted(drawing.box, SIZE, { insets: insetsOf(map), closest: 4 });
  const fit = () => {
    view = full() ?? view;
    fits.push(view);
  };
  const screen = { now: { view: () => view, size: () => SIZE, fit, fitted: full } };
  return {
    fits,
    fit,
    look: (next: View) => {
      view = next;
    },
    cover: (next: Covered) => cover({ ...map, screen } as unknown as Parameters<typeof cover>[0], next),
    bottom: () => view.y + (drawing.box.y + drawing.box.height) * view.zoom,
    right: () => view.x + (drawing.box.x + drawing.box.width) * view.zoom,
  };
}

describe('the overview', () => {
  it('[BO162] has nothing to say where all is in sight', () => {
    const insets = { top: 0, right: 0, bottom: 0, left: 0 };
    const box = { x: -50, y: -50, width: 400, height: 200 };
    const seen = (x: number, y: number, zoom: number) =>
      allInSight(box, { x, y, zoom }, { size: SIZE, insets });
    expect(seen(100, 100, 1)).toBe(true);
    expect([seen(0, 100, 1), seen(100, 0, 1), seen(700, 100, 1), seen(100, 600, 1)]).toEqual(
      Array(4).fill(false),
    );
    expect(seen(200, 200, 3)).toBe(false);
  });
});

describe('a panel at the foot of the map', () => {
  it('[BO160] a map that was all in sight stays above it, and beside it', () => {
    for (const compact of [false, true]) {
      const map = aMap(compact);
      map.fit();
      map.cover({ right: 0, bottom: 420 });
      expect(map.fits).toHaveLength(2);
      expect(map.bottom()).toBeLessThanOrEqual(SIZE.height - 420);
      map.cover({ right: 300, bottom: 0 });
      expect(map.right()).toBeLessThanOrEqual(SIZE.width - 300);
      map.cover({ right: 0, bottom: 0 });
      expect(map.fits.at(-1)).toEqual(map.fits[0]);
    }
  });

  it('[BO160] it leaves a map alone that is not under it, or that was not all in sight', () => {
    const map = aMap();
    map.look({ x: 40, y: 60, zoom: 1 });
    map.cover({ right: 0, bottom: 200 });
    map.look({ x: -200, y: 60, zoom: 1 });
    map.cover({ right: 0, bottom: 500 });
    expect(map.fits).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Point, Stroke, Zone } from '#shared/board/index.ts';
import type { InkPoint } from '#shared/ink/inkPoint.ts';
import { strokesOf } from '#shared/ink/strokesOf.ts';
import { COMMON, person } from '#shared/testing/tableBuilders.ts';
import { CLOSED, sampleSession } from '../testing/sampleSession.ts';
import { addStrokes } from './addStrokes.ts';
import { addZone } from './addZone.ts';
import { linkable } from './linkable.ts';
import { moveElements } from './moveElements.ts';
import { removeSelection } from './removeSelection.ts';
import { reshapeZone } from './reshapeZone.ts';
import { strokeToZone } from './strokeToZone.ts';

const RING = Array.from({ length: 60 }, (_, index): InkPoint => {
  const turn = (index / 60) * 2 * Math.PI;
  return [Math.cos(turn) * 120, Math.sin(turn) * 90, 0.5];
});

function ring(limit?: number): Omit<Stroke, 'id'>[] {
  return strokesOf(RING, { size: 4, zoom: 1, ...(limit ? { limit } : {}) }).map((part) => ({
    pen: 'pen',
    tint: 2,
    size: 4,
    ...part,
  }));
}

function drawn(limit?: number) {
  const session = sampleSession({ [COMMON]: { elements: [person('lea', [0, 0])] }, [CLOSED]: {} });
  const outcome = addStrokes(session.desk, COMMON, ring(limit));
  if (!outcome.ok) throw new Error(outcome.because);
  return { session, ends: outcome.ends, strokes: () => session.table.get().strokes };
}

describe('strokes', () => {
  it('[BO119] a gesture is one step, even where it takes several records', () => {
    const { session, ends, strokes } = drawn(40);
    expect(ends.length).toBeGreaterThan(2);
    expect(strokes()).toHaveLength(ends.length);
    session.history.undo();
    expect(strokes()).toHaveLength(0);
    session.history.redo();
    expect(strokes()).toHaveLength(ends.length);
  });

  it('[BO119] nothing that the schema refuses is written, nor into a board one may only read', () => {
    const session = sampleSession({ [COMMON]: {}, [CLOSED]: {} }, { readOnly: [CLOSED] });
    const [sound] = ring();
    if (!sound) throw new Error('no stroke');
    expect(addStrokes(session.desk, COMMON, [])).toEqual({ ok: false, because: 'nothing' });
    expect(addStrokes(session.desk, COMMON, [{ ...sound, size: Number.NaN }])).toMatchObject({ ok: false });
    expect(addStrokes(session.desk, CLOSED, [sound])).toEqual({ ok: false, because: 'readOnly' });
    expect(session.table.get().strokes).toEqual([]);
  });

  it('[BO120] the eraser takes whole strokes, and one undo brings them back', () => {
    const { session, ends, strokes } = drawn(40);
    const before = strokes();
    expect(removeSelection(session.desk, ends)).toEqual({ ok: true, removed: ends.length });
    expect(strokes()).toEqual([]);
    session.history.undo();
    expect(strokes()).toEqual(before);
  });
});

describe('zones', () => {
  const fields = { name: 'Quartier', meaning: 'intervention', tint: 3 } as const;

  it('[BO121] a stroke becomes a zone where it was drawn, in one step', () => {
    const { session, ends, strokes } = drawn();
    const outcome = strokeToZone(session.desk, ends, fields);
    expect(outcome.ok).toBe(true);
    const zone = session.table.get().elements.find(({ kind }) => kind === 'zone');
    expect(zone).toMatchObject({ ...fields, at: [0, 0], compartment: COMMON });
    expect(strokes()).toEqual([]);
    session.history.undo();
    expect(strokes()).toHaveLength(1);
    expect(session.table.get().elements).toHaveLength(1);
    expect(strokeToZone(session.desk, [{ compartment: COMMON, element: 'goneAAAAAAAA' }], fields)).toEqual({
      ok: false,
      because: 'gone',
    });
  });

  it('[BO122] corners go elsewhere without anybody inside; a zone of NaN, or beyond reach, is not', () => {
    const session = sampleSession({ [COMMON]: { elements: [person('lea', [0, 0])] } });
    const added = addZone(session.desk, COMMON, { at: [10, 10] });
    if (!added.ok) throw new Error(added.because);
    const zone = () =>
      session.table.get().elements.find((one): one is Zone & { compartment: string } => one.kind === 'zone');
    const corners: Point[] = [
      [-50, -50],
      [60.4, -50],
      [90_000, 80],
    ];
    expect(reshapeZone(session.desk, added.end, corners)).toEqual({ ok: true });
    expect(zone()?.outline).toEqual([
      [-50, -50],
      [60, -50],
      [5_000, 80],
    ]);
    expect(
      reshapeZone(session.desk, added.end, [
        [0, 0],
        [1, 1],
      ]),
    ).toMatchObject({ ok: false });
    expect(
      reshapeZone(session.desk, added.end, [
        [0, 0],
        [1, 1],
        [Number.NaN, 1],
      ]),
    ).toMatchObject({ ok: false });
    moveElements(session.desk, { elements: [added.end], by: [30, 0] });
    expect(zone()?.at).toEqual([40, 10]);
    expect(session.table.get().elements.find(({ kind }) => kind === 'person')?.at).toEqual([0, 0]);
  });

  it('[BO55] joins nobody', () => {
    expect(linkable('person', 'zone')).toEqual([]);
    expect(linkable('zone', 'structure')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate, parseUpdateMeta, UndoManager } from 'yjs';
import {
  BOARD_ROOTS,
  boardRoot,
  checkRecord,
  putElement,
  putLink,
  readBoard,
  touchedRecords,
} from '#shared/board/index.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { splitUpdate } from './splitUpdate.ts';
import { unacknowledged } from './unacknowledged.ts';

const COUNT = 3_000;
const id = (kind: string, index: number) => `${kind}${String(index).padStart(8, '0')}`;
const end = (index: number) => ({ compartment: 'compartment', element: id('person', index) });

function draw(doc: Doc): void {
  doc.transact(() => {
    for (let index = 0; index < COUNT; index += 1)
      putElement(doc, {
        id: id('person', index),
        kind: 'person',
        at: [index, 0],
        name: `Née ${index}`,
        symbol: 'circle',
        birthYear: 1990,
        birth: '1990',
        deceased: false,
        concerned: false,
        ring: 'living',
      });
    for (let index = 1; index < COUNT; index += 1)
      putLink(doc, {
        id: id('child', index),
        kind: 'child',
        parents: [end(index - 1)],
        child: end(index),
        filiation: 'biological',
      });
  });
}

/** Takes every frame as the server would, each by itself. */
function take(copy: Doc, frames: readonly Uint8Array[]): void {
  for (const frame of frames) {
    const { from, to } = parseUpdateMeta(frame);
    const clocks = [...to].reduce((sum, [client, clock]) => sum + clock - (from.get(client) ?? 0), 0);
    expect(clocks).toBeLessThan(LIMITS.structsPerFrame);
    expect(frame.length).toBeLessThan(LIMITS.frameBytes);
    const transaction = copy.transact((outer) => {
      applyUpdate(copy, frame);
      return outer;
    });
    const touched = touchedRecords(transaction);
    if (!touched.ok) throw new Error(touched.because);
    for (const record of touched.records) expect(checkRecord(copy, record).is).not.toBe('refused');
    expect(copy.store.pendingStructs).toBe(null);
  }
}

describe('an edit that does not fit a frame', () => {
  it('[CL15] goes in several that each hold whole records, and so do its undo and its redo', () => {
    const doc = new Doc();
    const roots = BOARD_ROOTS.map((root) => boardRoot(doc, root));
    const manager = new UndoManager(roots, {
      trackedOrigins: new Set([null]),
      captureTimeout: 0,
      ignoreRemoteMapChanges: true,
    });
    const outbox = unacknowledged();
    doc.on('update', (update: Uint8Array) => outbox.add(update));
    const copy = new Doc();
    for (const root of BOARD_ROOTS) copy.getMap(root);
    let sent = 0;
    const send = () => {
      let frames = 0;
      while (outbox.pending() > 0) {
        for (let frame = outbox.next(); frame !== null; frame = outbox.next()) {
          take(copy, [frame]);
          sent += 1;
          frames += 1;
        }
        expect(outbox.acknowledged(sent)).toBe(true);
      }
      return frames;
    };
    draw(doc);
    expect(outbox.pending()).toBe(1);
    expect(send()).toBeGreaterThan(5);
    expect(readBoard(copy)).toEqual(readBoard(doc));
    expect(readBoard(copy).elements).toHaveLength(COUNT);
    manager.undo();
    expect(send()).toBe(1);
    expect(readBoard(copy).elements).toHaveLength(0);
    manager.redo();
    expect(send()).toBeGreaterThan(5);
    expect(readBoard(copy)).toEqual(readBoard(doc));
    expect(readBoard(copy).links).toHaveLength(COUNT - 1);
  });

  it('[CL15] loses nothing, deletions included, and what fits or comes of several is left as it is', () => {
    const doc = new Doc();
    draw(doc);
    doc.getMap('elements').delete(id('person', 5));
    const whole = encodeStateAsUpdate(doc);
    const parts = splitUpdate(whole, { bytes: 50_000, clocks: 1_000 });
    expect(parts.length).toBeGreaterThan(20);
    const copy = new Doc();
    for (const part of parts) applyUpdate(copy, part.update);
    expect(encodeStateAsUpdate(copy)).toEqual(whole);
    expect(splitUpdate(whole, { bytes: 1e9, clocks: 1e9 })).toMatchObject([{ update: whole }]);
    const other = new Doc();
    applyUpdate(other, whole);
    other.getMap('elements').delete(id('person', 6));
    other.getMap('x').set('y', 1);
    const mixed = encodeStateAsUpdate(other);
    expect(splitUpdate(mixed, { bytes: 1_000, clocks: 100 })).toMatchObject([{ update: mixed }]);
  });
});

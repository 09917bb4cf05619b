import { describe, expect, it } from 'vitest';
import { applyUpdate, Doc, parseUpdateMeta } from 'yjs';
import { LIMITS } from '#shared/protocol/limits.ts';
import { unacknowledged } from './unacknowledged.ts';

describe('unacknowledged', () => {
  it('[CL3] stays small over a long day offline, and splits what would not fit a frame', () => {
    const outbox = unacknowledged();
    const doc = new Doc();
    doc.on('update', (update: Uint8Array) => outbox.add(update));
    const text = doc.getText('content');
    for (let i = 0; i < 1_000; i++) text.insert(text.length, 'x'.repeat(500));
    expect(outbox.pending()).toBe(1_000);
    const frames: Uint8Array[] = [outbox.first()];
    while (outbox.pending() > 0) {
      for (let update = outbox.next(); update !== null; update = outbox.next()) frames.push(update);
      expect(outbox.acknowledged(frames.length)).toBe(true);
    }
    expect(frames.length).toBeLessThan(200);
    const copy = new Doc();
    for (const frame of frames) {
      expect(frame.length).toBeLessThan(LIMITS.frameBytes);
      const { from, to } = parseUpdateMeta(frame);
      expect((to.get(doc.clientID) ?? 0) - (from.get(doc.clientID) ?? 0)).toBeLessThan(
        LIMITS.structsPerFrame,
      );
      applyUpdate(copy, frame);
    }
    expect(copy.getText('content').length).toBe(500_000);
  });

  it('[CL3] counts from the start of the connection, and refuses to count backwards or beyond', () => {
    const outbox = unacknowledged();
    const doc = new Doc();
    doc.on('update', (update: Uint8Array) => outbox.add(update));
    outbox.first();
    doc.getMap('x').set('a', 1);
    outbox.next();
    expect(outbox.acknowledged(3)).toBe(false);
    expect(outbox.acknowledged(1)).toBe(true);
    expect(outbox.pending()).toBe(1);
    expect(outbox.acknowledged(0)).toBe(false);
    outbox.startOver();
    outbox.first();
    expect(outbox.acknowledged(1)).toBe(true);
    expect(outbox.pending()).toBe(0);
  });
});

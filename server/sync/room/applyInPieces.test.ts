import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { putElement } from '#shared/board/index.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { sampleTable } from '#shared/testing/sampleTable.ts';
import { ByteReader } from '../guard/byteReader.ts';
import { readUpdate } from '../guard/readUpdate.ts';
import { uint } from '../testing/rawClient.ts';
import { applyInPieces, TooCostly } from './applyInPieces.ts';
import { Replica } from './replica.ts';
import { warmUp } from './warmUp.ts';

const text = (value: string) => [...uint(value.length), ...Buffer.from(value)];
const CLIENT = 5;
/** client/sync/wire/unacknowledged.ts */
const LONGEST = LIMITS.structsPerFrame / 4;

/** An update of `count` structs of one client, without deletions. */
function update(count: number, struct: (i: number) => number[]): Uint8Array {
  const structs = Array.from({ length: count }, (_, i) => struct(i)).flat();
  return Uint8Array.from([1, ...uint(count), CLIENT, 0, ...structs, 0]);
}

const PARAGRAPH = [0x07, 1, ...text('content'), 3, ...text('paragraph')];

const outlined = (bytes: Uint8Array) => ({ bytes, outline: readUpdate(new ByteReader(bytes), 'note') });

/** Keeps the thread busy for so many milliseconds of its own time. */
function work(ms: number): void {
  const before = process.threadCpuUsage();
  const began = performance.now();
  const worked = () => {
    const { user, system } = process.threadCpuUsage(before);
    return Math.min((user + system) / 1_000, performance.now() - began);
  };
  while (worked() < ms);
}

const apply = (kind: 'board' | 'note', bytes: Uint8Array) => {
  const replica = new Replica(kind, null, []);
  replica.try(bytes, readUpdate(new ByteReader(bytes), kind), false);
  return replica;
};

describe('a long update', () => {
  it('[SY11] applied in pieces makes the same document, deletions included', () => {
    const doc = new Y.Doc();
    const { elements } = sampleTable({ compartment: 'common-0001', people: 120, links: 0, seed: 5 });
    doc.transact(() => {
      for (const element of elements) putElement(doc, element);
    });
    doc.transact(() => {
      for (const { id } of elements.slice(0, 40)) doc.getMap('elements').delete(id);
    });
    const bytes = Y.encodeStateAsUpdate(doc);
    const replica = apply('board', bytes);
    expect(replica.hasGaps()).toBe(false);
    expect(Buffer.from(Y.encodeStateAsUpdate(replica.doc)).equals(bytes)).toBe(true);
  });

  it('[SY11] of honest structs, the longest that our client sends, is never too costly', () => {
    warmUp();
    const paragraphs = update(LONGEST, () => PARAGRAPH);
    expect(apply('note', paragraphs).doc.getXmlFragment('content').length).toBe(LONGEST);
  });

  it('[SY11] of honest structs is not too costly because the runtime stops once to collect garbage', () => {
    const { bytes, outline } = outlined(update(2_000, () => PARAGRAPH));
    let pieces = 0;
    applyInPieces(bytes, outline, () => {
      pieces += 1;
      if (pieces === 7) work(60);
    });
    expect(pieces).toBe(outline.sections[0]?.marks.length);
    // Where each piece is dear, none of it is a pause.
    expect(() => applyInPieces(bytes, outline, () => work(3))).toThrow(TooCostly);
  });

  it('[SY11] of structs that all claim one place is stopped early', () => {
    const oneKey = update(8_000, () => [0x28, 1, ...text('elements'), ...text('a'), 1, 126]);
    const before = process.threadCpuUsage();
    expect(() => apply('board', oneKey)).toThrow(TooCostly);
    const { user, system } = process.threadCpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(150);
  });
});

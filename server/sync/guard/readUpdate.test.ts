import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { changeElement, putElement, putLink, removeElement } from '#shared/board/index.ts';
import { random } from '#shared/testing/random.ts';
import { sampleTable } from '#shared/testing/sampleTable.ts';
import { ByteReader, Malformed } from './byteReader.ts';
import { checkOutline } from './checkOutline.ts';
import { readStateVector } from './readStateVector.ts';
import { readUpdate } from './readUpdate.ts';

const read = (bytes: Uint8Array, kind: 'board' | 'note' = 'board') => readUpdate(new ByteReader(bytes), kind);
const bytes = (...values: number[]) => Uint8Array.from(values);
const refusal = (update: Uint8Array, kind: 'board' | 'note' = 'board') => {
  try {
    read(update, kind);
    return 'taken';
  } catch (error) {
    if (error instanceof Malformed) return error.message;
    throw error;
  }
};

/** Every update a board's life makes, and what a reconnecting client would send. */
function boardUpdates(seed: number, size = 30): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update) => updates.push(update));
  const { elements, links } = sampleTable({ compartment: 'common-0001', people: size, links: size, seed });
  for (const element of elements) putElement(doc, element);
  for (const link of links) putLink(doc, link);
  for (const { id } of elements.slice(0, 10)) changeElement(doc, id, { at: [1, -2.5], name: 'Zoé 🦔' });
  for (const { id } of elements.slice(5, 9)) removeElement(doc, id);
  return [...updates, Y.encodeStateAsUpdate(doc)];
}

function noteUpdates(): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update) => updates.push(update));
  const root = doc.getXmlFragment('content');
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText('Bonjour à tous, 👋🏽 ');
  root.insert(0, [paragraph]);
  paragraph.insert(0, [text]);
  text.insert(3, 'é漢字', { bold: {} });
  text.format(0, 5, { link: { href: 'https://example.org' } });
  text.delete(2, 6);
  const heading = new Y.XmlElement('heading');
  heading.setAttribute('level', 2 as unknown as string);
  root.insert(0, [heading]);
  root.delete(0, 1);
  return [...updates, Y.encodeStateAsUpdate(doc)];
}

describe('genuine updates', () => {
  it('[SY11] are read to their last byte, and their clocks are those that Yjs gives them', () => {
    for (let seed = 1; seed <= 5; seed += 1)
      for (const update of boardUpdates(seed)) {
        const { sections } = read(update);
        const parsed = Y.decodeUpdate(update);
        for (const { client, to } of sections) {
          const last = parsed.structs.filter((struct) => struct.id.client === client).at(-1);
          expect(last && last.id.clock + last.length).toBe(to);
        }
      }
    for (const update of noteUpdates()) expect(refusal(update, 'note')).toBe('taken');
  });

  it('[SY12] of a note are not taken for a board, and the other way round', () => {
    expect(refusal(noteUpdates()[0] ?? bytes(), 'board')).not.toBe('taken');
    expect(refusal(boardUpdates(1)[0] ?? bytes(), 'note')).not.toBe('taken');
  });
});

describe('attacks measured on Yjs', () => {
  it('[SY12] A1: a frame of encoding version 2 is refused before Yjs sees it', () => {
    const doc = new Y.Doc();
    doc.getMap('elements').set('nadia-0001', new Y.Map([['name', 'x']]));
    expect(refusal(Y.encodeStateAsUpdateV2(doc))).not.toBe('taken');
  });

  it('[SY11] A2: 30 million structs announced in 7 bytes', () => {
    expect(refusal(bytes(1, 0x80, 0x87, 0xa7, 0x0e, 1, 0))).toBe('more announced than sent');
  });

  it('[SY11] A3: more structs than a frame may hold', () => {
    const gcs = Array.from({ length: 30_000 }, () => [0, 1]).flat();
    expect(refusal(bytes(1, 0xb0, 0xea, 0x01, 1, 0, ...gcs, 0))).toBe('too many structs');
  });

  it('[SY11] A7: a struct that claims a billion clocks', () => {
    expect(refusal(bytes(1, 1, 1, 0, 0, 0x80, 0x94, 0xeb, 0xdc, 0x0b, 0))).toBe('a clock too high');
  });

  it('[SY14] overlapping deletions, which would make a small frame cost seconds', () => {
    expect(refusal(bytes(0, 1, 1, 2, 0, 10, 5, 10))).toBe('deletions out of order');
    expect(refusal(bytes(0, 1, 1, 1, 0, 0))).toBe('a deletion of nothing');
  });

  it('[SY12] forged keys, roots and content', () => {
    const withKey = (key: string) => {
      const doc = new Y.Doc();
      doc.getMap('elements').set(key, new Y.Map([['name', 'x']]));
      return Y.encodeStateAsUpdate(doc);
    };
    expect(refusal(withKey('__proto__'))).toBe('a forged key');
    expect(refusal(withKey('constructor'))).toBe('a forged key');
    expect(refusal(withValue({ ok: JSON.parse('{"__proto__":{"admin":true}}') }))).toBe('a forged key');
    expect(refusal(withValue(new Uint8Array(3)))).toBe('content that no document holds');
    expect(refusal(withValue(new Y.Doc()))).toBe('content that no document holds');
    expect(refusal(withValue(new Y.Text('x')))).toBe('a type that this document does not hold');
    expect(refusal(withValue({ big: 2n }))).toBe('a value that is not plain');
    const other = new Y.Doc();
    other.getMap('secrets').set('a', 1);
    expect(refusal(Y.encodeStateAsUpdate(other))).toBe('an unknown root');
    const list = new Y.Doc();
    list.getArray('elements').push([1]);
    expect(refusal(Y.encodeStateAsUpdate(list))).toBe('not how this root is used');
  });

  it('[SY11] values nested without end', () => {
    const nested: unknown[] = [];
    let inner = nested;
    for (let i = 0; i < 50; i += 1) {
      const next: unknown[] = [];
      inner.push(next);
      inner = next;
    }
    expect(refusal(withValue(nested))).toBe('nested too deep');
  });

  it('[SY10] text that is not UTF-8', () => {
    const update = withValue('abcdefghij');
    const at = Buffer.from(update).indexOf('abcdefghij');
    for (const bad of [0xff, 0xc0, 0x80, 0xed]) {
      const broken = Uint8Array.from(update);
      broken[at + 4] = bad;
      expect(refusal(broken)).toBe('not UTF-8');
    }
  });
});

describe('what an update stands on', () => {
  const check = (doc: Y.Doc, update: Uint8Array, owners: Record<number, string> = {}) =>
    checkOutline({ doc, outline: read(update), accountId: 'me', ownerOf: (client) => owners[client] });

  it('[SY15] A4, A5: a gap, an unknown origin and an unknown deletion are refused', () => {
    const [first, second, third] = threeEdits();
    const empty = new Y.Doc();
    expect(check(empty, second)).toEqual({ ok: false, because: 'a gap before a range' });
    expect(check(empty, bytes(0, 1, 1, 1, 0, 5))).toMatchObject({
      because: 'a deletion of something unknown',
    });
    Y.applyUpdate(empty, first);
    expect(check(empty, third).ok).toBe(false);
    expect(check(empty, second, { 7: 'me' })).toMatchObject({ ok: true, isNews: true });
    const foreign = new Y.Doc();
    const full = new Y.Doc();
    for (const update of [first, second, third]) Y.applyUpdate(full, update);
    Y.applyUpdate(foreign, Y.encodeStateAsUpdate(full));
    foreign.clientID = 9;
    const vector = Y.encodeStateVector(foreign);
    changeElement(foreign, 'nadia-0001', { name: 'other' });
    expect(check(new Y.Doc(), Y.encodeStateAsUpdate(foreign, vector))).toMatchObject({
      because: 'an unknown origin',
    });
  });

  it('[SY16] A6, A7: new ranges under somebody else’s client id are refused', () => {
    const [first, second] = threeEdits();
    const doc = new Y.Doc();
    expect(check(doc, first)).toEqual({ ok: true, newClients: [7], isNews: true });
    Y.applyUpdate(doc, first);
    expect(check(doc, second, { 7: 'somebody else' })).toMatchObject({
      because: 'a client id of somebody else',
    });
    expect(check(doc, second)).toMatchObject({ because: 'a client id that is nobody’s' });
  });

  it('[SY8] what is known already is no news, deletions included', () => {
    const updates = boardUpdates(3);
    const doc = new Y.Doc();
    for (const update of updates) Y.applyUpdate(doc, update);
    for (const update of updates) expect(check(doc, update)).toMatchObject({ ok: true, isNews: false });
    const [first] = updates;
    const fresh = new Y.Doc();
    Y.applyUpdate(fresh, first ?? bytes());
    expect(
      check(fresh, updates.at(-1) ?? bytes(), { [fresh.store.clients.keys().next().value ?? 0]: 'me' }),
    ).toMatchObject({ isNews: true });
  });

  it('[SY8] a deletion alone is news where what it deletes is still there, and only there', () => {
    const doc = new Y.Doc();
    const { elements } = sampleTable({ compartment: 'common-0001', people: 3, links: 0, seed: 4 });
    for (const element of elements) putElement(doc, element);
    const theirs = new Y.Doc();
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc));
    const known = Y.encodeStateVector(theirs);
    removeElement(theirs, elements[0]?.id ?? '');
    const removal = Y.encodeStateAsUpdate(theirs, known);
    expect(Y.decodeUpdate(removal).structs).toEqual([]);
    expect(check(doc, removal)).toMatchObject({ ok: true, isNews: true });
    Y.applyUpdate(doc, removal);
    expect(check(doc, removal)).toMatchObject({ ok: true, isNews: false });
  });

  it('[SY13] a state vector is read within bounds', () => {
    expect(readStateVector(bytes(1, 5, 3))).toEqual(new Map([[5, 3]]));
    expect(() => readStateVector(bytes(0xff, 0xff, 0x7f))).toThrow(Malformed);
    expect(() => readStateVector(bytes(0, 0))).toThrow(Malformed);
  });
});

/** How many; the nightly run sets more. */
const MUTANTS = Number(process.env['MAILLAGE_MUTANTS'] ?? 100_000);

describe('malformed frames', () => {
  it(`[SY10] [SY11] ${MUTANTS} mutants: none crashes, none takes over 50 ms, none leaves anything pending`, () => {
    const moments = [...momentsOf('board', boardUpdates(4, 10)), ...momentsOf('note', noteUpdates())];
    const seed = Number(process.env['MAILLAGE_SEED'] ?? 20_261_121);
    const dice = random(seed);
    let slowest = 0;
    let taken = 0;
    for (let i = 0; i < MUTANTS; i += 1) {
      const moment = dice.pick(moments);
      const mutant = mutate(moment.update, dice);
      const took = cpuMs(() => {
        if (survives(mutant, moment)) taken += 1;
      });
      // A pause of the machine is not the frame's doing: what is slow once must be slow again.
      if (took > 50)
        slowest = Math.max(
          slowest,
          again(() => survives(mutant, moment)),
        );
    }
    expect(slowest, `seed ${seed}`).toBeLessThan(50);
    expect(taken, `seed ${seed}: mutants must reach Yjs too`).toBeGreaterThan(MUTANTS / 100);
  }, 120_000);
});

/** An update, and the document it came to. */
interface Moment {
  kind: 'board' | 'note';
  update: Uint8Array;
  before: Y.Doc;
  encoded: Uint8Array;
}

function momentsOf(kind: 'board' | 'note', updates: readonly Uint8Array[]): Moment[] {
  const before = new Y.Doc();
  return updates.map((update) => {
    const encoded = Y.encodeStateAsUpdate(before);
    const own = new Y.Doc();
    Y.applyUpdate(own, encoded);
    Y.applyUpdate(before, update);
    return { kind, update, before: own, encoded };
  });
}

/** Guard, then Yjs on a copy of the document. @returns whether it got as far as Yjs */
function survives(update: Uint8Array, { kind, before, encoded }: Moment): boolean {
  try {
    const outline = readUpdate(new ByteReader(update), kind);
    const checked = checkOutline({ doc: before, outline, accountId: 'me', ownerOf: () => 'me' });
    if (!checked.ok) return false;
  } catch (error) {
    if (error instanceof Malformed) return false;
    throw error;
  }
  const doc = new Y.Doc();
  Y.applyUpdate(doc, encoded);
  try {
    Y.applyUpdate(doc, update);
  } catch {
    // Yjs itself throws on some that are well formed and make no sense: a room takes that for a refusal (SY7).
    return true;
  }
  expect(doc.store.pendingStructs).toBeNull();
  expect(doc.store.pendingDs).toBeNull();
  return true;
}

function again(work: () => void): number {
  return Math.min(cpuMs(work), cpuMs(work), cpuMs(work));
}

/** Of this thread: other processes' turns are not counted. */
function cpuMs(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}

function mutate(update: Uint8Array, dice: ReturnType<typeof random>): Uint8Array {
  const mutant = Uint8Array.from(update);
  const changes = 1 + dice.int(3);
  for (let i = 0; i < changes; i += 1) mutant[dice.int(mutant.length)] = dice.int(256);
  if (dice.int(8) === 0) return mutant.subarray(0, dice.int(mutant.length));
  if (dice.int(8) === 0)
    return Buffer.concat([mutant, dice.pick([mutant, Buffer.alloc(dice.int(40), dice.int(256))])]);
  return mutant;
}

function withValue(value: unknown): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap('elements').set('nadia-0001', new Y.Map([['name', value]]));
  return Y.encodeStateAsUpdate(doc);
}

/** Three edits of client 7, each on top of the one before. */
function threeEdits(): [Uint8Array, Uint8Array, Uint8Array] {
  const doc = new Y.Doc();
  doc.clientID = 7;
  const updates: Uint8Array[] = [];
  doc.on('update', (update) => updates.push(update));
  putElement(doc, { id: 'nadia-0001', kind: 'household', at: [0, 0], name: 'a' });
  changeElement(doc, 'nadia-0001', { name: 'b' });
  changeElement(doc, 'nadia-0001', { name: 'c' });
  const [a, b, c] = updates;
  if (!a || !b || !c) throw new Error('three edits make three updates');
  return [a, b, c];
}

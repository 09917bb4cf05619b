import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { random } from '../testing/random.ts';
import { sampleTable } from '../testing/sampleTable.ts';
import { checkRecord } from './checkRecord.ts';
import { type TouchedBoard, touchedRecords } from './touched.ts';
import { changeElement, putElement, putLink, removeElement, removeLink } from './writers.ts';

/** What the gate sees when this edit, made on a copy, reaches the document. */
function touchedBy(doc: Y.Doc, edit: (copy: Y.Doc) => void): TouchedBoard {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const before = Y.encodeStateVector(copy);
  edit(copy);
  let touched: TouchedBoard | undefined;
  const listen = (transaction: Y.Transaction) => {
    touched = touchedRecords(transaction);
  };
  doc.on('afterTransaction', listen);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(copy, before));
  doc.off('afterTransaction', listen);
  if (touched === undefined) throw new Error('no transaction');
  return touched;
}

function board(): Y.Doc {
  const doc = new Y.Doc();
  const sample = sampleTable({ compartment: 'compartment1', people: 10, links: 10, seed: 3 });
  for (const element of sample.elements) putElement(doc, element);
  for (const link of sample.links) putLink(doc, link);
  return doc;
}

const record = (fields: object) => new Y.Map(Object.entries(fields));
const text = { kind: 'text', at: [0, 0], text: 'bonjour', width: 200 };

describe('what an update touched', () => {
  it('[BD20] another root is refused', () => {
    expect(touchedBy(board(), (copy) => copy.getMap('secrets').set('a', 1)).ok).toBe(false);
    expect(touchedBy(board(), (copy) => copy.getText('').insert(0, 'x')).ok).toBe(false);
  });

  it('[BD21] a list hidden in a root or in a record is refused', () => {
    expect(touchedBy(board(), (copy) => copy.getArray('elements').push(['x'])).ok).toBe(false);
    const doc = board();
    const [id] = [...doc.getMap('elements').keys()];
    const inRecord = touchedBy(doc, (copy) => {
      const record = copy.getMap('elements').get(String(id)) as Y.Map<unknown>;
      // A forged client can put list items in a map: the same bytes, read as an array.
      Y.Array.prototype.push.call(record, ['x']);
    });
    expect(inRecord.ok).toBe(false);
  });

  it('[BD22] a type nested in a record is refused, in a new record and in an old one', () => {
    const doc = board();
    const [id] = [...doc.getMap('elements').keys()];
    const old = touchedBy(doc, (copy) => {
      (copy.getMap('elements').get(String(id)) as Y.Map<unknown>).set('name', new Y.Text('Nadia'));
    });
    const fresh = board();
    const made = touchedBy(fresh, (copy) =>
      copy.getMap('elements').set('fresh-0001', record({ ...text, text: new Y.Text('caché') })),
    );
    expect(verdicts(doc, old)).toContain('refused');
    expect(verdicts(fresh, made)).toContain('refused');
    const deeper = touchedBy(fresh, (copy) => {
      const nested = (copy.getMap('elements').get('fresh-0001') as Y.Map<Y.Text>).get('text') as Y.Text;
      nested.insert(0, 'encore');
    });
    expect(deeper.ok).toBe(false);
  });

  it('[BD23] a deletion is listed', () => {
    const doc = board();
    const [id = ''] = [...doc.getMap('elements').keys()];
    const touched = touchedBy(doc, (copy) => removeElement(copy, id));
    expect(touched).toEqual({ ok: true, records: [{ root: 'elements', id }] });
    expect(verdicts(doc, touched)).toEqual(['deleted']);
  });

  it('[BD24] for any edit, just the records it touched', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const from = random(seed);
      const doc = board();
      const elements = [...doc.getMap('elements').keys()];
      const links = [...doc.getMap('links').keys()];
      const expected = new Set<string>();
      const touched = touchedBy(doc, (copy) => {
        copy.transact(() => {
          for (let i = 0; i <= from.int(4); i += 1) {
            const moved = from.pick(elements);
            const cut = from.pick(links);
            const made = from.id();
            if (changeElement(copy, moved, { at: [from.int(900), i] }).ok) expected.add(`elements/${moved}`);
            if (removeLink(copy, cut).ok) expected.add(`links/${cut}`);
            putElement(copy, { id: made, ...text, kind: 'text', at: [i, i] });
            expected.add(`elements/${made}`);
          }
        });
      });
      if (!touched.ok) throw new Error(touched.because);
      expect(new Set(touched.records.map(({ root, id }) => `${root}/${id}`))).toEqual(expected);
      expect(verdicts(doc, touched)).not.toContain('refused');
    }
  });

  it('[BD25] a record out of its schema is refused', () => {
    const bad: [string, object][] = [
      ['fresh-0001', { ...text, kind: 'ghost' }],
      ['fresh-0001', { ...text, color: 'red' }],
      ['fresh-0001', { ...text, at: [Number.NaN, 0] }],
      ['fresh-0001', { ...text, at: [Number.POSITIVE_INFINITY, 0] }],
      ['fresh-0001', { ...text, at: [1e9, 0] }],
      ['fresh-0001', { ...text, text: 'x'.repeat(2_001) }],
      ['fresh-0001', { ...text, id: 'another-id' }],
      ['fresh-0001', { ...text, ['__proto__']: { kind: 'text' } }],
      ['__proto__x', text],
      ['short', text],
    ];
    for (const [id, fields] of bad) {
      const doc = board();
      const touched = touchedBy(doc, (copy) => copy.getMap('elements').set(id, record(fields)));
      expect(verdicts(doc, touched), `${id} ${JSON.stringify(fields).slice(0, 60)}`).toEqual(['refused']);
    }
    const doc = board();
    const plain = touchedBy(doc, (copy) => copy.getMap('elements').set('fresh-0001', 'just a string'));
    expect(verdicts(doc, plain)).toEqual(['refused']);
  });
});

function verdicts(doc: Y.Doc, touched: TouchedBoard): string[] {
  if (!touched.ok) return ['refused'];
  return touched.records.map((one) => checkRecord(doc, one).is);
}

import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ByteReader } from '../guard/byteReader.ts';
import { readUpdate } from '../guard/readUpdate.ts';
import { Replica } from './replica.ts';

/** One puts a word in bold while another deletes it: marks round nothing, which Yjs tidies away wherever both arrive. */
function marksRoundNothing(): Uint8Array[] {
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText('un mot fort')]);
  one.getXmlFragment('content').insert(0, [paragraph]);
  const written = Y.encodeStateAsUpdate(one);
  Y.applyUpdate(other, written);
  const before = Y.encodeStateVector(one);
  textOf(one).format(3, 3, { bold: {} });
  textOf(other).delete(3, 3);
  return [written, Y.encodeStateAsUpdate(one, before), Y.encodeStateAsUpdate(other, before)];
}

function textOf(doc: Y.Doc): Y.XmlText {
  return (doc.getXmlFragment('content').get(0) as Y.XmlElement).get(0) as Y.XmlText;
}

function deletions(ds: ReturnType<typeof Y.snapshot>['ds']): string[] {
  return [...ds.clients].flatMap(([client, ranges]) =>
    ranges.flatMap(({ clock, len }) => Array.from({ length: len }, (_, i) => `${client}:${clock + i}`)),
  );
}

describe('a replica', () => {
  it('[SY21] holds what it was given and deletes nothing by itself', () => {
    const updates = marksRoundNothing();
    const replica = new Replica('note', null, []);
    for (const update of updates) {
      replica.try(update, readUpdate(new ByteReader(update), 'note'), false);
      replica.accept(update);
      replica.commit(1);
    }
    const given = deletions(Y.decodeUpdate(Y.mergeUpdates(updates)).ds);
    expect(new Set(deletions(Y.snapshot(replica.doc).ds))).toEqual(new Set(given));
    const loaded = new Replica('note', null, updates);
    expect(new Set(deletions(Y.snapshot(loaded.doc).ds))).toEqual(new Set(given));
    const tidied = new Y.Doc();
    for (const update of updates) Y.applyUpdate(tidied, update);
    expect(deletions(Y.snapshot(tidied).ds).length).toBeGreaterThan(given.length);
  });
});

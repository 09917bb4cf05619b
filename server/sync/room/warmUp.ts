import * as Y from 'yjs';
import { type Element, putElement } from '#shared/board/index.ts';
import { NOTE_ROOT } from '#shared/note/noteRoot.ts';
import type { DocumentKind } from '#shared/protocol/documentName.ts';
import { ByteReader } from '../guard/byteReader.ts';
import { readUpdate } from '../guard/readUpdate.ts';
import { TooCostly } from './applyInPieces.ts';
import { Replica } from './replica.ts';

/** enough for the runtime to compile what it runs */
const PARAGRAPHS = 300;
const PEOPLE = 150;
const ROUNDS = 12;

const SOMEBODY: Extract<Element, { kind: 'person' }> = {
  ...{ id: '', kind: 'person', at: [0, 0], name: 'Nadia', symbol: 'circle', birthYear: 1984 },
  ...{ deceased: false, concerned: false, ring: 'living' },
};

let isWarm = false;

/**
 * Applies long updates to throw-away documents, and opens them, a tenth of a second in all. Code that never ran takes three
 * times as long: the first long edit after a start would look costlier than its length explains, and the first to open a
 * map would wait for it. Once in a process. SY11.
 */
export function warmUp(): void {
  if (isWarm) return;
  isWarm = true;
  goThrough('note', (doc) => {
    const paragraphs = Array.from({ length: PARAGRAPHS }, () => new Y.XmlElement('paragraph'));
    doc.getXmlFragment(NOTE_ROOT).insert(0, paragraphs);
  });
  goThrough('board', (doc) => {
    for (let i = 0; i < PEOPLE; i += 1) putElement(doc, { ...SOMEBODY, id: `person-${1_000 + i}` });
  });
}

function goThrough(kind: DocumentKind, write: (doc: Y.Doc) => void): void {
  const written = new Y.Doc();
  written.transact(() => write(written));
  const update = Y.encodeStateAsUpdate(written);
  for (let round = 0; round < ROUNDS; round += 1) {
    const replica = new Replica(kind, null, []);
    try {
      replica.try(update, readUpdate(new ByteReader(update), kind), false);
      new Replica(kind, replica.rebase(), []).destroy();
    } catch (error) {
      // On a slow machine this is just what it is for.
      if (!(error instanceof TooCostly)) throw error;
    }
    replica.destroy();
  }
}

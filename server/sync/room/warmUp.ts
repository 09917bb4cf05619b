import * as Y from 'yjs';
import { NOTE_ROOT } from '#shared/note/noteRoot.ts';
import { ByteReader } from '../guard/byteReader.ts';
import { readUpdate } from '../guard/readUpdate.ts';
import { TooCostly } from './applyInPieces.ts';
import { Replica } from './replica.ts';

/** enough for the runtime to compile what it runs */
const PARAGRAPHS = 300;
const ROUNDS = 12;

/**
 * Applies long updates to throw-away documents, some tens of milliseconds in all. Code that never ran takes three times as
 * long, and the first long edit after a start would look costlier than its length explains. SY11.
 */
export function warmUp(): void {
  const written = new Y.Doc();
  written.getXmlFragment(NOTE_ROOT).insert(
    0,
    Array.from({ length: PARAGRAPHS }, () => new Y.XmlElement('paragraph')),
  );
  const update = Y.encodeStateAsUpdate(written);
  for (let round = 0; round < ROUNDS; round += 1) {
    const replica = new Replica('note', null, []);
    try {
      replica.try(update, readUpdate(new ByteReader(update), 'note'), false);
    } catch (error) {
      // On a slow machine this is just what it is for.
      if (!(error instanceof TooCostly)) throw error;
    }
    replica.destroy();
  }
}

import { changeElement, putElement } from '#shared/board/index.ts';
import { noteContent } from '#shared/note/noteRoot.ts';
import { plainText } from '#shared/note/plainText.ts';
import { writeNote } from '#shared/note/writeNote.ts';
import { eventually } from '../../sync/lib/eventually.ts';
import type { Line } from './line.ts';
import type { Person } from './person.ts';
import type { Stage } from './stage.ts';

const LETTERS_PER_PARAGRAPH = 40_000;
const PARAGRAPHS = 24;
const WRITES_EVERY_MS = 4;

/** A compartment in which somebody never stops writing, and a note too long for a sleeping reader's buffers. */
export interface Opening {
  compartment: string;
  board: string;
  longNote: string;
  /** how often the writer wrote */
  written(): number;
  stop(): void;
}

export async function opening(stage: Stage, compartment: string, writer: Person): Promise<Opening> {
  const board = `board:${compartment}`;
  const line = await synced(await writer.open(board));
  line.edit((doc) =>
    putElement(doc, { id: 'written-all-the-time', kind: 'text', at: [0, 0], text: '', width: 200 }),
  );
  const note = await stage.addNote(compartment, writer);
  if (note === null) throw new Error('no note can be made there');
  const long = await synced(await writer.open(note.document));
  for (let i = 0; i < PARAGRAPHS; i++)
    long.edit((doc) =>
      writeNote(noteContent(doc), [
        { is: 'paragraph', inline: [plainText('語'.repeat(LETTERS_PER_PARAGRAPH))] },
      ]),
    );
  await eventually('the long note is on disk', () => long.pending === 0 || long.code !== null);
  if (long.code !== null) throw new Error(`the long note was refused: ${long.code}`);
  let written = 0;
  const timer = setInterval(() => {
    written += 1;
    line.edit((doc) =>
      changeElement(doc, 'written-all-the-time', { text: `${written} ${'x'.repeat(1_500)}` }),
    );
  }, WRITES_EVERY_MS);
  return {
    compartment,
    board,
    longNote: note.document,
    written: () => written,
    stop: () => clearInterval(timer),
  };
}

/** A line that has all of its document. */
export async function synced(line: Line): Promise<Line> {
  await eventually(
    `${line.document} is there (${line.code ?? 'open'})`,
    () => line.synced || line.code !== null,
  );
  if (!line.synced) throw new Error(`${line.document} was closed with ${line.code}`);
  return line;
}

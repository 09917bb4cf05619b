import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { checkNote } from '#shared/note/checkNote.ts';
import { isAllowedHref } from '#shared/note/isAllowedHref.ts';
import { linesOf } from '#shared/note/linesOf.ts';
import { noteContent } from '#shared/note/noteRoot.ts';
import { noteToMarkdown } from '#shared/note/noteToMarkdown.ts';
import { readNote } from '#shared/note/readNote.ts';
import { writeNote } from '#shared/note/writeNote.ts';
import { HOSTILE_NOTES } from './hostileCorpus.ts';

/** The note as the server's shadow document would have it: what was written arrived as one update. */
function received(write: (doc: Y.Doc) => void): { doc: Y.Doc; since: Map<number, number> } {
  const forger = new Y.Doc();
  forger.transact(() => write(forger));
  const doc = new Y.Doc();
  const since = Y.decodeStateVector(Y.encodeStateVector(doc));
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(forger));
  return { doc, since };
}

describe('the hostile corpus', () => {
  it('holds more than a hundred payloads, each once', () => {
    expect(HOSTILE_NOTES.length).toBeGreaterThanOrEqual(100);
    expect(new Set(HOSTILE_NOTES.map(({ name }) => name)).size).toBe(HOSTILE_NOTES.length);
  });

  it.each(HOSTILE_NOTES.filter(({ fate }) => fate === 'refused'))(
    '[NT1–NT8] the gate refuses $name',
    ({ write }) => {
      const { doc, since } = received(write);
      expect(checkNote(doc, since).violations).not.toEqual([]);
    },
  );

  it.each(HOSTILE_NOTES.filter(({ fate }) => fate === 'shown'))(
    '[NT2] the gate lets pass $name',
    ({ write }) => {
      const { doc, since } = received(write);
      expect(checkNote(doc, since).violations).toEqual([]);
    },
  );

  it.each(HOSTILE_NOTES)('[NT10] a reader strips what the schema does not know from $name', ({ write }) => {
    const { doc } = received(write);
    const tree = readNote(noteContent(doc));
    for (const line of linesOf(tree.blocks))
      for (const piece of line)
        if (piece.is === 'text' && piece.marks.href !== null)
          expect(isAllowedHref(piece.marks.href)).toBe(true);
    const rewritten = new Y.Doc();
    rewritten.transact(() => writeNote(noteContent(rewritten), tree.blocks));
    // What was read stays in the schema when it is written again; only its size may still be too much.
    const other = checkNote(rewritten).violations.filter((because) => !/^too(Large|Deep)$/.test(because));
    expect(other).toEqual([]);
  });

  it.each(HOSTILE_NOTES)('[NT12] no markup comes out in Markdown from $name', ({ write }) => {
    const { doc } = received(write);
    const markdown = noteToMarkdown(readNote(noteContent(doc)));
    expect(markdown).not.toMatch(/(?<!\\)<(?!br>)/);
    expect(markdown).not.toMatch(/(?<!\\)\]\((?!https?:|mailto:|tel:)/);
  });
});

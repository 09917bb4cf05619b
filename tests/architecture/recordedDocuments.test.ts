import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readBoard } from '#shared/board/index.ts';
import { SCHEMA_VERSION } from '#shared/protocol/schemaVersion.ts';

const FIXTURES = new URL('../fixtures/', import.meta.url);
const versions = readdirSync(FIXTURES).filter((name) => name.startsWith('schema-'));

describe('documents outlive code', () => {
  it('[BD30] a document is recorded for every schema version there has been', () => {
    const expected = Array.from({ length: SCHEMA_VERSION }, (_, i) => `schema-${i + 1}`);
    expect(versions.sort()).toEqual(expected);
  });

  for (const version of versions)
    it(`[BD30] the board recorded at ${version} reads as it did that day`, () => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, readFileSync(new URL(`${version}/board.bin`, FIXTURES)));
      // What a later version added was empty then.
      const recorded: object = JSON.parse(readFileSync(new URL(`${version}/board.json`, FIXTURES), 'utf8'));
      expect(readBoard(doc)).toEqual({ strokes: [], proposals: [], ...recorded });
    });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { readBoard } from '#shared/board/index.ts';
import { family, person, readLines } from '#shared/gedcom/testing/gedcom.ts';
import { layOut } from '#shared/kinship/layOut.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { type ImportDeps, importFamily } from './importFamily.ts';

const acts = vi.hoisted(() => [] as { verb: string; accountId: string | null }[]);
vi.mock('../audit/recordAct.ts', () => ({
  recordAct: async (_trx: object, _engine: string, act: (typeof acts)[number]) => acts.push(act),
}));

const FAMILY = readLines(
  ...person('I1', 'Anne /A/'),
  ...person('I2', 'Boris /B/'),
  ...family('F1', '1 HUSB @I2@', '1 WIFE @I1@'),
);

/** A map that is kept here, whose edits may be disturbed: undone whole, as a room undoes them, when they throw. */
function aMap(disturb: (attempt: number) => void = () => undefined) {
  const kept = new Y.Doc();
  let edits = 0;
  const documents: ImportDeps['documents'] = {
    readLatest: async (_name, read) => read(kept),
    async edit(_name, _who, change) {
      edits += 1;
      const tried = new Y.Doc();
      Y.applyUpdate(tried, Y.encodeStateAsUpdate(kept));
      tried.transact(() => change(tried));
      disturb(edits);
      Y.applyUpdate(kept, Y.encodeStateAsUpdate(tried));
    },
  };
  const store = {
    engine: 'sqlite',
    db: { transaction: () => ({ execute: (run: (trx: object) => unknown) => run({}) }) },
  };
  const put = (accountId: string | null = 'nadia') =>
    importFamily({ store, documents, now: () => 1 } as unknown as ImportDeps, {
      ...{ situationId: 'situation-0001', compartmentId: 'common-0001', besideToo: [] },
      ...{ accountId, family: FAMILY, layOut, isStillOn: () => true },
    });
  return { kept, put, edits: () => edits };
}
const taken = () => {
  throw new Error('the room was given up');
};

describe('a family that is put on a map', () => {
  beforeEach(() => {
    acts.length = 0;
  });

  it('[GD83] [GD84] comes in one edit, written down before and after as that person’s', async () => {
    const map = aMap();
    expect(await map.put()).toMatchObject({ ok: true, people: 2, couples: 1 });
    const { elements, links } = readBoard(map.kept);
    expect([map.edits(), elements.length, links.length]).toEqual([1, 2, 1]);
    expect(acts.map(({ verb, accountId }) => [verb, accountId])).toEqual([
      ['import', 'nadia'],
      ['imported', 'nadia'],
    ]);
  });

  it('[GD83] [GD84] a map too full for all of it takes nothing of it, and that is written down', async () => {
    const map = aMap();
    map.kept.getText('long').insert(0, 'x'.repeat(LIMITS.documentBytes));
    expect(await map.put(null)).toEqual({ ok: false, because: 'mapFull' });
    expect(readBoard(map.kept).elements).toEqual([]);
    expect(acts.map(({ verb }) => verb)).toEqual(['import', 'notImported']);
  });

  it('[GD85] is planned anew when another process wrote there meanwhile, so often and no more', async () => {
    const once = aMap((attempt) => (attempt === 1 ? taken() : undefined));
    expect(await once.put()).toMatchObject({ ok: true });
    expect([once.edits(), readBoard(once.kept).elements.length]).toEqual([2, 2]);
    expect(acts.map(({ verb }) => verb)).toEqual(['import', 'imported']);
    const always = aMap(taken);
    await expect(always.put()).rejects.toThrow('given up');
    expect([always.edits(), readBoard(always.kept).elements]).toEqual([5, []]);
    const broken = aMap(() => {
      throw new Error('no disk');
    });
    await expect(broken.put()).rejects.toThrow('no disk');
    expect(broken.edits()).toBe(1);
  });
});

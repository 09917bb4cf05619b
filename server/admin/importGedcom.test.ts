import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FreeText, putElement, readBoard } from '#shared/board/index.ts';
import { family, gedcomText, person } from '#shared/gedcom/testing/gedcom.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { readEnv } from '../env.ts';
import { type TestServer, testServer } from '../testing/testServer.ts';
import { runAdmin } from './runAdmin.ts';

const KENNEDY = 'tests/fixtures/gedcom/kennedy.ged';

interface Report {
  people: number;
  couples: number;
  childLinks: number;
  skippedLines: { line: number; text: string; why: string }[];
  overlaps: number;
  crossings: number;
  layoutMs: number;
  compartment: string;
  restricted: number;
}

describe('import-gedcom', { timeout: 60_000 }, () => {
  let dataDir: string;
  let server: TestServer | null;
  let situation: { id: string; compartments: { id: string; kind: string; board: string }[] };
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'maillage-gedcom-'));
    server = null;
    const seeded = await admin('seed-demo', '--json');
    situation =
      (JSON.parse(seeded.stdout) as { situations: (typeof situation)[] }).situations[1] ?? situation;
  });
  afterEach(async () => {
    await server?.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const admin = (...args: string[]) => runAdmin(args, () => readEnv({ DATA_DIR: dataDir }));
  const start = async () => {
    server = await testServer({ dataDir, masterKeyFile: join(dataDir, 'master.key') });
    return server;
  };
  const run = (file: string, ...args: string[]) =>
    admin('import-gedcom', '--situation', situation.id, '--file', file, '--json', ...args);
  const imported = async (file: string, ...args: string[]) => {
    const { code, stdout, stderr } = await run(file, ...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return JSON.parse(stdout) as Report;
  };
  const written = async (...lines: string[]) => {
    const path = join(dataDir, 'family.ged');
    await writeFile(path, gedcomText(...lines));
    return path;
  };
  const boardOf = (kind: string) => situation.compartments.find((one) => one.kind === kind)?.board ?? '';

  it('[GD83] [GD84] puts a whole file on the family’s map, laid out, and writes down that it did', async () => {
    const before = await start();
    const old = await before.sync.read(boardOf('family'), readBoard);
    await before.close();
    server = null;
    const report = await imported(KENNEDY);
    expect(report).toMatchObject({
      people: 208,
      couples: 71,
      childLinks: 129,
      skippedLines: [],
      overlaps: 0,
    });
    expect(report.compartment).toBe(situation.compartments.find(({ kind }) => kind === 'family')?.id);
    const running = await start();
    const { elements, links } = await running.sync.read(boardOf('family'), readBoard);
    expect(elements).toHaveLength(old.elements.length + 208);
    expect(links).toHaveLength(old.links.length + 200);
    expect(new Set(elements.map(({ at }) => at.join())).size).toBe(elements.length);
    const { db } = running.store;
    const acts = await db.selectFrom('audit').selectAll().where('verb', '=', 'import').execute();
    expect(acts).toMatchObject([
      { resource: 'board', resource_id: report.compartment, situation_id: situation.id },
    ]);
    expect(JSON.parse((await admin('verify-ledger', '--json')).stdout)).toMatchObject({ ok: true });
  });

  it('[GD85] works beside a server that has the map open, and takes nothing from who edits meanwhile', async () => {
    const running = await start();
    const board = boardOf('common');
    const note = (id: string): FreeText => ({ id, kind: 'text', at: [0, 0], text: id, width: 200 });
    await running.sync.edit(board, 'somebody', (doc) => void putElement(doc, note('before0001')));
    const importing = imported(KENNEDY, '--compartment', 'common');
    const edits = Array.from({ length: 20 }, async (_, index) => {
      const id = `during${String(index).padStart(4, '0')}`;
      await running.sync.edit(board, 'somebody', (doc) => void putElement(doc, note(id)));
      return id;
    });
    const settled = await Promise.allSettled(edits);
    await importing;
    const { elements } = await running.sync.read(board, readBoard);
    const ids = new Set(elements.map(({ id }) => id));
    expect(elements.filter(({ kind }) => kind === 'person').length).toBeGreaterThanOrEqual(208);
    expect(settled.some(({ status }) => status === 'fulfilled')).toBe(true);
    for (const edit of settled) if (edit.status === 'fulfilled') expect(ids.has(edit.value)).toBe(true);
    await running.sync.edit(board, 'somebody', (doc) => void putElement(doc, note('after00001')));
    await running.close();
    server = null;
    const again = await (await start()).sync.read(board, readBoard);
    expect(again.elements.map(({ id }) => id)).toEqual(expect.arrayContaining(['before0001', 'after00001']));
    expect(again.elements.length).toBe(elements.length + 1);
  });

  it('[GD10] [GD61] [GD70] lists what it cannot read; takes a branch; leaves out who is confidential', async () => {
    const path = await written(
      ...person('I1', 'Anne /A/', '1 BIRT', '2 DATE 10 JAN', 'broken'),
      ...person('I2', 'Boris /B/', '1 RESN confidential'),
      ...person('I3', 'Chloé /C/', '1 FAMC @F1@', '2 PEDI foster'),
      ...person('I4', 'Dan /D/'),
      ...family('F1', '1 HUSB @I2@', '1 WIFE @I1@', '1 CHIL @I3@'),
    );
    expect(await imported(path)).toMatchObject({
      people: 3,
      couples: 0,
      childLinks: 1,
      restricted: 1,
      skippedLines: [
        { line: 8, text: '2 DATE 10 JAN', why: 'dateWithoutYear' },
        { line: 9, text: 'broken', why: 'noLevel' },
      ],
    });
    expect(await imported(path, '--include-restricted')).toMatchObject({ people: 4, couples: 1 });
    expect(await imported(path, '--around', '@I3@', '--up', '1', '--down', '0')).toMatchObject({ people: 2 });
    expect(await imported(path, '--around', 'dan d')).toMatchObject({ people: 1 });
    const { stdout } = await admin('import-gedcom', '--situation', situation.id, '--file', path);
    expect(stdout).toContain('line 9: it doesn’t begin with a number');
  });

  it('[GD82] [AD2] says in a line what is wrong, and then nothing is written', async () => {
    const running = await start();
    const before = await running.sync.read(boardOf('family'), readBoard);
    const many = Array.from({ length: LIMITS.elementsPerBoard + 1 }, (_, index) => `0 @I${index}@ INDI`);
    const path = await written(...many);
    await writeFile(join(dataDir, 'picture.ged'), Uint8Array.from([0x89, 0x50, 0x4e, 0x47]));
    for (const [file, args, said] of [
      [path, [], 'more than one map holds'],
      [join(dataDir, 'picture.ged'), [], 'is no GEDCOM file'],
      [join(dataDir, 'nothing.ged'), [], 'ENOENT'],
      [KENNEDY, ['--compartment', 'nowhere'], 'There are:'],
      [KENNEDY, ['--around', 'nobody'], 'nobody in the file'],
      [KENNEDY, ['--around', 'I105', '--up=-1'], '--up is a whole number'],
    ] as const) {
      const { code, stdout, stderr } = await run(file, ...args);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(said);
    }
    expect((await admin('import-gedcom', '--situation', 'nothing00', '--file', KENNEDY)).stderr).toContain(
      'no situation',
    );
    expect(await running.sync.read(boardOf('family'), readBoard)).toEqual(before);
  });

  it('[GD83] takes three thousand people', async () => {
    const report = await imported('tests/fixtures/gedcom/royal92.ged');
    expect(report).toMatchObject({ people: 3_010, couples: 1_138, childLinks: 2_018, overlaps: 0 });
    const { elements } = await (await start()).sync.read(boardOf('family'), readBoard);
    expect(elements.length).toBeGreaterThanOrEqual(3_010);
  });
});

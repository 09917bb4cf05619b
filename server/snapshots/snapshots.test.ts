import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import {
  changeElement,
  type Element,
  type Link,
  putElement,
  putLink,
  putStroke,
  removeElement,
  removeLink,
} from '#shared/board/index.ts';
import { NOBODY } from '#shared/domain/audience.ts';
import type { Sector } from '#shared/domain/sector.ts';
import { api } from '#shared/protocol/http/api.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { findPostgres } from '../../scripts/lib/postgres.js';
import { runAdmin } from '../admin/runAdmin.ts';
import { readEnv } from '../env.ts';
import { legalHolds } from '../erasure/legalHolds.ts';
import { compartmentKeys, masterKey } from '../sync/index.ts';
import { onBothStores } from '../testing/onBothStores.ts';
import { firstFacilitator, testTable } from '../testing/table.ts';
import { type TestServer, testServer } from '../testing/testServer.ts';
import type { Visitor } from '../testing/visitor.ts';
import { createSnapshotService } from './service.ts';
import { putSnapshot } from './testing/putSnapshot.ts';

const run = promisify(execFile);

/** Everything the store keeps on disk, or would dump. */
async function bytesOf(server: TestServer): Promise<Buffer> {
  if (server.store.engine === 'postgres') {
    const dump = join(findPostgres() ?? '', 'pg_dump');
    const { stdout } = await run(dump, [server.databaseUrl ?? ''], { maxBuffer: 1 << 28 });
    return Buffer.from(stdout);
  }
  const files = (await readdir(server.dataDir)).filter((name) => name.startsWith('maillage.sqlite'));
  return Buffer.concat(await Promise.all(files.map((name) => readFile(join(server.dataDir, name)))));
}

const person = (id: string, name: string): Element => ({
  ...{ id, name, kind: 'person', at: [0, 0], symbol: 'circle', birthYear: null },
  ...{ deceased: false, concerned: false, ring: 'living' },
});
const relation = (id: string, from: [string, string], to: [string, string]): Link => ({
  id,
  kind: 'relation',
  from: { compartment: from[0], element: from[1] },
  to: { compartment: to[0], element: to[1] },
  label: 'voit Perlimpine',
  order: null,
  date: null,
});

onBothStores('snapshots', (start) => {
  /** A grandmother on the table commune; in the family's own volet a link to her, and a friend. */
  async function table() {
    const server = await start();
    const made = await testTable(server, await firstFacilitator(server));
    const mother = await made.seat({ name: 'Mère (fictive)', sector: 'family' });
    const teacher = await made.seat({ name: 'Maîtresse (fictive)', sector: 'school' });
    const common = (await made.compartment('common')).id;
    const family = (await made.compartment('family', mother.browser)).id;
    await server.sync.edit(`board:${common}`, 'test', (doc) => {
      putElement(doc, { ...person('grandma-0001', 'Perlimpine') });
      putElement(doc, { ...person('uncle-000001', 'Oncle') });
      putLink(doc, relation('link-common1', [common, 'grandma-0001'], [common, 'uncle-000001']));
      putStroke(doc, { id: 'stroke-0001', pen: 'pen', tint: 0, size: 3, at: [0, 0], path: '' });
    });
    await server.sync.edit(`board:${family}`, 'test', (doc) => {
      putElement(doc, { ...person('friend-00001', 'Tournebize') });
      putElement(doc, { id: 'text-000001', kind: 'text', at: [0, 0], text: 'Chez Perlimpine', width: 90 });
      putLink(doc, relation('link-family1', [family, 'friend-00001'], [common, 'grandma-0001']));
    });
    const { situationId } = made;
    const take = (by: Visitor, compartmentIds: string[], name = 'Photo de la séance') =>
      by.call(api.snapshots.take, {
        params: { situationId },
        body: { name, heldOn: '2026-11-22', compartmentIds },
      });
    const list = async (by: Visitor) =>
      (await by.must(api.snapshots.list, { params: { situationId } })).snapshots;
    const read = (by: Visitor, snapshotId: string) => by.must(api.snapshots.read, { params: { snapshotId } });
    return {
      ...{ server, made, situationId, common, family, take, list, read },
      ...{ facilitator: made.facilitator, mother: mother.browser, teacher: teacher.browser },
    };
  }

  it('[SN1] [SN2] [SN3] [SN5] a meeting’s maps are kept, one a compartment, for who may read each', async () => {
    const { server, common, family, mother, teacher, facilitator, take, list, read } = await table();
    const { body, status } = await take(mother, [common, family]);
    expect(status).toBe(201);
    const hers = await list(mother);
    expect(hers.map(({ compartmentId }) => compartmentId).sort()).toEqual([common, family].sort());
    for (const one of hers)
      expect(one).toMatchObject({
        ...{ name: 'Photo de la séance', heldOn: '2026-11-22', takenBy: 'Mère (fictive)' },
        ...{ seriesId: body?.seriesId, mayChange: true },
      });
    for (const other of [teacher, facilitator])
      expect((await list(other)).map(({ compartmentId }) => compartmentId)).toEqual([common]);
    const ofFamily = hers.find(({ compartmentId }) => compartmentId === family)?.id ?? '';
    const hidden = await teacher.call(api.snapshots.read, { params: { snapshotId: ofFamily } });
    const nothing = await teacher.call(api.snapshots.read, { params: { snapshotId: 'nothing-here-0000' } });
    expect(hidden.raw).toBe(nothing.raw);
    // What changed since is not in it.
    await server.sync.edit(`board:${common}`, 'test', (doc) => removeElement(doc, 'uncle-000001'));
    const ofCommon = hers.find(({ compartmentId }) => compartmentId === common)?.id ?? '';
    const { elements, links, strokes } = await read(teacher, ofCommon);
    expect(elements.map(({ id }) => id)).toEqual(['grandma-0001', 'uncle-000001']);
    expect([links.length, strokes.length]).toEqual([1, 1]);
    await expect
      .poll(() => server.store.db.selectFrom('readings').selectAll().execute())
      .toMatchObject([{ document: `board:${common}` }]);
  });

  it('[SN3] [SN4] nobody keeps what they may not, and nothing is kept then', async () => {
    const { common, family, teacher, mother, facilitator, made, situationId, take, list } = await table();
    expect((await take(teacher, [common, family])).code).toBe('notFound');
    expect((await take(facilitator, [common, family])).code).toBe('notAllowed');
    expect(await list(mother)).toEqual([]);
    const watcher = await made.seat({ name: 'Observe', sector: 'school', role: 'observer' });
    expect((await take(watcher.browser, [common])).code).toBe('notAllowed');
    expect((await take(teacher, [common])).status).toBe(201);
    // Who only reads a map erases nothing of its snapshots.
    const [kept] = await list(watcher.browser);
    const params = { snapshotId: kept?.id ?? '' };
    expect((await watcher.browser.call(api.snapshots.remove, { params })).code).toBe('notAllowed');
    const erase = { params: { compartmentId: common }, body: { recordId: 'grandma-0001' } };
    expect((await watcher.browser.call(api.snapshots.eraseElement, erase)).code).toBe('notAllowed');
    await facilitator.must(api.situations.change, { params: { situationId }, body: { archived: true } });
    expect((await take(teacher, [common])).code).toBe('archived');
    expect(await list(teacher)).toMatchObject([{ mayChange: false }]);
  });

  it('[SN6] a link to what is no longer open doesn’t leave', async () => {
    const { server, mother, facilitator, situationId, take, list, read } = await table();
    const volet = async (name: string, sectors: Sector[]) =>
      await facilitator.must(api.situations.createCompartment, {
        params: { situationId },
        body: { name, category: 'sharedNotes', audience: { ...NOBODY, sectors } },
      });
    const wide = (await volet('Large', ['family', 'school'])).id;
    const close = (await volet('Étroit', ['family'])).id;
    await server.sync.edit(`board:${wide}`, 'test', (doc) => putElement(doc, person('aide-0000001', 'A')));
    await server.sync.edit(`board:${close}`, 'test', (doc) => {
      putElement(doc, person('aide-0000002', 'B'));
      putLink(doc, relation('link-across1', [close, 'aide-0000002'], [wide, 'aide-0000001']));
    });
    await take(mother, [close]);
    const [kept] = await list(mother);
    expect((await read(mother, kept?.id ?? '')).links).toHaveLength(1);
    // Gone from the map, where it would keep the other end from closing; still in the photo.
    await server.sync.edit(`board:${close}`, 'test', (doc) => removeLink(doc, 'link-across1'));
    await facilitator.must(api.situations.changeCompartment, {
      params: { compartmentId: wide },
      body: { audience: { ...NOBODY, sectors: ['school'] } },
    });
    const narrowed = await read(mother, kept?.id ?? '');
    expect(narrowed.elements).toHaveLength(1);
    expect(JSON.stringify(narrowed)).not.toContain('aide-0000001');
    expect(narrowed.links).toEqual([]);
    // Nor is that link told as something left to look at: « voit » is in its label, and in the name of two people.
    await server.sync.edit(`board:${close}`, 'test', (doc) => {
      putElement(doc, person('aide-0000003', 'Voit Roux'));
      putElement(doc, person('aide-0000004', 'Voit Blanc'));
    });
    await take(mother, [close]);
    const erased = await mother.must(api.snapshots.eraseElement, {
      params: { compartmentId: close },
      body: { recordId: 'aide-0000003' },
    });
    expect(erased.left.texts).toEqual([]);
  });

  it('[SN7] a compartment keeps so many and no more', async () => {
    const { server, common, situationId, teacher, take } = await table();
    for (let count = 0; count < LIMITS.snapshotsPerCompartment; count += 1)
      await putSnapshot(server, { situationId, compartmentId: common, accountId: 'x' });
    expect((await take(teacher, [common])).code).toBe('tooLarge');
  });

  it('[SN10] [SN11] [SN20] somebody goes from every photo and every byte, whatever they were called', async () => {
    const { server, common, family, mother, teacher, situationId, take, list, read } = await table();
    const { db, engine } = server.store;
    await take(mother, [common, family], 'Séance avec Perlimpine');
    await server.sync.edit(`board:${common}`, 'test', (doc) => {
      changeElement(doc, 'grandma-0001', { name: 'Mamiline' });
    });
    await take(mother, [common, family], 'Séance avec Mamiline');
    const sealed = await db.selectFrom('board_snapshots').select(['id', 'content', 'name']).execute();
    const keys = await db.selectFrom('document_keys').selectAll().execute();
    const ask = { params: { compartmentId: common }, body: { recordId: 'grandma-0001' } };

    const hold = { situationId, reference: 'TJ 26/1', accountId: null, now: 1 };
    const id = await db.transaction().execute((trx) => legalHolds.set(trx, engine, hold));
    expect((await teacher.call(api.snapshots.eraseElement, ask)).code).toBe('legalHold');
    const first = (await list(mother))[0]?.id ?? '';
    expect((await mother.call(api.snapshots.remove, { params: { snapshotId: first } })).code).toBe(
      'legalHold',
    );
    await db.updateTable('legal_holds').set({ lifted_at: 2 }).where('id', '=', id).execute();

    // The teacher sees nothing of the family's volet, and isn't told that something of it went.
    const { rewritten, left, certificate } = await teacher.must(api.snapshots.eraseElement, ask);
    expect([rewritten, left.texts, left.strokes.length]).toEqual([2, [], 2]);
    const [entry] = await server.ledger.read(db, { situationId, kinds: ['erasure.done'] });
    expect(entry).toMatchObject({
      ...{ id: certificate.entryId, seq: certificate.seq },
      payload: { what: 'element', snapshots: 2, undecided: { texts: 0, strokes: 2 } },
    });
    expect(JSON.stringify(entry)).not.toMatch(/Perlimpine|Mamiline/);
    expect(await teacher.must(api.snapshots.eraseElement, ask)).toMatchObject({ rewritten: 0 });
    // All handwriting goes where that is asked, of that compartment alone.
    const body = { ...ask.body, withoutStrokes: true };
    expect(await teacher.must(api.snapshots.eraseElement, { ...ask, body })).toMatchObject({
      ...{ rewritten: 2, left: { strokes: [] } },
    });
    const after = await list(mother);
    expect(after.map(({ name }) => name).sort()).toEqual([
      'Séance avec Mamiline',
      'Séance avec Perlimpine',
      'Séance avec …',
      'Séance avec …',
    ]);
    for (const one of after) {
      const content = JSON.stringify(await read(mother, one.id));
      expect(content).not.toContain('grandma-0001');
      // Whose words they are in the family's volet is for the family to say.
      if (one.compartmentId === common) expect(content).not.toMatch(/Perlimpine|Mamiline/);
      else expect(content).toContain('Chez Perlimpine');
    }
    const bytes = await bytesOf(server);
    const asText = bytes.toString('latin1');
    const isIn = (piece: Buffer) =>
      engine === 'postgres' ? asText.includes(piece.toString('hex')) : bytes.includes(piece);
    for (const row of sealed)
      for (const part of [row.content, row.name])
        expect(isIn(Buffer.from(part).subarray(30, 44))).toBe(false);
    for (const { document, wrapped_key } of keys)
      if (document.startsWith('snapshot:')) expect(isIn(Buffer.from(wrapped_key))).toBe(false);
    expect(asText).not.toContain('Perlimpine');
  });

  it('[SN10] one is erased alone, with its key', async () => {
    const { server, common, family, mother, take, list } = await table();
    await take(mother, [common, family]);
    const [one, other] = await list(mother);
    await mother.must(api.snapshots.remove, { params: { snapshotId: one?.id ?? '' } });
    expect(await list(mother)).toEqual([other]);
    const gone = await mother.call(api.snapshots.remove, { params: { snapshotId: one?.id ?? '' } });
    expect(gone.code).toBe('notFound');
    const keys = await server.store.db.selectFrom('document_keys').select('document').execute();
    expect(keys.map(({ document }) => document)).toContain(`snapshot:${other?.id}:1`);
    expect(keys.map(({ document }) => document)).not.toContain(`snapshot:${one?.id}:1`);
  });

  it('[SN12] what is erased while a snapshot is taken isn’t in it', async () => {
    const { server, common, situationId, mother, list, read } = await table();
    const me = (await mother.must(api.signIn.me, {})).account.id;
    const { key: master } = await masterKey({ file: join(server.dataDir, 'master.key'), mayMake: false });
    const deps = {
      ...{ store: server.store, book: server.book, ledger: server.ledger, now: Date.now },
      ...{ keys: compartmentKeys({ store: server.store, master }), readings: { opened: () => undefined } },
    };
    let reads = 0;
    const service = createSnapshotService({
      ...deps,
      documents: {
        async read(document, fn) {
          const found = await server.sync.read(document, fn);
          reads += 1;
          if (reads > 1) return found;
          // She goes from the map and from the photos in that very moment.
          await server.sync.edit(document, 'test', (doc) => removeElement(doc, 'grandma-0001'));
          const ask = { params: { compartmentId: common }, body: { recordId: 'grandma-0001' } };
          await mother.must(api.snapshots.eraseElement, ask);
          return found;
        },
      },
    });
    const taken = await service.take(
      { accountId: me, situationId },
      { name: 'Photo', heldOn: '2026-11-22', compartmentIds: [common] },
    );
    expect(taken.ok).toBe(true);
    const kept = await list(mother);
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(await read(mother, kept[0]?.id ?? ''))).not.toContain('grandma-0001');
  });

  it('[SN13] erasing a compartment erases its photos', async () => {
    const { server, family, common, mother, take, list } = await table();
    await take(mother, [family, common]);
    await mother.must(api.erasure.eraseCompartment, {
      params: { compartmentId: family },
      body: { confirm: true },
    });
    expect((await list(mother)).map(({ compartmentId }) => compartmentId)).toEqual([common]);
    const rows = await server.store.db.selectFrom('board_snapshots').select('compartment_id').execute();
    expect(rows).toEqual([{ compartment_id: common }]);
    // The table commune begins again: its old photos go too.
    await mother.must(api.erasure.eraseCompartment, {
      params: { compartmentId: common },
      body: { confirm: true },
    });
    expect(await list(mother)).toEqual([]);
    expect(await server.store.db.selectFrom('board_snapshots').selectAll().execute()).toEqual([]);
  });
});

it('[SN20] a copy from before, restored with later keys, shows nothing of what was erased', async () => {
  const home = await mkdtemp(join(tmpdir(), 'maillage-photos-'));
  try {
    const key = join(home, 'master.key');
    const at = (name: string) => () => readEnv({ DATA_DIR: join(home, name), MASTER_KEY_FILE: key });
    const server = await testServer({ dataDir: join(home, 'live'), masterKeyFile: key });
    const made = await testTable(server, await firstFacilitator(server));
    const compartmentId = (await made.compartment('common')).id;
    const { situationId, facilitator } = made;
    const take = (name: string) =>
      facilitator.must(api.snapshots.take, {
        params: { situationId },
        body: { name, heldOn: '2026-11-22', compartmentIds: [compartmentId] },
      });
    await take('Sans elle');
    await server.sync.edit(`board:${compartmentId}`, 'test', (doc) =>
      putElement(doc, person('grandma-0001', 'Perlimpine')),
    );
    await take('Avec elle');
    const copy = join(home, 'copy.sqlite');
    expect(await runAdmin(['backup', '--to', copy], at('live'))).toMatchObject({ code: 0 });
    await facilitator.must(api.snapshots.eraseElement, {
      params: { compartmentId },
      body: { recordId: 'grandma-0001' },
    });
    const keys = join(home, 'later.keys');
    const later = ['backup', '--to', join(home, 'later.sqlite'), '--keys', keys];
    expect(await runAdmin(later, at('live'))).toMatchObject({ code: 0 });
    await server.close();
    const restored = await runAdmin(['restore', '--from', copy, '--keys', keys, '--json'], at('again'));
    expect(JSON.parse(restored.stdout)).toMatchObject({ ok: true, erasedSince: 1 });
    const again = await testServer({ dataDir: join(home, 'again'), masterKeyFile: key });
    const rows = await again.store.db.selectFrom('board_snapshots').select(['version']).execute();
    expect(rows).toEqual([{ version: 1 }]);
    await again.close();
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}, 60_000);

import { execFile } from 'node:child_process';
import { createPublicKey, verify } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { putElement, readBoard } from '#shared/board/index.ts';
import { noteContent } from '#shared/note/noteRoot.ts';
import { readNote } from '#shared/note/readNote.ts';
import { api } from '#shared/protocol/http/api.ts';
import { findPostgres } from '../../scripts/lib/postgres.js';
import { runAdmin } from '../admin/runAdmin.ts';
import { readEnv } from '../env.ts';
import { createLogger } from '../http/logger.ts';
import { headText } from '../ledger/signedTexts.ts';
import { compartmentKeys } from '../sync/index.ts';
import { onBothStores } from '../testing/onBothStores.ts';
import { firstFacilitator, type TestTable, testTable } from '../testing/table.ts';
import type { TestServer } from '../testing/testServer.ts';
import type { Visitor } from '../testing/visitor.ts';
import { createErasure } from './createErasure.ts';
import { erasedSince } from './erasedSince.ts';
import { legalHolds } from './legalHolds.ts';
import { MARKS, secret, words } from './testing/secret.ts';

const run = promisify(execFile);
const sockets: WebSocket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.terminate();
});

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

async function listen(server: TestServer, { cookie }: Visitor, document: string) {
  const socket = new WebSocket(`${server.localUrl.replace('http', 'ws')}/sync/${document}?ack=1`, {
    headers: { cookie, origin: server.url },
  });
  sockets.push(socket);
  const closed = once(socket, 'close').then(([code]) => Number(code));
  const opened = once(socket, 'message');
  await Promise.race([opened, closed]);
  return { closed };
}

/** Asked in writing, by a holder, about everything. */
async function demand({ situationId }: TestTable, by: Visitor): Promise<void> {
  const body = { kind: 'erasure', forWhom: 'child', text: 'Effacez tout.' } as const;
  await by.must(api.rights.ask, { params: { situationId }, body });
}

onBothStores('erasing', (start) => {
  async function table() {
    const server = await start();
    const made = await testTable(server, await firstFacilitator(server));
    const mother = await made.seat({ name: 'Mère (fictive)', sector: 'family' });
    const teacher = await made.seat({ name: 'Maîtresse (fictive)', sector: 'school' });
    return { server, made, mother: mother.browser, teacher: teacher.browser };
  }

  it('[ER1] [ER2] [ER4] [ER5] [ER6] a compartment goes from every byte, with a certificate', async () => {
    const { server, made, mother, teacher } = await table();
    const { db } = server.store;
    const { compartmentId, board, note } = await secret(server, made, mother);
    const reader = await listen(server, mother, note);
    const before = await bytesOf(server);
    expect(before.includes(MARKS.title) && before.includes(MARKS.name)).toBe(true);
    const sealed = await db
      .selectFrom('document_updates')
      .select('bytes')
      .where('document', 'in', [board, note])
      .execute();
    expect(sealed.length).toBeGreaterThan(1);
    const ask = { params: { compartmentId }, body: { confirm: true } } as const;
    expect((await teacher.call(api.erasure.eraseCompartment, ask)).code).toBe('notFound');
    const { body: certificate, status } = await mother.call(api.erasure.eraseCompartment, ask);
    expect(status).toBe(200);
    expect(await reader.closed).toBe(4403);
    const after = await bytesOf(server);
    for (const mark of Object.values(MARKS)) expect([mark, after.includes(mark)]).toEqual([mark, false]);
    const asText = after.toString('latin1');
    for (const { bytes } of sealed) {
      const piece = Buffer.from(bytes).subarray(30, 60);
      const isThere =
        server.store.engine === 'postgres' ? asText.includes(piece.toString('hex')) : after.includes(piece);
      expect(isThere).toBe(false);
    }
    for (const name of ['documents', 'compartment_keys', 'document_keys', 'readings'] as const) {
      const rows = await db.selectFrom(name).select('compartment_id').execute();
      expect(rows.filter((row) => row.compartment_id === compartmentId)).toEqual([]);
    }
    await expect(server.sync.read(note, readBoard)).rejects.toThrow();
    expect(await db.selectFrom('erasures').selectAll().execute()).toMatchObject([
      { what: 'compartment', what_id: compartmentId, documents: '[]' },
    ]);
    const { seq, hash, signature, publicKey } = certificate.ledger;
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
    const signed = Buffer.from(headText({ seq, hash }));
    expect(verify(null, signed, key, Buffer.from(signature, 'base64url'))).toBe(true);
    const entries = await server.ledger.read(db, { situationId: made.situationId, kinds: ['erasure.done'] });
    expect(entries).toMatchObject([{ seq, payload: { what: 'compartment', whatId: compartmentId } }]);
    expect(await server.ledger.verify({ seq, hash })).toMatchObject({ ok: true });
    expect((await mother.call(api.erasure.eraseCompartment, ask)).code).toBe('notFound');
    const list = { params: { situationId: made.situationId } };
    expect((await mother.must(api.erasure.list, list)).erasures).toHaveLength(1);
    expect((await teacher.must(api.erasure.list, list)).erasures).toEqual([]);
  });

  it('[ER1] [ER4] a note goes alone, and its neighbours stay', async () => {
    const { server, made, mother, teacher } = await table();
    const { noteId, note, board } = await secret(server, made, mother);
    const ask = { params: { noteId }, body: { confirm: true } } as const;
    expect((await teacher.call(api.erasure.eraseNote, ask)).code).toBe('notFound');
    expect(await mother.must(api.erasure.eraseNote, ask)).toMatchObject({ what: 'note', documents: 1 });
    const after = await bytesOf(server);
    expect(after.includes(MARKS.title)).toBe(false);
    expect(after.includes(MARKS.name)).toBe(true);
    await expect(server.sync.read(note, readBoard)).rejects.toThrow();
    const { elements } = await server.sync.read(board, readBoard);
    expect(elements).toMatchObject([{ text: MARKS.label }]);
  });

  it('[ER1] who has not proved lately who they are is asked to', async () => {
    const { server, made, mother } = await table();
    const { compartmentId, noteId, note } = await secret(server, made, mother);
    const { situationId } = made;
    await demand(made, mother);
    await server.store.db.updateTable('session_facts').set({ proved_at: 1 }).execute();
    const body = { confirm: true } as const;
    const refusals = [
      await mother.call(api.erasure.eraseCompartment, { params: { compartmentId }, body }),
      await mother.call(api.erasure.eraseNote, { params: { noteId }, body }),
      await made.facilitator.call(api.erasure.eraseSituation, { params: { situationId }, body }),
    ];
    expect(refusals.map(({ code }) => code)).toEqual(['stepUp', 'stepUp', 'stepUp']);
    expect(await server.store.db.selectFrom('erasures').selectAll().execute()).toEqual([]);
    // A note that is removed by whoever writes in it loses its key all the same.
    const keys = server.store.db.selectFrom('document_keys').selectAll().where('document', '=', note);
    expect(await keys.execute()).toHaveLength(1);
    await mother.must(api.notes.remove, { params: { noteId } });
    expect(await keys.execute()).toEqual([]);
  });

  it('[ER3] [ER10] a legal hold keeps everything, and says so; who set it does not lift it', async () => {
    const { server, made, mother, teacher } = await table();
    const { compartmentId, noteId, note } = await secret(server, made, mother);
    const { situationId } = made;
    const hold = { params: { situationId }, body: { reference: 'TJ 26/1234' } };
    expect((await teacher.call(api.legalHolds.set, hold)).code).toBe('notAllowed');
    const { id } = await made.facilitator.must(api.legalHolds.set, hold);
    await demand(made, mother);
    const confirm = { confirm: true } as const;
    const refusals = [
      await mother.call(api.erasure.eraseCompartment, { params: { compartmentId }, body: confirm }),
      await mother.call(api.erasure.eraseNote, { params: { noteId }, body: confirm }),
      await made.facilitator.call(api.erasure.eraseSituation, { params: { situationId }, body: confirm }),
    ];
    expect(refusals.map(({ code }) => code)).toEqual(['legalHold', 'legalHold', 'legalHold']);
    const { blocks } = await server.sync.read(note, (doc) => readNote(noteContent(doc)));
    expect(JSON.stringify(blocks)).toContain(MARKS.text);
    expect((await mother.must(api.legalHolds.list, { params: { situationId } })).legalHolds).toEqual([]);
    const standing = await made.facilitator.must(api.legalHolds.list, { params: { situationId } });
    expect(standing.legalHolds).toMatchObject([{ id, reference: 'TJ 26/1234', isMine: true }]);
    const lift = { params: { legalHoldId: id }, body: { reason: 'non-lieu 26/7' } };
    expect((await made.facilitator.call(api.legalHolds.lift, lift)).code).toBe('holdYours');
    expect((await mother.call(api.legalHolds.lift, lift)).code).toBe('notAllowed');
    const other = await made.seat({ name: 'M. Roux', role: 'facilitator', sector: 'social' });
    await other.browser.must(api.legalHolds.lift, lift);
    expect(await other.browser.must(api.legalHolds.list, { params: { situationId } })).toMatchObject({
      legalHolds: [],
      lifted: [{ reference: 'TJ 26/1234', reason: 'non-lieu 26/7' }],
    });
    // The administrator may do the same.
    const admin = (...args: string[]) =>
      runAdmin(['legal-hold', '--situation', situationId, '--json', ...args], () =>
        readEnv({
          DATA_DIR: server.dataDir,
          ...(server.databaseUrl ? { DATABASE_URL: server.databaseUrl } : {}),
        }),
      );
    const set = await admin('--reference', 'TJ 26/99');
    expect(JSON.parse(set.stdout)).toEqual({ situation: situationId, standing: ['TJ 26/99'] });
    const again = await mother.call(api.erasure.eraseNote, { params: { noteId }, body: confirm });
    expect(again.code).toBe('legalHold');
    expect(JSON.parse((await admin('--lift')).stdout)).toMatchObject({ standing: [] });
    await mother.must(api.erasure.eraseNote, { params: { noteId }, body: confirm });
  });

  it('[ER3] a hold that is being set stops an erasure that comes at once', async () => {
    const { server, made, mother } = await table();
    const { compartmentId } = await secret(server, made, mother);
    const { db, engine } = server.store;
    const { situationId } = made;
    const { promise: mayCommit, resolve: commit } = Promise.withResolvers<undefined>();
    const { promise: isSet, resolve: wasSet } = Promise.withResolvers<undefined>();
    const holding = db.transaction().execute(async (trx) => {
      const hold = { situationId, reference: 'TJ 26/4', accountId: null, now: 1 };
      await legalHolds.set(trx, engine, hold);
      wasSet(undefined);
      await mayCommit;
    });
    await isSet;
    const ask = { params: { compartmentId }, body: { confirm: true } } as const;
    const erasing = mother.call(api.erasure.eraseCompartment, ask);
    // The erasure has all the time it needs to look for holds, and finds that somebody is at it.
    const isOver = await Promise.race([
      erasing,
      new Promise<null>((resolve) => setTimeout(resolve, 300, null)),
    ]);
    commit(undefined);
    await holding;
    expect(isOver).toBe(null);
    expect((await erasing).code).toBe('legalHold');
    expect(await db.selectFrom('erasures').selectAll().execute()).toEqual([]);
  });

  it('[ER7] [ER1] all of a situation: the table commune begins again, and no device brings it back', async () => {
    const { server, made, mother } = await table();
    await secret(server, made, mother);
    const { situationId } = made;
    const common = await made.compartment('common');
    const board = common.board ?? '';
    await server.sync.edit(board, 'test', (doc) => putElement(doc, words('element-0002')));
    const ask = { params: { situationId }, body: { confirm: true } } as const;
    expect((await mother.call(api.erasure.eraseSituation, ask)).code).toBe('notAllowed');
    expect((await made.facilitator.call(api.erasure.eraseSituation, ask)).code).toBe('eraseUndemanded');
    await demand(made, mother);
    await made.facilitator.must(api.erasure.eraseSituation, ask);
    const after = await bytesOf(server);
    for (const mark of Object.values(MARKS)) expect([mark, after.includes(mark)]).toEqual([mark, false]);
    expect((await server.sync.read(board, readBoard)).elements).toEqual([]);
    const { db } = server.store;
    const row = await db
      .selectFrom('documents')
      .selectAll()
      .where('name', '=', board)
      .executeTakeFirstOrThrow();
    expect(row.epoch).toBe(2);
    const bindings = await db
      .selectFrom('client_bindings')
      .selectAll()
      .where('document', '=', board)
      .execute();
    expect(bindings.length).toBeGreaterThan(0);
    for (const { account_id, epoch } of bindings) expect([account_id, epoch]).toEqual(['retired', 2]);
    expect(await made.view(mother)).toMatchObject({ archived: true, name: 'Situation effacée' });
  });

  it('[ER8] an interrupted erasure is finished later', async () => {
    const { server, made, mother } = await table();
    const { compartmentId, note } = await secret(server, made, mother);
    const { store, book, ledger, sync } = server;
    let isBroken = true;
    let neverGoes: string | null = null;
    let now = Date.now();
    const erasure = createErasure({
      store,
      book,
      ledger,
      documents: {
        async remove(document) {
          if (isBroken || document === neverGoes) throw new Error('power cut');
          await sync.remove(document);
        },
      },
      keys: { destroy: async () => undefined },
      readings: { flush: async () => undefined, forget: () => undefined },
      log: createLogger('silent'),
      now: () => now,
    });
    const target = { what: 'compartment', id: compartmentId, situationId: made.situationId } as const;
    await expect(erasure.erase(target, null)).rejects.toThrow('power cut');
    await expect(sync.read(note, readBoard)).rejects.toThrow();
    const other = await secret(server, made, mother);
    const second = { ...target, id: other.compartmentId };
    await expect(erasure.erase(second, null)).rejects.toThrow('power cut');
    expect(await erasure.resume()).toBe(0);
    now += 61_000;
    // One that can't be finished yet holds up no other.
    isBroken = false;
    neverGoes = note;
    await expect(erasure.resume()).rejects.toThrow('power cut');
    await expect(sync.read(other.note, readBoard)).rejects.toThrow();
    const waiting = store.db.selectFrom('erasures').select('what_id').where('done_at', 'is', null);
    expect(await waiting.execute()).toEqual([{ what_id: compartmentId }]);
    neverGoes = null;
    expect(await erasure.resume()).toBe(1);
    expect(await erasure.resume()).toBe(0);
    const left = await store.db.selectFrom('document_updates').select('document').execute();
    expect(left.filter(({ document }) => document === note)).toEqual([]);
    expect((await bytesOf(server)).includes(MARKS.title)).toBe(false);
  });

  it('[ER9] a key that can’t be fetched isn’t taken for one that is gone', async () => {
    const { server, made, mother } = await table();
    const { noteId, note, compartmentId } = await secret(server, made, mother);
    const { db } = server.store;
    const keys = compartmentKeys({ store: server.store, master: Buffer.alloc(32) });
    expect(await erasedSince(db, keys)).toEqual([]);
    await db.deleteFrom('document_keys').where('document', '=', note).execute();
    // Of another master key: nothing opens, and nothing was erased.
    await expect(erasedSince(db, keys)).rejects.toThrow();
    const ours = { ...keys, keyOf: async () => Buffer.alloc(32) };
    expect(await erasedSince(db, ours)).toMatchObject([{ what: 'note', id: noteId, compartmentId }]);
  });
});

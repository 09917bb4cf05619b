import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putElement, removeElement } from '#shared/board/index.ts';
import { noteContent } from '#shared/note/noteRoot.ts';
import { plainText } from '#shared/note/plainText.ts';
import { writeNote } from '#shared/note/writeNote.ts';
import { api } from '#shared/protocol/http/api.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { recordAct } from '../audit/recordAct.ts';
import { seatFamily } from '../consent/testing/family.ts';
import { readEnv } from '../env.ts';
import { legalHolds } from '../erasure/legalHolds.ts';
import { done, refused } from '../http/outcome.ts';
import { createGuard } from '../people/guard.ts';
import { compartmentKeys, masterKey } from '../sync/index.ts';
import { routesFor } from '../testing/routesFor.ts';
import { firstFacilitator, type TestTable, testTable } from '../testing/table.ts';
import { type TestServer, testServer } from '../testing/testServer.ts';
import type { Visitor } from '../testing/visitor.ts';
import { kindOfPicture } from './kindOfPicture.ts';
import { removeUnreadablePictures } from './removeUnreadablePictures.ts';
import { pictureRoutes } from './routes.ts';
import { createPictureService } from './service.ts';
import { sweepPictures } from './sweepPictures.ts';
import { CANARIES, photograph, png } from './testing/files.ts';
import { putPicture } from './testing/putPicture.ts';
import { sendPicture } from './testing/sendPicture.ts';

const DAY_MS = 86_400_000;
const STAYS = { aborted: false, addEventListener: () => undefined, removeEventListener: () => undefined };

describe('a picture for the map', { timeout: 60_000 }, () => {
  let server: TestServer;
  let made: TestTable;
  let claire: Visitor;
  let mother: Visitor;
  let teacher: Visitor;
  let common: string;
  let family: string;
  beforeAll(async () => {
    server = await testServer();
    claire = await firstFacilitator(server);
    made = await testTable(server, claire);
    mother = (await made.seat({ name: 'Mère (fictive)', sector: 'family' })).browser;
    teacher = (await made.seat({ name: 'Maîtresse (fictive)', sector: 'school' })).browser;
    common = (await made.compartment('common')).id;
    family = (await made.compartment('family')).id;
  });
  afterAll(() => server.close());

  const send = (file: Uint8Array, compartmentId = common, browser = mother) =>
    sendPicture(server.url, { browser, compartmentId, file });
  const ask = (pictureId: string, compartmentId = common, browser = mother) =>
    browser.call(api.pictures.read, { params: { compartmentId, pictureId } });
  const rows = () => server.store.db.selectFrom('board_pictures').select(['id', 'compartment_id']).execute();
  const keyNames = async () =>
    (await server.store.db.selectFrom('document_keys').select('document').execute()).map(
      (row) => row.document,
    );
  const acts = async () =>
    (await server.store.db.selectFrom('audit').selectAll().where('resource', '=', 'picture').execute()).map(
      ({ verb, resource_id }) => [verb, resource_id],
    );
  const draw = (picture: string, compartmentId = common) =>
    server.sync.edit(`board:${compartmentId}`, 'test', (doc) =>
      putElement(doc, {
        ...{ id: `el-${picture}`, kind: 'picture', at: [0, 0], name: 'Affiche', picture },
        ...{ width: 640, height: 480 },
      }),
    );
  async function bytesOf(): Promise<Buffer> {
    const files = (await readdir(server.dataDir)).filter((name) => name.startsWith('maillage.sqlite'));
    return Buffer.concat(await Promise.all(files.map((name) => readFile(join(server.dataDir, name)))));
  }

  it('[PI2] [PI4] [PI6] [PI9] is turned upright and keeps its pixels alone, sealed', async () => {
    const file = await photograph();
    for (const canary of CANARIES) expect(file.includes(canary)).toBe(true);
    const { status, body } = await send(file);
    expect({ status, body }).toMatchObject({ status: 201, body: { width: 200, height: 300 } });
    const { bytes, status: read } = await ask(body.id);
    expect(read).toBe(200);
    const { default: sharp } = await import('sharp');
    const { exif, xmp, icc, orientation, format, width } = await sharp(bytes).metadata();
    expect({ exif, xmp, icc, orientation, format, width }).toEqual({
      ...{ exif: undefined, xmp: undefined, icc: undefined, orientation: undefined },
      ...{ format: 'webp', width: 200 },
    });
    const kept = await bytesOf();
    for (const canary of [...CANARIES, 'EXIF', 'GPS'])
      expect(Buffer.from(bytes).includes(canary)).toBe(false);
    for (const piece of [...CANARIES.map((one) => Buffer.from(one)), Buffer.from(bytes).subarray(0, 40)])
      expect(kept.includes(piece)).toBe(false);
    expect(await acts()).toContainEqual(['create', body.id]);
    const answer = await fetch(`${server.url}/api/compartments/${common}/pictures/${body.id}`, {
      headers: { cookie: mother.cookie },
    });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      'content-disposition': expect.stringMatching(/^attachment/),
    });
  });

  it.each([
    ['svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['svg', '\ufeff<?xml version="1.0"?><!-- --><svg/>'],
    ['gif', 'GIF89a\x01\x00\x01\x00/*\xff\xd8\xff'],
    ['heic', '\0\0\0\x18ftypheic\0\0\0\0'],
    ['pdf', '%PDF-1.7\n'],
    ['unknown', '<html><img src=x onerror=alert(1)>'],
    ['unknown', ''],
    ['broken', '\x89PNG\r\n\x1a\n<svg onload=alert(1)>'],
  ] as const)('[PI1] %s is refused, with why', async (because, text) => {
    const before = await rows();
    const { status, code, issue } = await send(
      Buffer.from(text, text.startsWith('\ufeff') ? 'utf8' : 'latin1'),
    );
    expect({ status, code, issue }).toEqual({ status: 409, code: 'pictureRefused', issue: because });
    expect(await rows()).toEqual(before);
  });

  it('[PI1] a drawing is a drawing in any writing', () => {
    expect(kindOfPicture(Buffer.from('\ufeff<svg/>', 'utf16le'))).toBe('svg');
  });

  it('[PI3] what would flood, is cut short or lies about itself is refused, and the server goes on', async () => {
    const whole = await photograph();
    const hostile: [string, Uint8Array][] = [
      ['tooManyPixels', png(50_000, 50_000, new Uint8Array(0))],
      ['tooManyPixels', png(9_000, 9_000, new Uint8Array(9_001 * 9_000))],
      ['broken', whole.subarray(0, whole.length / 3)],
      ['broken', png(200, 200, new Uint8Array(3))],
    ];
    for (const [because, file] of hostile) expect((await send(file)).issue).toBe(because);
    expect((await claire.call(api.situations.list, { query: {} })).status).toBe(200);
  });

  it('[PI4] [PI5] only who reads its compartment gets it, through that compartment alone', async () => {
    const { body } = await send(await photograph(), family);
    expect((await ask(body.id, family)).status).toBe(200);
    expect((await ask(body.id, family, teacher)).code).toBe('notFound');
    expect((await ask(body.id, common, teacher)).code).toBe('notFound');
    expect((await ask(body.id, common)).code).toBe('notFound');
    expect((await send(await photograph(), family, teacher)).code).toBe('notFound');
    await draw(body.id, family);
    const share = { from: family, to: common, elements: [`el-${body.id}`] };
    expect((await mother.call(api.share.share, { body: share })).code).toBe('pictureStays');
  });

  it('[PI4] somebody who left the table gets none from the next moment on', async () => {
    const seat = await made.seat({ name: 'Grand-mère (fictive)', sector: 'family' });
    const { body } = await send(await photograph(), family);
    expect((await ask(body.id, family, seat.browser)).status).toBe(200);
    await claire.must(api.people.removeMember, {
      params: { situationId: made.situationId, memberId: seat.memberId },
    });
    expect((await ask(body.id, family, seat.browser)).code).toBe('notFound');
  });

  it('[PI4] what closes while it is being opened doesn’t leave', async () => {
    const seat = await made.seat({ name: 'Cousine (fictive)', sector: 'family' });
    const { account } = await seat.browser.must(api.signIn.me, {});
    const params = { situationId: made.situationId, memberId: seat.memberId };
    const opening = async () => {
      await claire.must(api.people.removeMember, { params });
      return done({ bytes: new Uint8Array(3), type: 'image/png', name: 'photo.png' });
    };
    const { book } = server;
    const ask = routesFor(account.id, (mount) =>
      pictureRoutes(mount, {
        ...{ book, guard: createGuard({ book, now: Date.now }) },
        pictures: {
          ...{ read: opening, onPaper: async () => null },
          add: async () => refused('notAllowed'),
        },
      }),
    );
    expect((await ask(`/api/compartments/${family}/pictures/picture-0001`)).status).toBe(404);
    expect((await book.facts(made.situationId)).members.some(({ removed }) => removed)).toBe(true);
  });

  it('[PI4] the family’s invitation withdrawn, nobody else gets any from the next moment on', async () => {
    const other = await testServer();
    const { table, facilitator, mother: nadia, teacher: roux } = await seatFamily(other);
    const { id: compartmentId } = await table.compartment('common');
    const params = { situationId: table.situationId };
    const { id: noteId } = await nadia.browser.must(api.notes.create, {
      params: { compartmentId },
      body: { title: 'Notre invitation' },
    });
    await other.sync.edit(`note:${noteId}`, 'somebody', (doc) =>
      writeNote(noteContent(doc), [{ is: 'paragraph', inline: [plainText('Venez.')] }]),
    );
    const { sha256 } = await nadia.browser.must(api.familyInvitation.preview, {
      params: { ...params, noteId },
    });
    for (const { browser } of [nadia, roux])
      await browser.must(api.familyInvitation.sign, {
        params,
        body: { noteId, textSha256: sha256, name: 'Martin', strokes: null },
      });
    const file = await photograph();
    const { body } = await sendPicture(other.url, { browser: nadia.browser, compartmentId, file });
    const read = (browser: Visitor) =>
      browser.call(api.pictures.read, { params: { compartmentId, pictureId: body.id } });
    expect([(await read(roux.browser)).status, (await read(facilitator)).status]).toEqual([200, 200]);
    await nadia.browser.must(api.familyInvitation.withdraw, { params, body: {} });
    expect([(await read(roux.browser)).code, (await read(facilitator)).code]).toEqual([
      'notFound',
      'notFound',
    ]);
    expect((await read(nadia.browser)).status).toBe(200);
    await other.close();
  });

  /** Sends a picture to the server's own service, with something that happens while it is made anew. */
  async function inTheMiddle(
    browser: Visitor,
    happens: (sender: { aborted: boolean }, again: () => Promise<unknown>) => Promise<unknown>,
  ) {
    const { account, sessionId } = await browser.must(api.signIn.me, {});
    const principal = { accountId: account.id, sessionId };
    const { key: master } = await masterKey({
      file: readEnv({ DATA_DIR: server.dataDir }).masterKeyFile,
      mayMake: false,
    });
    const upload = { sender: { ...STAYS }, read: async () => new Uint8Array(await photograph()) };
    const asked = { principal, situationId: made.situationId, compartmentId: common };
    const service = createPictureService({
      ...{ store: server.store, book: server.book, now: Date.now },
      ...{ keys: compartmentKeys({ store: server.store, master }), readings: { opened: () => undefined } },
      async clean() {
        await happens(upload.sender, () => service.add(asked, upload));
        return { ok: true, bytes: new Uint8Array(3), width: 1, height: 1 };
      },
    });
    return await service.add(asked, upload);
  }

  it('[PI3] [PI4] one at a time; asked again once the file is made anew', async () => {
    const before = await rows();
    let second: unknown;
    const left = await inTheMiddle(mother, async (sender, again) => {
      second = await again();
      sender.aborted = true;
    });
    expect(left).toMatchObject({ ok: false, because: 'notAllowed' });
    expect(second).toMatchObject({ ok: false, because: 'slowDown' });
    const [out, gone] = [
      await made.seat({ name: 'Tante (fictive)', sector: 'family' }),
      await made.seat({ name: 'Oncle (fictif)', sector: 'family' }),
    ];
    const signedOut = inTheMiddle(out.browser, () => out.browser.must(api.signIn.signOut, {}));
    expect(await signedOut).toMatchObject({ ok: false, because: 'notAllowed' });
    const params = { situationId: made.situationId, memberId: gone.memberId };
    const removed = inTheMiddle(gone.browser, () => claire.must(api.people.removeMember, { params }));
    expect(await removed).toMatchObject({ ok: false, because: 'notAllowed' });
    expect(await rows()).toEqual(before);
  });

  it('[PI6] what was erased while a picture is made anew is not filled again', async () => {
    const { db, engine } = server.store;
    const before = await rows();
    const act = { at: 1, accountId: null, verb: 'erase', resource: 'compartment', resourceId: common };
    const erased = inTheMiddle(mother, () =>
      db.transaction().execute((trx) => recordAct(trx, engine, { ...act, situationId: made.situationId })),
    );
    expect(await erased).toMatchObject({ ok: false, because: 'gone' });
    expect(await rows()).toEqual(before);
  });

  it('[PI8] neither a file nor a compartment grows without end', async () => {
    expect((await send(new Uint8Array(LIMITS.pictureBytes + 1))).status).toBe(413);
    const size = LIMITS.pictureBytesPerCompartment;
    const of = { situationId: made.situationId, compartmentId: common, accountId: 'x', size };
    const id = await putPicture(server, of);
    expect((await send(await photograph())).issue).toBe('full');
    // Each compartment has its own room.
    expect((await send(await photograph(), family)).status).toBe(201);
    expect([LIMITS.pictureBytes, size]).toEqual([15, 100].map((megabytes) => megabytes * 1024 * 1024));
    await server.store.db.deleteFrom('board_pictures').where('id', '=', id).execute();
  });

  it('[PI7] one that the map is without for more than a day is erased, but not under a legal hold', async () => {
    const { store, sync: documents } = server;
    const { body: stays } = await send(await photograph());
    const { body: goes } = await send(await photograph());
    for (const { id } of [stays, goes]) await draw(id);
    const start = Date.now();
    const sweep = (days: number) => sweepPictures({ store, documents, now: () => start + days * DAY_MS });
    const isThere = async (id: string) => (await rows()).some((row) => row.id === id);
    await sweep(0);
    const { content } = await store.db
      .selectFrom('board_pictures')
      .select('content')
      .where('id', '=', goes.id)
      .executeTakeFirstOrThrow();
    for (const { id } of [stays, goes])
      await documents.edit(`board:${common}`, 'test', (doc) => removeElement(doc, `el-${id}`));
    await sweep(1);
    // Somebody undid it.
    await draw(stays.id);
    await sweep(1.9);
    expect(await isThere(goes.id)).toBe(true);
    const hold = { situationId: made.situationId, reference: 'TJ 26/1', accountId: null, now: 1 };
    await store.db.transaction().execute((trx) => legalHolds.set(trx, store.engine, hold));
    expect(await sweep(2.1)).toBe(0);
    await store.db.updateTable('legal_holds').set({ lifted_at: 2 }).execute();
    expect(await sweep(2.1)).toBeGreaterThan(0);
    expect([await isThere(goes.id), await isThere(stays.id)]).toEqual([false, true]);
    expect(await keyNames()).not.toContain(`picture:${goes.id}`);
    expect((await bytesOf()).includes(Buffer.from(content).subarray(30, 60))).toBe(false);
    expect(await acts()).toContainEqual(['erase', goes.id]);
    expect((await ask(goes.id)).code).toBe('notFound');
    // Its day begins anew.
    await documents.edit(`board:${common}`, 'test', (doc) => removeElement(doc, `el-${stays.id}`));
    await sweep(2.2);
    expect(await isThere(stays.id)).toBe(true);
  });

  it('[PI7] a map that can’t be read keeps its own pictures, and holds up nobody else’s', async () => {
    const { store, sync } = server;
    const of = { situationId: made.situationId, accountId: 'x' };
    const held = await putPicture(server, { ...of, compartmentId: family });
    const unused = await putPicture(server, { ...of, compartmentId: common });
    const documents = {
      readLatest: ((name, read) =>
        name === `board:${family}`
          ? Promise.reject(new Error('unreadable'))
          : sync.readLatest(name, read)) as typeof sync.readLatest,
    };
    const start = Date.now();
    const sweep = (days: number) =>
      sweepPictures({ store, documents, now: () => start + days * DAY_MS }).catch(
        ({ errors }: AggregateError) => errors.map(({ message }: Error) => message),
      );
    expect([await sweep(0), await sweep(1.1)]).toEqual([['unreadable'], ['unreadable']]);
    const left = (await rows()).map(({ id }) => id);
    expect([left.includes(held), left.includes(unused)]).toEqual([true, false]);
    await store.db.deleteFrom('board_pictures').where('id', '=', held).execute();
  });

  it('[PI6] erasing a compartment takes its pictures, with their keys; a restored copy shows none of them', async () => {
    const { body } = await send(await photograph(), family);
    const before = await server.store.db
      .selectFrom('board_pictures')
      .selectAll()
      .where('id', '=', body.id)
      .executeTakeFirstOrThrow();
    const piece = Buffer.from(before.content).subarray(30, 60);
    expect((await bytesOf()).includes(piece)).toBe(true);
    const confirm = { params: { compartmentId: family }, body: { confirm: true } } as const;
    await mother.must(api.erasure.eraseCompartment, confirm);
    expect((await rows()).filter((row) => row.compartment_id === family)).toEqual([]);
    expect(await keyNames()).not.toContain(`picture:${body.id}`);
    expect((await bytesOf()).includes(piece)).toBe(false);
    expect((await ask(body.id, family)).code).toBe('notFound');

    const { key: master } = await masterKey({
      file: readEnv({ DATA_DIR: server.dataDir }).masterKeyFile,
      mayMake: false,
    });
    const keys = compartmentKeys({ store: server.store, master });
    // The row came back with a copy of the data; its key is in no later file of keys.
    await server.store.db
      .insertInto('board_pictures')
      .values({ ...before, compartment_id: common })
      .execute();
    expect(await removeUnreadablePictures(server.store, keys)).toBe(1);
    expect((await rows()).some(({ id }) => id === body.id)).toBe(false);
  });
});

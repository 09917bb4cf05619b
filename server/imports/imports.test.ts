import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { putElement, readBoard } from '#shared/board/index.ts';
import { GEDCOM_LIMITS } from '#shared/gedcom/gedcomLimits.ts';
import { readGedcom } from '#shared/gedcom/readGedcom.ts';
import { family, gedcomText, person, utf8 } from '#shared/gedcom/testing/gedcom.ts';
import { layOut } from '#shared/kinship/layOut.ts';
import { noteContent } from '#shared/note/noteRoot.ts';
import { plainText } from '#shared/note/plainText.ts';
import { writeNote } from '#shared/note/writeNote.ts';
import { api } from '#shared/protocol/http/api.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { verifyActs } from '../audit/verifyActs.ts';
import { seatFamily } from '../consent/testing/family.ts';
import { sendGedcom } from '../testing/sendGedcom.ts';
import { firstFacilitator, type TestTable, testTable } from '../testing/table.ts';
import { type TestServer, testServer } from '../testing/testServer.ts';
import { type Visitor, visitor } from '../testing/visitor.ts';
import { type ImportDeps, importFamily } from './importFamily.ts';
import { readFamily } from './readFamily.ts';
import { createImportService } from './service.ts';

const LINES = [
  ...person('I1', 'Anne /A/', '1 BIRT', '2 DATE 10 JAN', 'broken'),
  ...person('I2', 'Boris /B/', '1 RESN confidential'),
  ...person('I3', 'Chloé /C/', '1 FAMC @F1@', '2 PEDI foster'),
  ...person('I4', 'Dan /D/'),
  ...family('F1', '1 HUSB @I2@', '1 WIFE @I1@', '1 CHIL @I3@'),
];
const FILE = utf8(gedcomText(...LINES));
const CHOICE = { withRestricted: false, around: null, up: 2, down: 2, siblings: true, partners: true };
const STAYS = { aborted: false, addEventListener: () => undefined, removeEventListener: () => undefined };

describe('a genealogy file that is sent', { timeout: 60_000 }, () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await testServer();
  });
  afterEach(() => server.close());

  const boardOf = (compartment: string) => server.sync.read(`board:${compartment}`, readBoard);
  const acts = () => server.store.db.selectFrom('audit').selectAll().where('verb', '=', 'import').execute();
  const told = async () =>
    (await server.store.db.selectFrom('audit').select('verb').orderBy('seq').execute())
      .map(({ verb }) => verb)
      .filter((verb) => /import/i.test(verb));

  describe('at a table', () => {
    let claire: Visitor;
    let table: TestTable;
    let common: string;
    beforeEach(async () => {
      claire = await firstFacilitator(server);
      table = await testTable(server, claire);
      common = (await table.compartment('common')).id;
    });

    const send = (
      file: Parameters<typeof sendGedcom>[1]['file'],
      to: Partial<Parameters<typeof sendGedcom>[1]> = {},
    ) => sendGedcom(server.url, { browser: claire, compartmentId: common, file, ...to });

    it('[GD83] [GD84] is read by the server, written in one edit, and written down as somebody’s act', async () => {
      const { status, body } = await send(FILE);
      expect({ status, body }).toMatchObject({
        status: 200,
        body: {
          people: 3,
          couples: 0,
          childLinks: 1,
          skippedLines: [
            { line: 8, text: '2 DATE 10 JAN', why: 'dateWithoutYear' },
            { line: 9, text: 'broken', why: 'noLevel' },
          ],
        },
      });
      const { elements, links } = await boardOf(common);
      expect(elements.map((one) => one.kind === 'person' && one.name).sort()).toEqual([
        'Anne A',
        'Chloé C',
        'Dan D',
      ]);
      expect(links).toHaveLength(1);
      const { client, clocks } = body.written;
      expect(await server.sync.read(`board:${common}`, ({ store }) => [...store.clients])).toEqual([
        [client, expect.objectContaining({ length: expect.any(Number) })],
      ]);
      expect(clocks).toBeGreaterThan(30);
      const logged = await server.store.db.selectFrom('document_updates').selectAll().execute();
      expect(logged.filter(({ document }) => document === `board:${common}`)).toHaveLength(1);
      const me = (await claire.must(api.signIn.me, {})).account.id;
      expect(await acts()).toMatchObject([
        { resource: 'board', resource_id: common, situation_id: table.situationId, account_id: me },
      ]);
      expect(await told()).toEqual(['import', 'imported']);
    });

    it('[GD84] what a crash leaves on the map is in the audit log, and so is what it left off', async () => {
      const { sync, store } = server;
      const family = readGedcom(FILE);
      const importing = (edit: ImportDeps['documents']['edit'], isStillOn = () => true) =>
        importFamily(
          { store, documents: { readLatest: sync.readLatest, edit }, now: Date.now },
          {
            ...{ situationId: table.situationId, compartmentId: common, besideToo: [], accountId: null },
            ...{ family, layOut, isStillOn },
          },
        );
      const crash = new Error('the power went');
      await expect(importing(() => Promise.reject(crash))).rejects.toBe(crash);
      expect((await boardOf(common)).elements).toEqual([]);
      expect(await told()).toEqual(['import']);
      const crashAfter = async (...given: Parameters<typeof sync.edit>) => {
        expect(await told()).toEqual(['import', 'import']);
        await sync.edit(...given);
        throw crash;
      };
      await expect(importing(crashAfter)).rejects.toBe(crash);
      expect((await boardOf(common)).elements).toHaveLength(4);
      expect(await told()).toEqual(['import', 'import']);
      // Who leaves before the line leaves none; who leaves between the line and the edit is told of.
      const leaving = [true, false];
      await importing(sync.edit, () => false);
      await importing(sync.edit, () => leaving.shift() ?? false);
      expect(await told()).toEqual(['import', 'import', 'import', 'notImported']);
      expect((await boardOf(common)).elements).toHaveLength(4);
      expect(await verifyActs(store.db)).toMatchObject({ problems: [] });
    });

    it('[GD61] [GD70] gives the branch that was asked for, and who is confidential only when that was asked', async () => {
      expect((await send(FILE, { query: { restricted: 'yes' } })).body).toMatchObject({
        people: 4,
        couples: 1,
      });
      const branch = { around: 'I3', up: '1', down: '0', siblings: 'no', partners: 'no' };
      expect((await send(FILE, { query: branch })).body).toMatchObject({ people: 2, childLinks: 1 });
      expect((await boardOf(common)).elements).toHaveLength(6);
    });

    it('[GD81] stands to the right of what is there', async () => {
      await server.sync.edit(`board:${common}`, 'somebody', (doc) => {
        putElement(doc, { id: 'note000001', kind: 'text', at: [3_000, 40], text: 'a', width: 200 });
      });
      await send(FILE);
      const people = (await boardOf(common)).elements.filter(({ kind }) => kind === 'person');
      expect(Math.min(...people.map(({ at }) => at[0]))).toBeGreaterThan(3_200);
    });

    it('[GD88] that is none, or wrong in any way, is refused in words, and nothing is written', async () => {
      const many = Array.from({ length: LIMITS.elementsPerBoard + 1 }, (_, index) => `0 @I${index}@ INDI`);
      const utf32 = Uint8Array.from(
        [...'0 HEAD\n0 @I1@ INDI\n'].flatMap((letter) => [letter.charCodeAt(0), 0, 0, 0]),
      );
      const noise = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7919) % 251);
      const refusedFor = (because: string) => ({ status: 409, code: 'importRefused', issues: [because] });
      for (const [file, said] of [
        [Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), refusedFor('notGedcom')],
        [new Uint8Array(0), refusedFor('notGedcom')],
        [utf32, refusedFor('notGedcom')],
        [noise, refusedFor('notGedcom')],
        [Uint8Array.from([0x50, 0x4b, 3, 4, ...noise.subarray(0, 900)]), refusedFor('badZip')],
        [utf8(gedcomText(...many)), refusedFor('tooMany')],
        [utf8(gedcomText()), refusedFor('nobody')],
        [new Uint8Array(GEDCOM_LIMITS.uploadBytes + 1), { status: 413, code: 'tooLarge' }],
      ] as const)
        expect(await send(file)).toMatchObject(said);
      for (const query of [
        { up: '-1' },
        { up: '1.5' },
        { down: '1e9' },
        { around: 'x'.repeat(300) },
        { restricted: '1' },
      ])
        expect(await send(FILE, { query })).toMatchObject({ status: 400, code: 'badRequest' });
      expect(await send(FILE, { query: { around: 'I9' } })).toMatchObject(refusedFor('nobody'));
      const form = { 'content-type': 'text/plain' };
      expect(await send(FILE, { headers: form })).toMatchObject({ status: 400, code: 'badRequest' });
      const elsewhere = { origin: 'https://elsewhere.example' };
      expect(await send(FILE, { headers: elsewhere })).toMatchObject({ code: 'badOrigin' });
      expect((await boardOf(common)).elements).toEqual([]);
      expect(await acts()).toEqual([]);
    });

    it('[GD88] [HT63] of fifty megabytes without its weight said is counted as it comes, and refused', async () => {
      const piece = new Uint8Array(1024 * 1024).fill(0x20);
      let left = GEDCOM_LIMITS.uploadBytes / piece.length + 1;
      const endless = new ReadableStream<Uint8Array>({
        pull(controller) {
          left -= 1;
          if (left < 0) controller.close();
          else controller.enqueue(piece);
        },
      });
      expect(await send(endless)).toMatchObject({ status: 413, code: 'tooLarge' });
      expect((await boardOf(common)).elements).toEqual([]);
    });

    it('[GD88] is for those who write there: to the others the place doesn’t exist, or is only read', async () => {
      const observer = await table.seat({ name: 'O.', sector: 'school', role: 'observer' });
      const stranger = visitor(server.url);
      const other = await testTable(server, claire, 'Une autre');
      const family = await table.compartment('family');
      expect(await send(FILE, { browser: stranger })).toMatchObject({ status: 401, code: 'signIn' });
      expect(await send(FILE, { browser: observer.browser })).toMatchObject({
        status: 403,
        code: 'notAllowed',
      });
      for (const compartmentId of ['nothing-here-0000', '../../me', common.slice(1), family.id])
        expect(await send(FILE, { browser: observer.browser, compartmentId })).toMatchObject({
          status: 404,
          code: 'notFound',
        });
      const far = (await other.compartment('common')).id;
      expect(await send(FILE, { browser: observer.browser, compartmentId: far })).toMatchObject({
        code: 'notFound',
      });
      await claire.must(api.situations.change, {
        params: { situationId: table.situationId },
        body: { archived: true },
      });
      expect(await send(FILE)).toMatchObject({ code: 'archived' });
      expect(await acts()).toEqual([]);
    });

    it('[GD87] is given up when whoever sent it leaves: while it comes, while it is read, at the last moment', async () => {
      const leaving = new AbortController();
      const half = new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(FILE.slice(0, 60));
          setTimeout(() => leaving.abort(), 50);
        },
      });
      await expect(send(half, { signal: leaving.signal })).rejects.toThrow();
      const many = Array.from({ length: 3_000 }, (_, index) => person(`I${index}`, 'A /B/')).flat();
      const reading = new AbortController();
      const sent = send(utf8(gedcomText(...many)), { signal: reading.signal });
      setTimeout(() => reading.abort(), 300);
      await expect(sent).rejects.toThrow();
      // Who left holds no place in the line: the next file is taken.
      await expect.poll(async () => (await send(FILE)).status, { timeout: 20_000 }).toBe(200);
      expect((await boardOf(common)).elements).toHaveLength(3);
      expect(await acts()).toHaveLength(1);

      const last = await inTheMiddle(claire, common, async (sender) => {
        sender.aborted = true;
      });
      expect(last).toMatchObject({ ok: false });
      expect((await boardOf(common)).elements).toHaveLength(3);
    });

    it('[GD88] one at a time for each person: the next one waits, and is told so', async () => {
      let second: unknown;
      const first = await inTheMiddle(claire, common, async (_sender, again) => {
        second = await again();
      });
      expect(second).toMatchObject({ ok: false, because: 'slowDown', retryAfter: 10 });
      expect(first).toMatchObject({ ok: true });
    });
  });

  it('[GD98] [GD99] tells who sent it, and nobody else, how far it is, and for a minute how it ended', async () => {
    const claire = await firstFacilitator(server);
    const table = await testTable(server, claire);
    const { id: common } = await table.compartment('common');
    const karim = await table.seat({ name: 'Karim', sector: 'family' });
    const asks = (browser: Visitor, compartmentId = common) =>
      browser.must(api.imports.progress, { params: { compartmentId } });
    const nothing = { stage: 'none', done: 0, people: 0, written: null };
    expect(await asks(claire)).toEqual(nothing);
    const { account, sessionId } = await claire.must(api.signIn.me, {});
    const notes = Array.from({ length: 6_000 }, () => '1 NOTE so many lines are told of').join('\n');
    const file = utf8(gedcomText(notes, ...LINES));
    let at = Date.now();
    const seen: unknown[] = [];
    const { store, book, sync } = server;
    const imports = createImportService({
      ...{ store, book, documents: sync, now: () => at },
      read: (bytes, choice, { sender, onProgress }) =>
        readFamily(bytes, choice, {
          sender,
          onProgress(progress) {
            onProgress(progress);
            seen.push(imports.progress(account.id, common));
            expect(imports.progress(karim.memberId, common)).toEqual(nothing);
            expect(imports.progress(account.id, 'elsewhere-0001')).toEqual(nothing);
          },
        }),
    });
    const asked = {
      principal: { accountId: account.id, sessionId },
      ...{ situationId: table.situationId, compartmentId: common, choice: CHOICE },
    };
    const sent = await imports.gedcom(asked, { sender: STAYS, read: async () => file.slice() });
    const share = expect.any(Number);
    expect(seen).toEqual(
      expect.arrayContaining([
        { stage: 'reading', done: share, people: 0, written: null },
        { stage: 'placing', done: 0, people: 3, written: null },
        { stage: 'placing', done: 0.97, people: 3, written: null },
      ]),
    );
    const { written } = sent.ok ? sent.value : { written: null };
    const ended = { stage: 'written', done: 1, people: 3, written };
    expect(imports.progress(account.id, common)).toEqual(ended);
    at += 61_000;
    expect(imports.progress(account.id, common)).toEqual(nothing);
    await imports.gedcom(asked, { sender: STAYS, read: async () => new Uint8Array(0) });
    expect(imports.progress(account.id, common)).toEqual(nothing);
    const { body } = await sendGedcom(server.url, { browser: claire, compartmentId: common, file: FILE });
    expect(await asks(claire)).toEqual({ ...ended, written: body.written });
    expect(await asks(karim.browser)).toEqual(nothing);
  });

  it('[GD87] is written nowhere when who sent it may no longer write there once it is read', async () => {
    const { facilitator, table, mother, teacher } = await seatFamily(server);
    const { id: common } = await table.compartment('common');
    const params = { situationId: table.situationId };
    const letter = await letterOf(mother.browser, common, params);
    for (const { browser } of [mother, teacher])
      await browser.must(api.familyInvitation.sign, { params, body: letter });
    const signedOut = await inTheMiddle(teacher.browser, common, async () => {
      await teacher.browser.must(api.signIn.signOut, {});
    });
    const withdrawn = await inTheMiddle(facilitator, common, async () => {
      await mother.browser.must(api.familyInvitation.withdraw, { params, body: {} });
    });
    expect([signedOut, withdrawn]).toMatchObject([
      { ok: false, because: 'notAllowed' },
      { ok: false, because: 'notAllowed' },
    ]);
    expect((await boardOf(common)).elements).toEqual([]);
    expect(await acts()).toEqual([]);
  });

  async function letterOf(browser: Visitor, compartmentId: string, params: { situationId: string }) {
    const { id: noteId } = await browser.must(api.notes.create, {
      params: { compartmentId },
      body: { title: 'Notre invitation' },
    });
    await server.sync.edit(`note:${noteId}`, 'somebody', (doc) =>
      writeNote(noteContent(doc), [{ is: 'paragraph', inline: [plainText('Venez.')] }]),
    );
    const { sha256 } = await browser.must(api.familyInvitation.preview, { params: { ...params, noteId } });
    return { noteId, textSha256: sha256, name: 'Nadia Martin', strokes: null };
  }

  /** An import of the server's own service, with something that happens between the reading and the writing. */
  async function inTheMiddle(
    browser: Visitor,
    compartmentId: string,
    happens: (sender: { aborted: boolean }, again: () => Promise<unknown>) => Promise<void>,
  ) {
    const { account, sessionId } = await browser.must(api.signIn.me, {});
    const situationId = (await server.book.locate(`board:${compartmentId}`))?.situationId ?? '';
    const sender = { ...STAYS };
    const upload = { sender, read: async () => FILE.slice() };
    const asked = {
      principal: { accountId: account.id, sessionId },
      situationId,
      compartmentId,
      choice: CHOICE,
    };
    const { store, book, sync: documents } = server;
    const imports = createImportService({
      ...{ store, book, documents, now: Date.now },
      async read(...given) {
        const file = await readFamily(...given);
        await happens(sender, () => imports.gedcom(asked, upload));
        return file;
      },
    });
    return await imports.gedcom(asked, upload);
  }
});

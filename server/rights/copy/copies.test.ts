import { expect, it } from 'vitest';
import { type Element, putElement, putLink } from '#shared/board/index.ts';
import { documentName } from '#shared/protocol/documentName.ts';
import { api } from '#shared/protocol/http/api.ts';
import type { DataCopyView } from '#shared/protocol/http/rights.ts';
import { eventually } from '../../sync/testing/eventually.ts';
import { onBothStores } from '../../testing/onBothStores.ts';
import { firstFacilitator, testTable } from '../../testing/table.ts';
import { type Visitor, visitor } from '../../testing/visitor.ts';
import type { DataCopy } from './copyModel.ts';

const person = (id: string, name: string): Element => ({
  id,
  kind: 'person',
  at: [0, 0],
  name,
  symbol: 'circle',
  birthYear: 1980,
  deceased: false,
  concerned: false,
  ring: 'living',
});

onBothStores('a copy of my data', (start) => {
  async function seated() {
    const server = await start();
    const facilitator = await firstFacilitator(server);
    const table = await testTable(server, facilitator);
    const mother = await table.seat({ name: 'Samia HADDAD', sector: 'family' });
    const params = { situationId: table.situationId };
    const ask = (as: Visitor, format: 'json' | 'pdf' = 'json') =>
      as.call(api.rights.askCopy, { params, body: { format, language: 'fr' } });
    const read = async (as: Visitor, copyId: string) =>
      (await as.call(api.rights.readCopy, { params: { copyId } })).body;
    const fetch = (as: Visitor, { id, token }: Pick<DataCopyView, 'id' | 'token'>) =>
      as.call(api.rights.fetchCopy, { params: { copyId: id }, body: { token: token ?? '' } });
    async function ready(as: Visitor, format: 'json' | 'pdf' = 'json'): Promise<DataCopyView> {
      const { id } = (await ask(as, format)).body;
      let now: DataCopyView | undefined;
      await eventually(async () => {
        now = await read(as, id);
        return now.state;
      }).toBe('ready');
      if (!now) throw new Error('never ready');
      return now;
    }
    const take = async (as: Visitor): Promise<DataCopy> => JSON.parse((await fetch(as, await ready(as))).raw);
    /** Text in a document as if this account had typed it. */
    async function boundTo(document: string, accountId: string): Promise<void> {
      await server.store.db
        .updateTable('client_bindings')
        .set({ account_id: accountId })
        .where('document', '=', document)
        .execute();
    }
    const accountOf = async (memberId: string) =>
      (
        await server.store.db
          .selectFrom('members')
          .select('account_id')
          .where('id', '=', memberId)
          .executeTakeFirstOrThrow()
      ).account_id;
    return { server, table, facilitator, mother, ask, read, fetch, ready, take, boundTo, accountOf };
  }

  it('[RI10] [RI19] holds account, place, rules, readers, acts and photos’ days, and the compartments open to the person, no other', async () => {
    const { table, facilitator, mother, take } = await seated();
    await facilitator.must(api.charter.write, {
      params: { situationId: table.situationId },
      body: { language: 'fr', lines: ['On ne dit pas tout.'], basedOn: null },
    });
    const charter = await mother.browser.must(api.charter.read, {
      params: { situationId: table.situationId },
    });
    await mother.browser.must(api.charter.accept, {
      params: { situationId: table.situationId },
      body: { versionId: charter.current?.id ?? '' },
    });
    await mother.browser.must(api.rights.ask, {
      params: { situationId: table.situationId },
      body: { kind: 'access', text: 'Le dossier papier.' },
    });
    const common = (await table.compartment('common', mother.browser)).id;
    await facilitator.must(api.snapshots.take, {
      params: { situationId: table.situationId },
      body: { name: 'Photo', heldOn: '2026-11-20', compartmentIds: [common] },
    });
    const copy = await take(mother.browser);
    expect(copy.compartments.flatMap(({ photos }) => photos)).toEqual(['2026-11-20']);
    expect(copy).toMatchObject({
      account: { name: 'Samia HADDAD', email: null },
      place: { sector: 'family', role: 'participant', familyPlace: 'holder' },
      charters: [{ version: 1, lines: ['On ne dit pas tout.'], how: 'self' }],
      requests: [{ kind: 'access', text: 'Le dossier papier.' }],
    });
    const open = (await table.view(mother.browser)).compartments.filter(({ access }) => access !== 'none');
    expect(copy.compartments.map(({ name }) => name).sort()).toEqual(open.map(({ name }) => name).sort());
    expect(copy.acts.map(({ verb }) => verb)).toContain('accept');
    expect(copy.compartments[0]?.openTo.length).toBeGreaterThan(0);
  });

  it('[RI10] tells what was taken along of a compartment that has closed since, and not what it is called', async () => {
    const { table, facilitator, mother, take } = await seated();
    const { id, name } = await table.compartment('common', mother.browser);
    await take(mother.browser);
    const taken = async () => (await take(mother.browser)).exports.map(({ compartment }) => compartment);
    expect(await taken()).toContain(name);
    await facilitator.must(api.situations.changeCompartment, {
      params: { compartmentId: id },
      body: { name: 'Un nom d’après', audience: { everyone: false, sectors: ['school'], memberIds: [] } },
    });
    const now = await taken();
    expect(now).toContain(null);
    expect(now).not.toContain(name);
    expect(now).not.toContain('Un nom d’après');
  });

  it('[RI10] holds who opened what to the last line, however many pages a screen has of it', async () => {
    const { server, table, mother, take, accountOf } = await seated();
    const { id: compartment_id } = await table.compartment('common', mother.browser);
    const account_id = await accountOf(mother.memberId);
    const [days, aDay] = [30, 80];
    const rows = Array.from({ length: days * aDay }, (_, nth) => {
      const at = Date.UTC(2020, 0, 1 + Math.floor(nth / aDay));
      return {
        ...{ situation_id: table.situationId, compartment_id, account_id },
        ...{ document: `note:many-readings-${nth % aDay}`, day: new Date(at).toISOString().slice(0, 10) },
        ...{ first_at: at, last_at: at, times: 1 },
      };
    });
    for (let from = 0; from < rows.length; from += aDay)
      await server.store.db
        .insertInto('readings')
        .values(rows.slice(from, from + aDay))
        .execute();
    const { readings } = await take(mother.browser);
    expect(readings.filter(({ day }) => day < '2020-02')).toHaveLength(days * aDay);
  });

  it('[RI11] [RI12] what others drew is a first name or a function, and what they wrote is left out and counted', async () => {
    const { server, table, mother, take, boundTo, accountOf } = await seated();
    const common = await table.compartment('common', mother.browser);
    const board = documentName({ kind: 'board', id: common.id });
    await server.sync.edit(board, 'somebody', (doc) => {
      putElement(doc, person('person-0001', 'Nadia BENALI'));
      putElement(doc, {
        id: 'worker-0001',
        kind: 'professional',
        at: [0, 0],
        name: 'Mme Durand',
        function: 'AS',
      });
      putElement(doc, { id: 'words-00001', kind: 'text', at: [0, 0], text: 'MARQUE-TIERS', width: 90 });
      const end = (element: string) => ({ compartment: common.id, element });
      putLink(doc, {
        id: 'link-000001',
        kind: 'relation',
        from: end('person-0001'),
        to: end('worker-0001'),
        label: 'MARQUE-LIEN',
        order: null,
        date: null,
      });
    });
    const others = (await take(mother.browser)).compartments.find(({ name }) => name === common.name)?.board;
    expect(others).toMatchObject({ whole: false, leftOut: 2 });
    expect(others?.elements).toContainEqual({
      kind: 'person',
      name: 'Nadia',
      concerned: false,
      ring: 'living',
    });
    expect(JSON.stringify(others)).not.toMatch(/BENALI|Durand|MARQUE|1980/);
    expect(others?.links[0]?.ends).toEqual(['Nadia', 'AS']);

    await boundTo(board, await accountOf(mother.memberId));
    const mine = (await take(mother.browser)).compartments.find(({ name }) => name === common.name)?.board;
    expect(mine).toMatchObject({ whole: true, leftOut: 0 });
    expect(JSON.stringify(mine)).toMatch(/BENALI.*MARQUE-TIERS/);
  });

  it('[RI11] a note is whole where the family alone wrote it, and « à demander » where anybody else did', async () => {
    const { server, table, mother, take, boundTo, accountOf } = await seated();
    const father = await table.seat({ name: 'Père', sector: 'family' });
    const common = await table.compartment('common', mother.browser);
    const note = await mother.browser.must(api.notes.create, {
      params: { compartmentId: common.id },
      body: { title: 'Compte rendu' },
    });
    const notes = async () =>
      (await take(mother.browser)).compartments.find(({ name }) => name === common.name)?.notes;
    expect(await notes()).toMatchObject([{ title: 'Compte rendu', text: '\n' }]);
    await server.sync.edit(note.document, 'server', (doc) => doc.getXmlFragment('content').insert(0, []));
    await server.store.db
      .insertInto('client_bindings')
      .values({ document: note.document, epoch: 1, client_id: 5, account_id: 'server' })
      .execute();
    expect(await notes()).toMatchObject([{ title: 'Compte rendu', text: null }]);
    await boundTo(note.document, await accountOf(father.memberId));
    expect((await notes())?.[0]?.text).not.toBeNull();
  });

  it('[RI14] it is handed over once, to the session that asked, and to nobody else', async () => {
    const { server, table, facilitator, mother, read, fetch, ready } = await seated();
    const copy = await ready(mother.browser);
    expect(copy).toMatchObject({ state: 'ready', bytes: expect.any(Number), expiresAt: expect.any(Number) });
    expect((await fetch(facilitator, copy)).code).toBe('notFound');
    expect((await fetch(visitor(server.url), copy)).code).toBe('signIn');
    const elsewhere = visitor(server.url);
    const link = await facilitator.must(api.people.handOverLink, {
      params: { situationId: table.situationId, memberId: mother.memberId },
    });
    await elsewhere.redeem(link.url ?? '');
    expect((await fetch(elsewhere, copy)).code).toBe('notFound');
    expect((await fetch(mother.browser, { id: copy.id, token: 'another' })).code).toBe('gone');
    const [one, two] = await Promise.all([fetch(mother.browser, copy), fetch(mother.browser, copy)]);
    expect([one.status, two.status].sort()).toEqual([200, 409]);
    expect(await read(mother.browser, copy.id)).toMatchObject({ state: 'taken', token: null });
  });

  it('[RI15] nothing leaves when what it was made from has closed meanwhile, or went', async () => {
    const { server, table, facilitator, mother, fetch, ready, read } = await seated();
    const common = await table.compartment('common', mother.browser);
    const note = await facilitator.must(api.notes.create, {
      params: { compartmentId: common.id },
      body: { title: 'Compte rendu' },
    });
    const withNote = await ready(mother.browser);
    await facilitator.must(api.notes.remove, { params: { noteId: note.id } });
    expect((await fetch(mother.browser, withNote)).code).toBe('gone');

    const copy = await ready(mother.browser);
    await facilitator.must(api.situations.changeCompartment, {
      params: { compartmentId: common.id },
      body: { audience: { everyone: false, sectors: ['school'], memberIds: [] } },
    });
    expect((await fetch(mother.browser, copy)).code).toBe('gone');
    expect((await read(mother.browser, copy.id)).state).toBe('expired');
    expect(await server.store.db.selectFrom('exports').select('id').execute()).toEqual([]);

    const third = await ready(mother.browser);
    await facilitator.must(api.people.removeMember, {
      params: { situationId: table.situationId, memberId: mother.memberId },
    });
    expect((await fetch(mother.browser, third)).code).toBe('gone');
  });

  it('[RI16] it is asked by who proved lately who they are, and written down', async () => {
    const { server, mother, ask, take } = await seated();
    const copy = await take(mother.browser);
    const { db } = server.store;
    const exported = await db.selectFrom('exports').select('kind').execute();
    expect(exported).toEqual(copy.compartments.map(() => ({ kind: 'json' })));
    const acts = await db.selectFrom('audit').select('resource').where('verb', '=', 'export').execute();
    expect(acts.map(({ resource }) => resource)).toContain('ownData');
    await db.updateTable('session_facts').set({ proved_at: 1 }).execute();
    expect((await ask(mother.browser)).code).toBe('stepUp');
  });

  it('[RI17] how many wait at once is bounded', async () => {
    const { mother, ask, ready } = await seated();
    await ready(mother.browser);
    await ready(mother.browser);
    const third = await ask(mother.browser);
    expect(third.code).toBe('slowDown');
  });
});

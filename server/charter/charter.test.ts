import { once } from 'node:events';
import { expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { defaultCharter } from '#shared/consent/texts/defaultCharter.ts';
import { api } from '#shared/protocol/http/api.ts';
import { SCHEMA_VERSION } from '#shared/protocol/schemaVersion.ts';
import { onBothStores } from '../testing/onBothStores.ts';
import { firstFacilitator, testTable } from '../testing/table.ts';
import type { Visitor } from '../testing/visitor.ts';

onBothStores('the rules of the table', (start) => {
  async function situation({ charter }: { charter?: 'fr' } = {}) {
    const server = await start();
    const facilitator = await firstFacilitator(server);
    const table = await testTable(server, facilitator);
    const { situationId } = table;
    const params = { situationId };
    const read = (as: Visitor) => as.must(api.charter.read, { params });
    const write = (lines: string[], basedOn: string | null, as = facilitator) =>
      as.call(api.charter.write, { params, body: { language: 'fr', lines, basedOn } });
    const accept = (
      as: Visitor,
      versionId: string,
      inTheRoom?: { memberId: string; how: 'oral' | 'paper' },
    ) => as.call(api.charter.accept, { params, body: { versionId, ...(inTheRoom ? { inTheRoom } : {}) } });
    if (charter) await write([...defaultCharter(charter)], null);
    const access = async (as: Visitor) =>
      (await table.view(as)).compartments.find(({ kind }) => kind === 'common')?.access ?? 'none';
    return { server, facilitator, table, situationId, read, write, accept, access };
  }

  it('[CH1] [CH2] a new version is in force at once, and its author has accepted it', async () => {
    const { facilitator, read, write } = await situation();
    expect(await read(facilitator)).toMatchObject({
      current: null,
      accepted: false,
      waiting: [],
      earlier: [],
    });
    await write(['Une règle'], null);
    const first = (await read(facilitator)).current;
    expect(first).toMatchObject({ version: 1, lines: ['Une règle'] });
    expect((await write(['Deux'], first?.id ?? null)).status).toBe(201);
    const now = await read(facilitator);
    expect(now).toMatchObject({ current: { version: 2, lines: ['Deux'] }, accepted: true, waiting: [] });
    expect(now.earlier).toMatchObject([{ id: first?.id, version: 1 }]);
  });

  it('[CH2] whoever wrote from an older version is told, and nothing is written', async () => {
    const { facilitator, read, write } = await situation({ charter: 'fr' });
    const { current } = await read(facilitator);
    await write(['Deux'], current?.id ?? null);
    expect((await write(['Trois'], current?.id ?? null)).code).toBe('gone');
    expect((await read(facilitator)).current).toMatchObject({ version: 2, lines: ['Deux'] });
  });

  it('[CH1] an earlier version stays readable, and is of this situation only', async () => {
    const { server, facilitator, situationId, read, write } = await situation({ charter: 'fr' });
    const { current } = await read(facilitator);
    await write(['Deux'], current?.id ?? null);
    const versionId = current?.id ?? '';
    const earlier = await facilitator.must(api.charter.readVersion, { params: { situationId, versionId } });
    expect(earlier.lines).toEqual([...defaultCharter('fr')]);
    const other = await testTable(server, facilitator, 'Autre');
    const elsewhere = { situationId: other.situationId, versionId };
    expect((await facilitator.call(api.charter.readVersion, { params: elsewhere })).code).toBe('notFound');
  });

  it('[CH3] [CH5] the table opens to who accepts, and closes again with a new version', async () => {
    const { facilitator, table, read, write, accept, access } = await situation({ charter: 'fr' });
    const { browser, memberId } = await table.seat({ name: 'Mère', sector: 'family' });
    expect(await read(browser)).toMatchObject({ accepted: false, mayChange: false, waiting: [memberId] });
    expect(await access(browser)).toBe('none');
    const first = (await read(browser)).current?.id ?? '';
    expect((await accept(browser, first)).body).toMatchObject({ accepted: true, waiting: [] });
    expect(await access(browser)).toBe('write');
    await write(['Autrement'], first);
    expect(await access(browser)).toBe('none');
    expect((await accept(browser, first)).code).toBe('gone');
    expect((await read(browser)).accepted).toBe(false);
    expect(await access(facilitator)).toBe('write');
  });

  it('[CH5] the sockets of who has not accepted a new version close, and theirs alone', async () => {
    const { server, facilitator, table, read, write } = await situation();
    const { browser } = await table.seat({ name: 'Mère', sector: 'family' });
    const { board } = await table.compartment('common', browser);
    const address = `${server.url.replace('http', 'ws')}/sync/${board}?schema=${SCHEMA_VERSION}`;
    const open = async (as: Visitor) => {
      const socket = new WebSocket(address, { headers: { cookie: as.cookie, origin: server.url } });
      await once(socket, 'message');
      return socket;
    };
    const [mine, hers] = [await open(facilitator), await open(browser)];
    const closed = once(hers, 'close');
    await write(['Une règle'], null);
    expect((await closed)[0]).toBe(4403);
    expect(mine.readyState).toBe(WebSocket.OPEN);
    mine.close();
    expect((await read(browser)).accepted).toBe(false);
  });

  it('[CH4] a facilitator writes down what somebody in the room said; nobody else does', async () => {
    const { facilitator, table, read, accept, access } = await situation({ charter: 'fr' });
    const mother = await table.seat({ name: 'Mère', sector: 'family' });
    const other = await table.seat({ name: 'Autre', sector: 'school' });
    const version = (await read(facilitator)).current?.id ?? '';
    const heard = { memberId: mother.memberId, how: 'oral' as const };
    expect((await accept(other.browser, version, heard)).code).toBe('notAllowed');
    expect((await accept(mother.browser, version, heard)).code).toBe('notAllowed');
    expect((await accept(facilitator, version, { ...heard, memberId: 'nobody-here-0001' })).code).toBe(
      'notFound',
    );
    const { body } = await accept(facilitator, version, heard);
    const me = (await table.view()).me.id;
    expect(body.acceptances).toContainEqual(
      expect.objectContaining({ memberId: mother.memberId, how: 'oral', recordedBy: me }),
    );
    expect(await access(mother.browser)).toBe('write');
  });

  it('[CH6] each version and acceptance is in the ledger, once, and the chain holds', async () => {
    const { server, facilitator, table, situationId, read, accept } = await situation({ charter: 'fr' });
    const { browser, memberId } = await table.seat({ name: 'Mère', sector: 'family' });
    const version = (await read(facilitator)).current?.id ?? '';
    await accept(browser, version);
    await accept(browser, version);
    const entries = await server.ledger.read(server.store.db, { situationId, recordId: version });
    expect(entries.map(({ kind }) => kind)).toEqual([
      'charter.versioned',
      'charter.accepted',
      'charter.accepted',
    ]);
    expect(entries.at(-1)?.payload).toEqual({ memberId, how: 'self', recordedBy: null });
    expect(JSON.stringify(entries)).not.toContain('famille');
    expect((await server.ledger.verify()).ok).toBe(true);
  });

  it('[CH7] a situation begins with the default rules when its author asks, and else with none', async () => {
    const server = await start();
    const facilitator = await firstFacilitator(server);
    const body = { name: 'Avec', template: { compartments: [] } };
    const { id } = await facilitator.must(api.situations.create, { body: { ...body, charter: 'en' } });
    const rules = await facilitator.must(api.charter.read, { params: { situationId: id } });
    expect(rules).toMatchObject({
      accepted: true,
      current: { language: 'en', lines: [...defaultCharter('en')] },
    });
    const plain = await facilitator.must(api.situations.create, { body });
    const none = await facilitator.must(api.charter.read, { params: { situationId: plain.id } });
    expect(none.current).toBeNull();
  });
});

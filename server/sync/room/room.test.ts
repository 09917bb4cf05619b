import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import {
  changeElement,
  type Element,
  type Link,
  putElement,
  putLink,
  readBoard,
  removeElement,
} from '#shared/board/index.ts';
import { MESSAGE, SYNC } from '#shared/protocol/messageTypes.ts';
import { eventually } from '../testing/eventually.ts';
import { accountName, COMMON, FAMILY } from '../testing/fakeAccessBook.ts';
import { type RawClient, rawClient, syncMessage } from '../testing/rawClient.ts';
import { type SyncTestServer, syncTestServer } from '../testing/syncTestServer.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let server: SyncTestServer;
const clients: RawClient[] = [];
const BOARD = `board:${COMMON}`;
const household = (id: string, name = id): Element => ({ id, kind: 'household', at: [1, 2], name });

afterEach(async () => {
  for (const { ws } of clients.splice(0)) ws.terminate();
  await server.close();
});

async function join(account: number, document = BOARD, query = '?ack=1'): Promise<RawClient> {
  const client = await rawClient(`${server.url}/${document}`, { account: accountName(account), query });
  clients.push(client);
  return client;
}

const joined = async (account: number, document = BOARD, query = '?ack=1') => {
  const client = await join(account, document, query);
  await eventually(() => client.heard.some(({ step }) => step === SYNC.step2)).toBe(true);
  return client;
};

const stored = () => server.sync.read(BOARD, (doc) => readBoard(doc));

describe('an edit', () => {
  it('[SY6] [SY9] is acknowledged once it is on disk, sent to others, and not back to its author', async () => {
    server = await syncTestServer();
    const [a, b] = [await joined(1), await joined(2)];
    a.edit((doc) => putElement(doc, household('home-00001')));
    a.edit((doc) => changeElement(doc, 'home-00001', { name: 'x' }));
    await eventually(() => a.acks().at(-1)).toBe(2);
    await eventually(() => readBoard(b.doc).elements).toEqual([household('home-00001', 'x')]);
    const rows = await server.store.db.selectFrom('document_updates').selectAll().execute();
    expect(rows).toHaveLength(2);
    expect(a.heard.filter(({ step }) => step === SYNC.update)).toHaveLength(0);
    expect(b.acks()).toEqual([]);
  });

  it('[SY9] acknowledgements and the epoch are for those who ask', async () => {
    server = await syncTestServer();
    const [asks, plain] = [await joined(1), await joined(2, BOARD, '')];
    plain.edit((doc) => putElement(doc, household('home-00001')));
    await eventually(() => readBoard(asks.doc).elements).toHaveLength(1);
    expect(plain.heard.filter(({ type }) => type >= MESSAGE.ack)).toEqual([]);
    expect(asks.heard[0]).toMatchObject({ type: MESSAGE.epoch, body: Uint8Array.of(1) });
  });

  it('[SY8] that says nothing new is acknowledged, kept nowhere and sent to nobody', async () => {
    server = await syncTestServer();
    const [a, b] = [await joined(1), await joined(2)];
    const update = a.edit((doc) => putElement(doc, household('home-00001')));
    await eventually(() => a.acks().at(-1)).toBe(1);
    a.update(update);
    a.send(syncMessage(SYNC.step2, Uint8Array.of(0, 0)));
    a.send(syncMessage(SYNC.step2, Y.encodeStateAsUpdate(a.doc)));
    await eventually(() => a.acks().at(-1)).toBe(4);
    b.send(syncMessage(SYNC.step2, Y.encodeStateAsUpdate(a.doc)));
    await eventually(() => b.acks().at(-1)).toBe(1);
    expect(await server.store.db.selectFrom('document_updates').selectAll().execute()).toHaveLength(1);
    expect(b.heard.filter(({ step }) => step === SYNC.update)).toHaveLength(1);
  });

  it('[SY6] survives a restart, deletions included, and the client id stays bound (SY16)', async () => {
    const masterKey = randomBytes(32);
    server = await syncTestServer({ masterKey });
    const a = await joined(1);
    a.edit((doc) => putElement(doc, household('home-00001')));
    a.edit((doc) => putElement(doc, household('home-00002')));
    a.edit((doc) => removeElement(doc, 'home-00001'));
    await eventually(() => a.acks().at(-1)).toBe(3);
    const { dataDir } = server;
    await server.sync.close();
    const again = await syncTestServer({ masterKey, dataDir });
    expect((await again.sync.read(BOARD, readBoard)).elements).toEqual([household('home-00002')]);
    const forger = await rawClient(`${again.url}/${BOARD}`, { account: accountName(2) });
    await eventually(() => readBoard(forger.doc).elements).toHaveLength(1);
    forger.doc.clientID = a.doc.clientID;
    forger.edit((doc) => changeElement(doc, 'home-00002', { name: 'forged' }));
    expect(await forger.closed).toEqual({ code: 4409 });
    await again.close();
  });

  it('[SY27] that fills the document is refused with 4413; one that only deletes is taken', async () => {
    server = await syncTestServer({ limits: { documentBytes: 8_192 } });
    const [a, b] = [await joined(1), await joined(2)];
    const ids = Array.from({ length: 40 }, (_, nth) => `home-${nth}-of-many`);
    for (const id of ids) a.edit((doc) => putElement(doc, household(id, 'n'.repeat(120))));
    expect(await a.closed).toEqual({ code: 4413 });
    await eventually(() => Y.encodeStateAsUpdate(b.doc).length).toBeGreaterThan(7_500);
    expect(Y.encodeStateAsUpdate(b.doc).length).toBeLessThan(8_192);
    b.edit((doc) => {
      for (const id of ids) removeElement(doc, id);
    });
    b.edit((doc) => putElement(doc, household('room-again')));
    await eventually(() => b.acks().at(-1)).toBe(2);
    await eventually(async () => (await stored()).elements.map(({ id }) => id)).toEqual(['room-again']);
  });

  it('[SY26] of the server goes the same way', async () => {
    server = await syncTestServer();
    const a = await joined(1);
    await server.sync.edit(BOARD, 'test', (doc) => putElement(doc, household('home-00001')));
    await eventually(() => readBoard(a.doc).elements).toHaveLength(1);
    await expect(
      server.sync.edit(BOARD, 'test', (doc) => doc.getMap('elements').set('home-00002', new Y.Map())),
    ).rejects.toThrow(/refused/);
    expect((await stored()).elements).toHaveLength(1);
    const server17 = [...a.doc.store.clients.keys()][0] ?? 0;
    a.doc.clientID = server17;
    a.edit((doc) => changeElement(doc, 'home-00001', { name: 'in the server’s name' }));
    expect(await a.closed, '[SY17]').toEqual({ code: 4409 });
  });
});

describe('a refused edit', () => {
  async function refused(change: (doc: Y.Doc) => void, document = BOARD, account = 1): Promise<void> {
    server = await syncTestServer();
    const [a, witness] = [await joined(account, document), await joined(1, document)];
    witness.edit((doc) => putElement(doc, household('witness-01')));
    await eventually(() => witness.acks().at(-1)).toBe(1);
    await eventually(() => readBoard(a.doc).elements).toHaveLength(1);
    a.edit(change);
    expect((await a.closed).code).toBe(4409);
    witness.edit((doc) => changeElement(doc, 'witness-01', { name: 'still here' }));
    await eventually(() => witness.acks().at(-1)).toBe(2);
    expect(witness.heard.filter(({ step }) => step === SYNC.update)).toEqual([]);
    const kept = await server.sync.read(document, readBoard);
    expect(kept).toMatchObject({ elements: [household('witness-01', 'still here')], links: [] });
    expect(await server.store.db.selectFrom('document_updates').selectAll().execute()).toHaveLength(2);
  }

  it('[SY7] [SY20] [SY22] leaves the live document untouched: a record out of its schema', () =>
    refused((doc) => {
      doc.getMap('elements').set('nadia-0001', new Y.Map(Object.entries({ kind: 'household', at: [0, 0] })));
    }));

  it('[SY7] a good edit and a bad one in the same update: neither stays', () =>
    refused((doc) => {
      putElement(doc, household('home-00001'));
      removeElement(doc, 'witness-01');
      doc.getMap('elements').set('x', 'not a record');
    }));

  it('[SY22] A13: a value that is no plain record', () =>
    refused((doc) => {
      doc.getMap('elements').set('nadia-0001', new Y.Map([['kind', new Y.Map()]]));
    }));

  it('[SY23] [BD26] a link to a compartment that some of its readers may not see', () =>
    refused((doc) => void putLink(doc, relation(FAMILY))));

  it('[SY23] a link to a compartment that does not exist', () =>
    refused((doc) => void putLink(doc, relation('nowhere-0001'))));

  it('[SY23] a link from a closed compartment to an open one is taken', async () => {
    server = await syncTestServer();
    const a = await joined(1, `board:${FAMILY}`);
    a.edit((doc) => void putLink(doc, relation(COMMON)));
    await eventually(() => a.acks().at(-1)).toBe(1);
  });

  it('[SY24] [SY8] by somebody who only reads', async () => {
    server = await syncTestServer();
    setRole(1, 'observer');
    const [reader, writer] = [await joined(1), await joined(2)];
    expect(reader.heard.some(({ step }) => step === SYNC.step1)).toBe(false);
    writer.edit((doc) => putElement(doc, household('home-00001')));
    await eventually(() => readBoard(reader.doc).elements).toHaveLength(1);
    // [SY8] saying what they know is no edit: they may answer step 1, and stay.
    reader.send(syncMessage(SYNC.step2, Y.encodeStateAsUpdate(reader.doc)));
    await eventually(() => reader.acks().at(-1)).toBe(1);
    reader.edit((doc) => removeElement(doc, 'home-00001'));
    expect(await reader.closed).toEqual({ code: 4409 });
    expect((await stored()).elements).toHaveLength(1);
  });

  it('[SY7] A4: an edit whose part is missing', async () => {
    server = await syncTestServer();
    const a = await joined(1);
    const other = new Y.Doc();
    putElement(other, household('home-00001'));
    const before = Y.encodeStateVector(other);
    changeElement(other, 'home-00001', { name: 'x' });
    a.update(Y.encodeStateAsUpdate(other, before));
    expect(await a.closed).toEqual({ code: 4409 });
  });

  it('[SY16] A6: forged under the client id of somebody else', async () => {
    server = await syncTestServer();
    const [victim, thief] = [await joined(1), await joined(2)];
    victim.edit((doc) => putElement(doc, household('home-00001')));
    await eventually(() => readBoard(thief.doc).elements).toHaveLength(1);
    thief.doc.clientID = victim.doc.clientID;
    thief.edit((doc) => changeElement(doc, 'home-00001', { name: 'forged' }));
    expect(await thief.closed).toEqual({ code: 4409 });
    expect((await stored()).elements).toEqual([household('home-00001')]);
  });

  it('[SY63] too many of them: 4429', async () => {
    server = await syncTestServer({ limits: { refusalBurst: 2, refusalsPerSecond: 0 } });
    const codes: number[] = [];
    for (let i = 0; i < 3; i += 1) {
      const client = await joined(1);
      client.edit((doc) => void doc.getMap('elements').set(`bad-${i}`, 'not a record'));
      codes.push((await client.closed).code);
    }
    expect(codes).toEqual([4409, 4409, 4429]);
  });
});

describe('a note', () => {
  it('[SY22] A13: takes what the editor makes, and refuses a script', async () => {
    server = await syncTestServer();
    const note = await server.addNote('note-00001');
    const [a, b, c] = [await joined(1, note), await joined(2, note), await joined(3, note)];
    a.edit((doc) => {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText('Bonjour')]);
      doc.getXmlFragment('content').insert(0, [paragraph]);
    });
    await eventually(() => b.doc.getXmlFragment('content').toString()).toBe('<paragraph>Bonjour</paragraph>');
    b.edit((doc) => doc.getXmlFragment('content').insert(0, [new Y.XmlElement('script')]));
    expect(await b.closed).toEqual({ code: 4409 });
    c.edit((doc) => {
      const mention = new Y.XmlElement('mention');
      mention.setAttribute('compartment', FAMILY);
      mention.setAttribute('element', 'nadia-0001');
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [mention]);
      doc.getXmlFragment('content').insert(0, [paragraph]);
    });
    expect(await c.closed, '[SY23]').toEqual({ code: 4409 });
    expect(await server.sync.read(note, (doc) => doc.getXmlFragment('content').toString())).toBe(
      '<paragraph>Bonjour</paragraph>',
    );
  });
});

describe('bad frames', () => {
  it('[SY10] close their own connection with 4400 and no other', async () => {
    server = await syncTestServer();
    const witness = await joined(2);
    for (const frame of [[], [9], [0], [0, 7, 0], [0, 0, 5, 1], [0, 2, 1, 9], [1, 200], [0, 2, 3, 1, 1, 1]]) {
      const client = await joined(1);
      client.send(Uint8Array.from(frame));
      expect((await client.closed).code, `frame ${frame}`).toBe(4400);
    }
    const text = await joined(1);
    text.ws.send('hello');
    expect((await text.closed).code).toBe(4400);
    witness.edit((doc) => putElement(doc, household('home-00001')));
    await eventually(() => witness.acks().at(-1)).toBe(1);
  });

  it('[SY18] that are too large: 4413', async () => {
    server = await syncTestServer();
    const client = await joined(1);
    client.send(Buffer.alloc(300_000));
    expect((await client.closed).code).toBe(4413);
  });

  it('[SY63] that are too many: 4429', async () => {
    server = await syncTestServer({ limits: { frameBurst: 50, framesPerSecond: 1 } });
    const client = await joined(1);
    for (let i = 0; i < 60; i += 1) client.presence({ cursor: [i, i] });
    expect((await client.closed).code).toBe(4429);
  });
});

function relation(to: string): Link {
  return {
    id: 'link-00001',
    kind: 'relation',
    from: { compartment: COMMON, element: 'witness-01' },
    to: { compartment: to, element: 'nadia-0001' },
    label: '',
    order: null,
    date: null,
  };
}

function setRole(account: number, role: 'observer' | 'participant'): void {
  const facts = server.book.current();
  const members = facts.members.map((one) =>
    one.accountId === accountName(account) ? { ...one, role } : one,
  );
  server.book.change({ ...facts, members });
}

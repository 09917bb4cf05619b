import { afterEach, describe, expect, it, vi } from 'vitest';
import type * as Y from 'yjs';
import {
  changeElement,
  changeLink,
  changeProposal,
  type Element,
  type Emotion,
  type Link,
  type Proposal,
  putElement,
  putLink,
  putProposal,
  readBoard,
  removeElement,
  removeLink,
  removeProposal,
} from '#shared/board/index.ts';
import { SYNC } from '#shared/protocol/messageTypes.ts';
import { eventually } from '../testing/eventually.ts';
import { accountName, COMMON } from '../testing/fakeAccessBook.ts';
import { type RawClient, rawClient } from '../testing/rawClient.ts';
import { type SyncTestServer, syncTestServer } from '../testing/syncTestServer.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const BOARD = `board:${COMMON}`;
const FACILITATOR = 0;
/** odd ones are holders of the family, even ones work in social services */
const [NADIA, TEACHER, KARIM, OTHER] = [1, 2, 3, 4];

let server: SyncTestServer;
const clients: RawClient[] = [];

afterEach(async () => {
  for (const { ws } of clients.splice(0)) ws.terminate();
  await server.close();
});

describe('what somebody says of somebody else, over a real socket', () => {
  it('[BD40] is said in one’s own name, of a person of this board, unanswered', async () => {
    await table(person('nadia', NADIA), person('lea', null));
    const about = (id: string) => ({ compartment: COMMON, element: long(id) });
    await taken(TEACHER, (doc) => putProposal(doc, proposal('one', TEACHER, 'nadia')));
    for (const [writer, said] of [
      [TEACHER, proposal('two', NADIA, 'nadia')],
      [NADIA, proposal('two', NADIA, 'nadia')],
      [TEACHER, { ...proposal('two', TEACHER, 'nadia'), answer: answer(TEACHER) }],
      [TEACHER, { ...proposal('two', TEACHER, 'nadia'), about: about('nobody') }],
      [
        TEACHER,
        { ...proposal('two', TEACHER, 'nadia'), about: { ...about('nadia'), compartment: 'family-0001' } },
      ],
      [TEACHER, { ...proposal('two', TEACHER, 'nadia'), byName: 'x'.repeat(500) }],
    ] as [number, Proposal][])
      await refused(writer, (doc) => putProposal(doc, said));
    expect((await stored()).proposals.map(({ id }) => id)).toEqual([long('one')]);
  });

  it('[BD40] is never about somebody of another board, though everybody may see that one too', async () => {
    await table(person('nadia', NADIA));
    const facts = server.book.current();
    const beside = facts.compartments
      .filter(({ id }) => id === COMMON)
      .map((common) => ({ ...common, id: 'beside-0001' }));
    server.book.change({ ...facts, compartments: [...facts.compartments, ...beside] });
    const about = { compartment: 'beside-0001', element: long('nadia') };
    await refused(TEACHER, (doc) => putProposal(doc, { ...proposal('one', TEACHER, 'nadia'), about }));
  });

  it('[BD41] nobody changes its words, its author, its time or whom it is about', async () => {
    await table(person('nadia', NADIA), person('lea', null));
    await taken(TEACHER, (doc) => putProposal(doc, proposal('one', TEACHER, 'nadia')));
    const changes: Partial<Proposal>[] = [
      { words: 'autre chose' },
      { by: memberName(OTHER) },
      { byName: 'Le juge' },
      { on: 5 },
      { about: { compartment: COMMON, element: long('lea') } },
    ];
    for (const writer of [TEACHER, NADIA, FACILITATOR])
      for (const change of changes) await refused(writer, (doc) => changeProposal(doc, long('one'), change));
    await refused(TEACHER, (doc) => {
      removeProposal(doc, long('one'));
      putProposal(doc, { ...proposal('one', TEACHER, 'nadia'), words: 'autre chose' });
    });
    expect((await stored()).proposals).toEqual([proposal('one', TEACHER, 'nadia')]);
  });

  it('[BD42] [BD43] only whom it is about answers, in their own name', async () => {
    await table(person('nadia', NADIA), person('lea', null));
    await taken(TEACHER, (doc) => putProposal(doc, proposal('one', TEACHER, 'nadia')));
    await taken(TEACHER, (doc) => putProposal(doc, proposal('two', TEACHER, 'lea')));
    const answered = (id: string, by: number | null) => (doc: Y.Doc) =>
      changeProposal(doc, long(id), { answer: by === null ? null : answer(by) });
    for (const writer of [TEACHER, OTHER, FACILITATOR, KARIM]) await refused(writer, answered('one', writer));
    await refused(NADIA, answered('one', KARIM));
    await taken(NADIA, answered('one', NADIA));
    for (const writer of [FACILITATOR, TEACHER, KARIM]) await refused(writer, answered('one', null));
    await taken(NADIA, answered('one', null));
    // Léa isn't at the table: a holder answers for her, and nobody else.
    for (const writer of [OTHER, FACILITATOR]) await refused(writer, answered('two', writer));
    await taken(KARIM, answered('two', KARIM));
    await refused(NADIA, (doc) =>
      changeProposal(doc, long('two'), { answer: { ...answer(NADIA), words: 'autre' } }),
    );
    expect((await stored()).proposals.map((one) => one.answer?.by)).toEqual([undefined, memberName(KARIM)]);
  });

  it('[BD42] a holder answers for the child at the table; nobody answers their own proposal', async () => {
    await table(person('tom', OTHER), person('lea', null));
    await taken(TEACHER, (doc) => putProposal(doc, proposal('one', TEACHER, 'tom')));
    await taken(NADIA, (doc) => putProposal(doc, proposal('own', NADIA, 'lea')));
    const answers = (id: string, by: number) => (doc: Y.Doc) =>
      changeProposal(doc, long(id), { answer: answer(by) });
    await refused(KARIM, answers('one', KARIM));
    await refused(NADIA, answers('own', NADIA));
    const facts = server.book.current();
    server.book.change({
      ...facts,
      members: facts.members.map((member) =>
        member.id === memberName(OTHER) ? { ...member, sector: 'family', familyPlace: 'child' } : member,
      ),
    });
    await taken(KARIM, answers('one', KARIM));
  });

  it('[BD44] its author takes it away while it waits; whom it is about and a facilitator always', async () => {
    await table(person('nadia', NADIA), person('lea', null));
    const put = (id: string, about: string) =>
      taken(TEACHER, (doc) => putProposal(doc, proposal(id, TEACHER, about)));
    const away = (id: string) => (doc: Y.Doc) => removeProposal(doc, long(id));
    for (const id of ['a', 'b', 'c', 'd']) await put(id, id === 'd' ? 'lea' : 'nadia');
    await refused(OTHER, away('a'));
    await taken(TEACHER, away('a'));
    await taken(NADIA, (doc) => changeProposal(doc, long('b'), { answer: answer(NADIA) }));
    await refused(TEACHER, away('b'));
    await taken(NADIA, away('b'));
    await taken(FACILITATOR, away('c'));
    await taken(OTHER, (doc) => removeElement(doc, long('lea')));
    await taken(OTHER, away('d'));
    expect((await stored()).proposals).toEqual([]);
  });

  it('[BD45] no edit makes its writer the person concerned and answers at once', async () => {
    await table(person('lea', null));
    await taken(TEACHER, (doc) => putProposal(doc, proposal('one', TEACHER, 'lea')));
    await refused(OTHER, (doc) => {
      doc.transact(() => {
        changeElement(doc, long('lea'), { memberId: memberName(OTHER) });
        changeProposal(doc, long('one'), { answer: answer(OTHER) });
      });
    });
  });

  it('[BD46] who a person of the map is, is said by that member or by a facilitator', async () => {
    await table(person('nadia', null), person('karim', KARIM));
    const tie = (id: string, to: number | null) => (doc: Y.Doc) =>
      changeElement(doc, long(id), { memberId: to === null ? null : memberName(to) });
    await refused(TEACHER, tie('nadia', NADIA));
    await refused(FACILITATOR, (doc) => changeElement(doc, long('nadia'), { memberId: 'nobody-0000' }));
    await taken(NADIA, tie('nadia', NADIA));
    await refused(TEACHER, tie('nadia', TEACHER));
    await refused(NADIA, tie('karim', null));
    await refused(TEACHER, (doc) => removeElement(doc, long('karim')));
    await refused(TEACHER, (doc) => {
      doc.transact(() => {
        removeElement(doc, long('karim'));
        putElement(doc, person('karim', TEACHER));
      });
    });
    await refused(TEACHER, (doc) => putElement(doc, person('again', KARIM)));
    await taken(TEACHER, (doc) => changeElement(doc, long('karim'), { at: [50, 60], name: 'Karim B.' }));
    await taken(FACILITATOR, tie('nadia', null));
    await taken(KARIM, (doc) => removeElement(doc, long('karim')));
    expect((await stored()).elements.map(({ id }) => id)).toEqual([long('nadia')]);
  });

  it('[BD47] lines that accuse are drawn once the situation allows them, read and taken away always', async () => {
    await table(person('nadia', null), person('karim', null));
    const line = (id: string, emotion: Emotion['emotion'] = 'violence'): Link => ({
      id: long(id),
      kind: 'emotion',
      ...ends('from', 'to'),
      emotion,
      label: '',
    });
    const couple = (id: string): Link => ({
      id: long(id),
      kind: 'couple',
      ...ends('a', 'b'),
      union: 'forced',
      since: null,
      until: null,
    });
    await refused(FACILITATOR, (doc) => putLink(doc, line('one')));
    await refused(FACILITATOR, (doc) => putLink(doc, couple('two')));
    await taken(TEACHER, (doc) => putLink(doc, line('calm', 'close')));
    await refused(TEACHER, (doc) => changeLink(doc, long('calm'), { emotion: 'neglect' }));
    allow(true);
    await taken(TEACHER, (doc) => putLink(doc, line('one')));
    await taken(TEACHER, (doc) => putLink(doc, couple('two')));
    allow(false);
    expect((await stored()).links).toHaveLength(3);
    await refused(TEACHER, (doc) => changeLink(doc, long('one'), { label: 'hier' }));
    await taken(TEACHER, (doc) => removeLink(doc, long('one')));
  });

  it('[BD48] who left the table writes nothing of anybody', async () => {
    await table(person('nadia', NADIA));
    const client = await joined(TEACHER);
    const facts = server.book.current();
    const members = facts.members.map((member) =>
      member.id === memberName(TEACHER) ? { ...member, removed: true } : member,
    );
    server.book.change({ ...facts, members });
    client.edit((doc) => putProposal(doc, proposal('one', TEACHER, 'nadia')));
    await client.closed;
    expect((await stored()).proposals).toEqual([]);
  });
});

async function table(...elements: Element[]): Promise<void> {
  server = await syncTestServer({ limits: { refusalBurst: 100 } });
  await server.sync.edit(BOARD, 'test', (doc) => {
    for (const element of elements) putElement(doc, element);
  });
}

async function joined(account: number): Promise<RawClient> {
  const client = await rawClient(`${server.url}/${BOARD}`, {
    account: accountName(account),
    query: '?ack=1',
  });
  clients.push(client);
  await eventually(() => client.heard.some(({ step }) => step === SYNC.step2)).toBe(true);
  return client;
}

async function taken(account: number, change: (doc: Y.Doc) => void): Promise<void> {
  const client = await joined(account);
  client.edit(change);
  await eventually(() => client.acks().at(-1)).toBe(1);
  client.ws.terminate();
}

async function refused(account: number, change: (doc: Y.Doc) => void): Promise<void> {
  const before = await stored();
  const client = await joined(account);
  client.edit(change);
  expect(await client.closed).toEqual({ code: 4409 });
  expect(await stored()).toEqual(before);
}

const stored = () => server.sync.read(BOARD, (doc) => readBoard(doc));

function allow(sensitiveLines: boolean): void {
  const facts = server.book.current();
  server.book.change({ ...facts, situation: { ...facts.situation, sensitiveLines } });
}

function person(id: string, member: number | null): Element {
  const base = {
    id: long(id),
    kind: 'person',
    at: [1, 2],
    name: id,
    symbol: 'circle',
    birthYear: null,
  } as const;
  const tie = member === null ? {} : { memberId: memberName(member) };
  return { ...base, at: [1, 2], deceased: false, concerned: false, ring: 'living', ...tie };
}

function proposal(id: string, by: number, about: string): Proposal {
  return {
    id: long(id),
    about: { compartment: COMMON, element: long(about) },
    words: 'Elle dort mal depuis la rentrée.',
    by: memberName(by),
    byName: 'Mme Roux',
    on: 1,
    answer: null,
  };
}

function answer(by: number): NonNullable<Proposal['answer']> {
  return { is: 'accepted', words: '', by: memberName(by), byName: 'Nadia', on: 2 };
}

function ends<A extends string, B extends string>(a: A, b: B) {
  const [from, to] = ['nadia', 'karim'].map((id) => ({ compartment: COMMON, element: long(id) }));
  return { [a]: from, [b]: to } as Record<A | B, Proposal['about']>;
}

function long(id: string): string {
  return id.padEnd(10, '0');
}

function memberName(nth: number): string {
  return `member-${String(nth).padStart(4, '0')}`;
}

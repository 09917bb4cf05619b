import { afterEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { dismissToast, shownToasts } from '#client/ui/toast.ts';
import { LocalEdit, putElement, readBoard } from '#shared/board/index.ts';
import { COMMON, person } from '#shared/testing/tableBuilders.ts';
import { createHistory } from '../commands/history.ts';
import { whenSaid } from './whenSaid.ts';

afterEach(() => {
  for (const { id } of shownToasts()) dismissToast(id);
});

const said = () => shownToasts().map(({ text }) => text);

it('[BO79] what takes long is said before it begins, and what is asked meanwhile follows it', () => {
  const done: string[] = [];
  const later: (() => void)[] = [];
  const ask = (isLong: boolean, name: string) =>
    whenSaid(
      isLong,
      () => void done.push(`${name} after « ${said().join()} »`),
      (callback) => void later.push(callback),
    );
  ask(false, 'short');
  ask(true, 'long');
  ask(false, 'next');
  expect(done).toEqual(['short after «  »']);
  expect(said()).toEqual(['Un instant…']);
  for (const callback of later) callback();
  expect(done.slice(1)).toEqual(['long after « Un instant… »', 'next after « Un instant… »']);
  expect(said()).toEqual([]);
  ask(true, 'first');
  ask(true, 'second');
  const thrown = () => {
    throw new Error('broken');
  };
  whenSaid(true, thrown, () => undefined);
  expect(() => later.at(-1)?.()).toThrow('broken');
  expect(said()).toEqual([]);
  ask(false, 'short again');
  expect(done.at(-1)).toBe('short again after «  »');
});

it('[BO79] thousands of people are long to take back and to bring back, one isn’t', () => {
  const doc = new Y.Doc();
  const history = createHistory();
  history.attach(COMMON, doc);
  const add = (...names: string[]) =>
    history.step(() =>
      doc.transact(() => {
        for (const name of names) putElement(doc, person(name, [0, 0]));
      }, new LocalEdit('addPerson')),
    );
  expect([history.isLong('undo'), history.isLong('redo')]).toEqual([false, false]);
  add('lea');
  expect(history.isLong('undo')).toBe(false);
  const server = new Y.Doc();
  server.transact(() => {
    for (let index = 0; index < 1_000; index += 1) putElement(server, person(`p${index}x`, [index, 0]));
  });
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server));
  history.adopt(COMMON, { client: server.clientID, clocks: Y.getState(server.store, server.clientID) });
  expect(history.isLong('undo')).toBe(true);
  history.undo();
  expect(readBoard(doc).elements).toHaveLength(1);
  expect([history.isLong('undo'), history.isLong('redo')]).toEqual([false, true]);
  history.redo();
  expect(readBoard(doc).elements).toHaveLength(1_001);
});

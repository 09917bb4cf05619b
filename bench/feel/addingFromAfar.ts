import type { Browser } from 'playwright-core';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Element } from '#shared/board/element.ts';
import { putElement } from '#shared/board/index.ts';
import type { SituationView } from '#shared/protocol/http/views.ts';
import type { House } from './house.ts';
import { nextShown } from './nextShown.ts';
import { sit } from './sit.ts';

/**
 * The writer is elsewhere, as at a real table: a client without a screen, so that this machine draws for the reader alone.
 * Ms from the edit to the frame that shows it, so many times, the first right after the reader has come.
 */
export async function addingFromAfar(browser: Browser, house: House, times: number): Promise<number[]> {
  const writer = await write(house);
  const reader = await sit(browser, house, 1);
  try {
    const found: number[] = [];
    for (let turn = 0; turn < times; turn += 1) {
      const shown = await nextShown(reader);
      const began = performance.timeOrigin + performance.now();
      putElement(writer.doc, somebody(turn));
      found.push((await shown.at) - began);
    }
    return found;
  } finally {
    writer.destroy();
    await reader.context().close();
  }
}

async function write(house: House): Promise<WebsocketProvider> {
  const { name, value } = house.cookie(0);
  const headers = { cookie: `${name}=${value}`, origin: house.url };
  const answer = await fetch(house.tableUrl.replace('/situations/', '/api/situations/'), { headers });
  const { compartments } = (await answer.json()) as SituationView;
  const board = compartments.find(({ kind }) => kind === 'common')?.board;
  if (typeof board !== 'string') throw new Error('the table has no map');
  class SignedIn extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers });
    }
  }
  const provider = new WebsocketProvider(`${house.url.replace('http', 'ws')}/sync`, board, new Y.Doc(), {
    WebSocketPolyfill: SignedIn as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()));
  return provider;
}

function somebody(nth: number): Element {
  return {
    ...{
      id: `somebody-${1_000 + nth}`,
      kind: 'person',
      at: [nth * 90, -200],
      name: 'Nadia',
      symbol: 'circle',
    },
    ...{ birthYear: 1984, deceased: false, concerned: false, ring: 'living' },
  };
}

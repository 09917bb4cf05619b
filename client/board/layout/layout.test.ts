import { describe, expect, it } from 'vitest';
import { changeElement, type Link, readElement } from '#shared/board/index.ts';
import { createDrawer } from '#shared/drawing/createDrawer.ts';
import { plainWords } from '#shared/drawing/testing/plainWords.ts';
import type { KinFamily } from '#shared/kinship/kinFamily.ts';
import { layOut } from '#shared/kinship/layOut.ts';
import { toKinFamily } from '#shared/kinship/table/toKinFamily.ts';
import { toPlaces } from '#shared/kinship/table/toPlaces.ts';
import { grownFamily } from '#shared/kinship/testing/grownFamily.ts';
import { COMMON, end, key, long, person } from '#shared/testing/tableBuilders.ts';
import { moveElements } from '../commands/moveElements.ts';
import { CLOSED, sampleSession } from '../testing/sampleSession.ts';
import { arrange } from './arrange.ts';
import type { LayoutAnswer } from './layoutMessages.ts';
import { runLayout } from './runLayout.ts';
import { type Scope, whoStays } from './whoStays.ts';

const couple: Link = {
  id: long('couple'),
  kind: 'couple',
  a: end('Ana'),
  b: end('Bo'),
  union: 'married',
  since: null,
  until: null,
};
const child: Link = {
  id: long('child'),
  kind: 'child',
  parents: [end('Ana'), end('Bo')],
  child: end('Dan'),
  filiation: 'biological',
};

function scattered(readOnly: string[] = []) {
  return sampleSession(
    {
      [COMMON]: {
        elements: [person('Ana', [900, 500]), person('Bo', [0, 900]), person('Dan', [400, -300])],
        links: [couple, child],
      },
      [CLOSED]: { elements: [person('Eve', [-800, 0])] },
    },
    { readOnly },
  );
}

function tidy(session: ReturnType<typeof sampleSession>, scope: Scope, selected: readonly string[] = []) {
  const table = session.table.get();
  const drawing = createDrawer(plainWords)(table);
  const writable = (compartment: string) => session.desk.writable(compartment) !== null;
  const stays = whoStays(table, { scope, selected: new Set(selected), writable });
  const layout = layOut(toKinFamily(table, drawing, stays));
  return arrange(session.desk, { places: toPlaces(table, { drawing, layout, stays }), stays });
}

function placesOf(session: ReturnType<typeof sampleSession>): Record<string, readonly number[]> {
  return Object.fromEntries(
    session.table.get().elements.map((one) => [one.id.replace(/0+$/, ''), [...one.at]]),
  );
}

describe('tidying the map', () => {
  it('[KI70] is one undo step; what somebody else did meanwhile is kept', () => {
    const session = scattered();
    const before = placesOf(session);
    expect(tidy(session, 'unplaced').ok).toBe(true);
    const after = placesOf(session);
    expect(after['Ana']?.[1]).toBe(after['Bo']?.[1]);
    expect(after['Dan']?.[1]).toBeGreaterThan(after['Ana']?.[1] ?? 0);
    const doc = session.docs[COMMON];
    if (!doc) throw new Error('the board is open');
    doc.transact(() => changeElement(doc, long('Dan'), { name: 'Daniel' }), 'somebody else');
    expect(session.history.undo()).toBe(true);
    expect(placesOf(session)).toEqual(before);
    expect(readElement(doc, long('Dan'))).toMatchObject({ name: 'Daniel' });
  });

  it('[KI71] leaves what one may not write in', () => {
    const session = scattered([COMMON]);
    const before = placesOf(session);
    tidy(session, 'everything');
    expect({ ...placesOf(session), Eve: null }).toEqual({ ...before, Eve: null });
  });

  it('[KI40] leaves what a hand moved, until everything is asked for: then the hand is forgotten', () => {
    const session = scattered();
    moveElements(session.desk, { elements: [end('Dan')], by: [7, 11] });
    moveElements(session.desk, { elements: [end('Ana')], by: [1, 1] });
    tidy(session, 'unplaced');
    expect([placesOf(session)['Dan'], placesOf(session)['Ana']]).toEqual([
      [407, -289],
      [901, 501],
    ]);
    tidy(session, 'everything');
    const [dan, ana] = [placesOf(session)['Dan'], placesOf(session)['Ana']];
    expect(dan?.[1]).toBeGreaterThan(ana?.[1] ?? 0);
    expect(session.table.get().elements.filter(({ pinned }) => pinned === true)).toEqual([]);
  });

  it('[KI40] the selection alone: the rest stays where it is', () => {
    const session = scattered();
    const before = placesOf(session);
    tidy(session, 'selection', [key('Dan')]);
    const after = placesOf(session);
    expect({ ...after, Dan: null }).toEqual({ ...before, Dan: null });
    expect(after['Dan']).not.toEqual(before['Dan']);
  });
});

describe('[KI72] where it runs', () => {
  const many: KinFamily = grownFamily({ people: 160, seed: 1 });

  class FakeWorker extends EventTarget {
    ended = false;
    asked: unknown = null;
    postMessage(message: unknown): void {
      this.asked = message;
    }
    terminate(): void {
      this.ended = true;
    }
    say(data: LayoutAnswer): void {
      this.dispatchEvent(new MessageEvent('message', { data }));
    }
  }

  function started(family = many) {
    const worker = new FakeWorker();
    const controller = new AbortController();
    const shares: number[] = [];
    const start = () => worker as unknown as Worker;
    const options = { onProgress: (share: number) => shares.push(share), signal: controller.signal, start };
    return { worker, controller, shares, ran: runLayout(family, options) };
  }

  it('few people need no worker', async () => {
    const { worker, ran } = started(grownFamily({ people: 40, seed: 1 }));
    expect((await ran).ok).toBe(true);
    expect(worker.asked).toBeNull();
  });

  it('many run beside the page, which hears how far it is', async () => {
    const { worker, shares, ran } = started();
    expect(worker.asked).toBe(many);
    worker.say({ is: 'progress', share: 0.4 });
    worker.say({ is: 'layout', layout: layOut(many) });
    const outcome = await ran;
    expect(outcome.ok && outcome.layout.places.size).toBe(160);
    expect(shares).toEqual([0.4]);
    expect(worker.ended).toBe(true);
  });

  it('stopping ends it, and a worker that fails is said', async () => {
    const stopped = started();
    stopped.controller.abort();
    expect(await stopped.ran).toEqual({ ok: false, because: 'stopped' });
    expect(stopped.worker.ended).toBe(true);
    const failed = started();
    failed.worker.dispatchEvent(new Event('error'));
    expect(await failed.ran).toEqual({ ok: false, because: 'failed' });
  });
});

import type { Socket, SyncEnvironment } from '../environment.ts';

/** The client's end of a socket, held by the test. */
export interface FakeSocket extends Socket {
  url: string;
  sent: Uint8Array[];
  closedBy: 'nobody' | 'client' | 'server';
  /** the server accepts */
  accept(): void;
  /** the server says something */
  say(frame: Uint8Array): void;
  /** the server, or the network, closes */
  drop(code: number): void;
}

interface FakeEnvironment extends SyncEnvironment {
  sockets: FakeSocket[];
  last(): FakeSocket;
  /** lets time pass, running what was due, in order */
  pass(ms: number): void;
  networkBack(): void;
  reported: unknown[];
}

/** A world with its own clock and sockets: nothing happens that the test didn't ask for. */
export function fakeEnvironment({ random = () => 0.5 }: { random?: () => number } = {}): FakeEnvironment {
  let now = 0;
  let order = 0;
  const timers = new Map<number, { at: number; run: () => void }>();
  const network = new Set<() => void>();
  const sockets: FakeSocket[] = [];
  const reported: unknown[] = [];

  function nextDue(until: number): [number, { at: number; run: () => void }] | undefined {
    return [...timers]
      .filter(([, timer]) => timer.at <= until)
      .sort(([a, x], [b, y]) => x.at - y.at || a - b)[0];
  }

  return {
    syncUrl: 'ws://table.test/sync',
    sockets,
    reported,
    random,
    now: () => now,
    later(run, ms) {
      const id = order++;
      timers.set(id, { at: now + ms, run });
      return () => timers.delete(id);
    },
    onNetworkBack(run) {
      network.add(run);
      return () => network.delete(run);
    },
    report: (error) => reported.push(error),
    openSocket(url) {
      const socket = fakeSocket(url);
      sockets.push(socket);
      return socket;
    },
    last() {
      const socket = sockets.at(-1);
      if (socket === undefined) throw new Error('no socket was opened');
      return socket;
    },
    pass(ms) {
      const until = now + ms;
      for (let due = nextDue(until); due !== undefined; due = nextDue(until)) {
        const [id, timer] = due;
        timers.delete(id);
        now = timer.at;
        timer.run();
      }
      now = until;
    },
    networkBack() {
      for (const run of [...network]) run();
    },
  };
}

function fakeSocket(url: string): FakeSocket {
  const socket: FakeSocket = {
    url,
    binaryType: 'blob',
    sent: [],
    closedBy: 'nobody',
    onopen: null,
    onmessage: null,
    onclose: null,
    onerror: null,
    send: (data) => {
      socket.sent.push(data);
    },
    close: () => {
      socket.closedBy = 'client';
    },
    accept: () => socket.onopen?.(undefined as never),
    say: (frame) => socket.onmessage?.({ data: frame.slice().buffer }),
    drop: (code) => {
      socket.closedBy = 'server';
      socket.onclose?.({ code });
    },
  };
  return socket;
}

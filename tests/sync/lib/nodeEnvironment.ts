import { WebSocket } from 'ws';
import type { Socket, SyncEnvironment } from '#client/sync/environment.ts';

/** Where and as whom a test's client connects. Read at each connection, so that both may change meanwhile. */
export interface Door {
  /** `null`: nobody answers */
  port: number | null;
  cookie: string;
  origin: string;
}

interface NodeEnvironment extends SyncEnvironment {
  /** the sockets opened so far, last one last */
  readonly sockets: WebSocket[];
  /** cuts the line that is up */
  cut(): void;
  /** what the client could not do anything about */
  readonly reported: unknown[];
}

/** A port nobody listens on: connecting to it fails at once. */
const NOBODYS_PORT = 1;

/**
 * The browser's client in Node, over real sockets. `hurry` divides its waits before reconnecting, so that a
 * test needn't live through them.
 */
export function nodeEnvironment(door: Door, { hurry = 10 }: { hurry?: number } = {}): NodeEnvironment {
  const sockets: WebSocket[] = [];
  const reported: unknown[] = [];
  return {
    sockets,
    reported,
    cut: () => sockets.at(-1)?.terminate(),
    get syncUrl() {
      return `ws://127.0.0.1:${door.port ?? NOBODYS_PORT}/sync`;
    },
    openSocket(url) {
      const { cookie, origin } = door;
      const socket = new WebSocket(url, { headers: { cookie, origin }, perMessageDeflate: false });
      sockets.push(socket);
      return socket as unknown as Socket;
    },
    random: Math.random,
    now: () => performance.now(),
    later(run, ms) {
      const timer = setTimeout(run, ms / hurry);
      return () => clearTimeout(timer);
    },
    onNetworkBack: () => () => undefined,
    report: (error) => reported.push(error),
  };
}

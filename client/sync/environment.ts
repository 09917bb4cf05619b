/** What we use of a WebSocket: the browser's and `ws`'s both fit. */
export interface Socket {
  binaryType: string;
  send(data: Uint8Array<ArrayBuffer>): void;
  close(code?: number): void;
  onopen: ((event: never) => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: { code: number }) => void) | null;
  onerror: ((event: never) => void) | null;
}

/** The world outside, handed in: the same client runs in a browser, in Node, and in a test that owns the clock. */
export interface SyncEnvironment {
  openSocket(url: string): Socket;
  /** where `/sync/<documentName>` is, without the query: `wss://host/sync` */
  syncUrl: string;
  /** in [0, 1) */
  random(): number;
  /** ms, never going backwards */
  now(): number;
  /** calls `run` after `ms`; hands back the way to cancel */
  later(run: () => void, ms: number): () => void;
  /** calls `run` when the machine says the network is back; hands back the way to stop */
  onNetworkBack(run: () => void): () => void;
  /** an error of ours that must not stop the connection, and must not be swallowed either */
  report(error: unknown): void;
}

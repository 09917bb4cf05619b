import type { Load } from './load.ts';

/** One way in: where to connect and as whom. */
export interface Seat {
  path: string;
  headers: Record<string, string>;
}

/** What a server process says once, when it listens. `seats[room][person]`. */
export interface ServerReady {
  kind: 'ready';
  port: number;
  seats: Seat[][];
}

/** What a server process answers to `{ kind: 'usage' }`. */
export interface ServerUsage {
  kind: 'usage';
  /** µs of CPU since the process began, all threads */
  cpuMicros: number;
  rssBytes: number;
  /** after a garbage collection where the process was started with one to call */
  heapBytes: number;
}

/** What the load process is given. */
export interface LoadOrder {
  port: number;
  seats: Seat[][];
  load: Load;
  acknowledged: boolean;
  warmUpMs: number;
  measureMs: number;
}

export type LoadMessage =
  | { kind: 'measuring' }
  | { kind: 'measured' }
  | { kind: 'result'; result: LoadResult };

/** What was seen from the clients' side, in the measured time. Times in ms. */
export interface LoadResult {
  /** edits sent */
  edits: number;
  /** edits seen by somebody else, each once per reader */
  delivered: number;
  /** edits × the others in the room: what should have been seen */
  expected: number;
  writerToReader: Percentiles;
  acknowledged: Percentiles | null;
  closed: number;
}

export interface Percentiles {
  p50: number;
  p99: number;
  max: number;
}

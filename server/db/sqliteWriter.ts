import { Worker } from 'node:worker_threads';
import type { BatchStatement, BatchWriter } from './batchWriter.ts';

export type SqliteWriterAnswer = { id: number; changes: number[] } | { id: number; error: string };

interface Waiting {
  resolve: (changes: number[]) => void;
  reject: (error: Error) => void;
}

/** The main thread's side of {@link BatchWriter} on SQLite. The thread starts at the first write, and again if it dies. */
export function sqliteWriter(file: string): BatchWriter {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let nextId = 0;

  function start(): Worker {
    const started = new Worker(new URL('./sqliteWriterThread.ts', import.meta.url), { workerData: { file } });
    started.on('message', (answer: SqliteWriterAnswer) => {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (waiting.size === 0) started.unref();
      if ('error' in answer) asked?.reject(new Error(answer.error));
      else asked?.resolve(answer.changes);
    });
    const died = (why: unknown) => {
      if (worker === started) worker = null;
      const error = new Error(`the writing thread ended: ${String(why)}`);
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    started.on('error', died);
    started.on('exit', died);
    return started;
  }

  return {
    write(statements) {
      worker ??= start();
      const to = worker;
      if (waiting.size === 0) to.ref();
      nextId += 1;
      const id = nextId;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        to.postMessage({ id, statements } satisfies { id: number; statements: readonly BatchStatement[] });
      });
    },

    async close() {
      const ending = worker;
      worker = null;
      await ending?.terminate();
    },
  };
}

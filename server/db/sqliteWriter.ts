import { Worker } from 'node:worker_threads';
import { packBatch } from './batchMessage.ts';
import type { BatchWriter } from './batchWriter.ts';

/** `[id, …rows changed by each statement]`, or why it failed. */
export type SqliteWriterAnswer = number[] | { id: number; error: string };

interface Waiting {
  resolve: (changes: number[]) => void;
  reject: (error: Error) => void;
}

/** The main thread's side of {@link BatchWriter} on SQLite. The thread starts when it is first needed, and again if it dies. */
export function sqliteWriter(file: string): BatchWriter {
  const waiting = new Map<number, Waiting>();
  const texts = new Map<string, number>();
  let worker: Worker | null = null;
  let nextId = 0;

  function start(): Worker {
    texts.clear();
    const started = new Worker(new URL('./sqliteWriterThread.ts', import.meta.url), { workerData: { file } });
    started.unref();
    started.on('message', (answer: SqliteWriterAnswer) => {
      const id = Array.isArray(answer) ? Number(answer.shift()) : answer.id;
      const asked = waiting.get(id);
      waiting.delete(id);
      if (Array.isArray(answer)) asked?.resolve(answer);
      else asked?.reject(new Error(answer.error));
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
    start() {
      worker ??= start();
    },

    write(statements) {
      worker ??= start();
      const to = worker;
      nextId += 1;
      const id = nextId;
      const message = packBatch(id, statements, (sql) => {
        const known = texts.get(sql);
        if (known !== undefined) return known;
        texts.set(sql, texts.size);
        to.postMessage(sql);
        return texts.size - 1;
      });
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        to.postMessage(message, [message.bytes.buffer]);
      });
    },

    async close() {
      const ending = worker;
      worker = null;
      await ending?.terminate();
    },
  };
}

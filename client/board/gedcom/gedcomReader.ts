import type { GedcomFile } from '#shared/gedcom/gedcomFile.ts';
import { ownWorker } from '../workers/ownWorker.ts';
import type { GedcomAnswer } from './gedcomMessages.ts';
import workerUrl from './gedcomWorker.ts?worker&url';

export interface GedcomReader {
  /** null: a zip that isn't read. Rejects when the worker fails or is stopped. */
  read(bytes: ArrayBuffer, onProgress: (done: number) => void): Promise<GedcomFile | null>;
  /** Ends what is under way at once. The next file starts anew. */
  stop(): void;
}

/** A worker of one's own, started when first asked. One file at a time. */
export function gedcomReader(): GedcomReader {
  let worker: Worker | null = null;
  let giveUp: (() => void) | null = null;

  function stop(): void {
    worker?.terminate();
    giveUp?.();
    worker = null;
    giveUp = null;
  }

  return {
    read(bytes, onProgress) {
      stop();
      const asked = ownWorker(workerUrl);
      worker = asked;
      return new Promise<GedcomFile | null>((resolve, reject) => {
        giveUp = () => reject(new Error('stopped'));
        asked.addEventListener('error', () => reject(new Error('the worker failed')));
        asked.addEventListener('message', ({ data }: MessageEvent<GedcomAnswer>) => {
          if (data.is === 'progress') {
            onProgress(data.done);
            return;
          }
          asked.terminate();
          resolve(data.is === 'file' ? data.file : null);
        });
        asked.postMessage(bytes, [bytes]);
      });
    },
    stop,
  };
}

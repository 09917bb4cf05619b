import type { GedcomFamily, GedcomFile } from '#shared/gedcom/gedcomFile.ts';
import type { BoardNow, ImportPlan } from '#shared/gedcom/map/planImport.ts';
import { ownWorker } from '../workers/ownWorker.ts';
import type { GedcomAnswer, GedcomAsk } from './gedcomMessages.ts';
import workerUrl from './gedcomWorker.ts?worker&url';

export interface GedcomReader {
  /** Rejects when the worker fails or is stopped. */
  read(bytes: ArrayBuffer, onProgress: (done: number) => void): Promise<GedcomFile>;
  plan(family: GedcomFamily, on: { compartment: string; board: BoardNow }): Promise<ImportPlan>;
  /** Ends what is under way at once. The next question starts anew. */
  stop(): void;
}

/** A worker of one's own, started when first asked. One question at a time. */
export function gedcomReader(): GedcomReader {
  let worker: Worker | null = null;
  let giveUp: (() => void) | null = null;

  function ask<T>(question: GedcomAsk, take: (answer: GedcomAnswer) => T | null): Promise<T> {
    stop();
    const asked = ownWorker(workerUrl);
    worker = asked;
    return new Promise<T>((resolve, reject) => {
      giveUp = () => reject(new Error('stopped'));
      asked.addEventListener('error', () => reject(new Error('the worker failed')));
      asked.addEventListener('message', ({ data }: MessageEvent<GedcomAnswer>) => {
        const taken = take(data);
        if (taken === null) return;
        asked.terminate();
        resolve(taken);
      });
      asked.postMessage(question, question.is === 'read' ? [question.bytes] : []);
    });
  }

  function stop(): void {
    worker?.terminate();
    giveUp?.();
    worker = null;
    giveUp = null;
  }

  return {
    read: (bytes, onProgress) =>
      ask({ is: 'read', bytes }, (answer) => {
        if (answer.is === 'progress') onProgress(answer.done);
        return answer.is === 'file' ? answer.file : null;
      }),
    plan: (family, { compartment, board }) =>
      ask({ is: 'plan', family, compartment, board }, (answer) =>
        answer.is === 'plan' ? answer.plan : null,
      ),
    stop,
  };
}

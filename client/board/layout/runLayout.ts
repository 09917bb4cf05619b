import type { KinFamily } from '#shared/kinship/kinFamily.ts';
import type { KinLayout } from '#shared/kinship/kinLayout.ts';
import { layOut } from '#shared/kinship/layOut.ts';
import { ownWorker } from '../workers/ownWorker.ts';
import type { LayoutAnswer } from './layoutMessages.ts';
import workerUrl from './layoutWorker.ts?worker&url';

/** People: up to this many it takes less than a tenth of a second, and no worker has to be fetched. KI72. */
const AT_ONCE = 150;

export type RanLayout = { ok: true; layout: KinLayout } | { ok: false; because: 'stopped' | 'failed' };

/** Lays a family out, at once or beside the page. Aborting ends it there and then. */
export function runLayout(
  family: KinFamily,
  {
    onProgress,
    signal,
    start = () => ownWorker(workerUrl),
  }: { onProgress: (share: number) => void; signal: AbortSignal; start?: () => Worker },
): Promise<RanLayout> {
  if (family.people.length <= AT_ONCE) return Promise.resolve({ ok: true, layout: layOut(family) });
  return new Promise((resolve) => {
    const worker = start();
    const end = (outcome: RanLayout) => {
      worker.terminate();
      signal.removeEventListener('abort', stop);
      resolve(outcome);
    };
    const stop = () => end({ ok: false, because: 'stopped' });
    if (signal.aborted) {
      stop();
      return;
    }
    signal.addEventListener('abort', stop);
    worker.addEventListener('error', () => end({ ok: false, because: 'failed' }));
    worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => {
      if (data.is === 'progress') onProgress(data.share);
      else end({ ok: true, layout: data.layout });
    });
    worker.postMessage(family);
  });
}

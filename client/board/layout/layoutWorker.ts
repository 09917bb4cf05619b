import { layOut } from '#shared/kinship/layOut.ts';
import type { LayoutAnswer, LayoutAsk } from './layoutMessages.ts';

/** Lays a large family out beside the page, which goes on, and ends this worker when it is asked to stop. */
self.addEventListener('message', ({ data }: MessageEvent<LayoutAsk>) => {
  answer({
    is: 'layout',
    layout: layOut(data, { onProgress: (share) => answer({ is: 'progress', share }) }),
  });
});

function answer(message: LayoutAnswer): void {
  self.postMessage(message);
}

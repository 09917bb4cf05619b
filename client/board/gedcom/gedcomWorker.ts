import { readGedcom } from '#shared/gedcom/readGedcom.ts';
import type { GedcomAnswer } from './gedcomMessages.ts';

/** Reads a file beside the page: it goes on, and may end this worker whenever it likes. */
self.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
  const onProgress = (done: number) => answer({ is: 'progress', done });
  answer({ is: 'file', file: readGedcom(new Uint8Array(data), { onProgress }) });
});

function answer(message: GedcomAnswer): void {
  self.postMessage(message);
}

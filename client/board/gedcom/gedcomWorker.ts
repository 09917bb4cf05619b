import { readGedcom } from '#shared/gedcom/readGedcom.ts';
import { gedcomBytes } from './gedcomBytes.ts';
import type { GedcomAnswer } from './gedcomMessages.ts';

/** Reads a file beside the page: it goes on, and may end this worker whenever it likes. */
self.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
  void gedcomBytes(new Uint8Array(data)).then((bytes) => {
    const onProgress = (done: number) => answer({ is: 'progress', done });
    answer(bytes === null ? { is: 'badZip' } : { is: 'file', file: readGedcom(bytes, { onProgress }) });
  });
});

function answer(message: GedcomAnswer): void {
  self.postMessage(message);
}

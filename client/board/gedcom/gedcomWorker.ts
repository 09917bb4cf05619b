import { newId } from '#client/sync/newId.ts';
import { planImport } from '#shared/gedcom/map/planImport.ts';
import { readGedcom } from '#shared/gedcom/readGedcom.ts';
import { layOut } from '#shared/kinship/layOut.ts';
import type { GedcomAnswer, GedcomAsk } from './gedcomMessages.ts';

/** Reads a file, and lays a family out, beside the page: it goes on, and may end this worker whenever it likes. */
self.addEventListener('message', ({ data }: MessageEvent<GedcomAsk>) => {
  if (data.is === 'plan') {
    const { family, compartment, board } = data;
    answer({ is: 'plan', plan: planImport(family, { compartment, board, newId, layOut }) });
    return;
  }
  const onProgress = (done: number) => answer({ is: 'progress', done });
  answer({ is: 'file', file: readGedcom(new Uint8Array(data.bytes), { onProgress }) });
});

function answer(message: GedcomAnswer): void {
  self.postMessage(message);
}

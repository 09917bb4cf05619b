import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { DataCopy } from '../copyModel.ts';
import { copyInWords } from './copyInWords.ts';

const TEMPLATE = join(import.meta.dirname, 'template.typ');
const WORKER = new URL('./pdfWorker.ts', import.meta.url);
const TOO_LONG_MS = 60_000;
/** The page's own face; the compiler brings the second along, for letters that the first lacks. */
const PACKAGE = '@expo-google-fonts/atkinson-hyperlegible-next';
const FONTS = {
  paths: ['400Regular', '700Bold'].map((cut) =>
    dirname(fileURLToPath(import.meta.resolve(`${PACKAGE}/${cut}/AtkinsonHyperlegibleNext_${cut}.ttf`))),
  ),
  families: ['Atkinson Hyperlegible Next', 'Libertinus Serif'],
};

/** The readable form: tagged PDF/UA-1, made in a thread of its own so that no socket waits for it. RI18. */
export async function toPdf(copy: DataCopy): Promise<Uint8Array<ArrayBuffer>> {
  const template = await readFile(TEMPLATE, 'utf8');
  const workerData = { document: copyInWords(copy), template, madeAt: copy.madeAt, fonts: FONTS };
  const worker = new Worker(WORKER, { workerData });
  const late = setTimeout(() => void worker.terminate(), TOO_LONG_MS);
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the PDF was not made')));
    });
  } finally {
    clearTimeout(late);
  }
}

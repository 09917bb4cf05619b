import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { PdfWork } from './renderPdf.ts';

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

/**
 * A tagged PDF/UA-1 of what a Typst template makes of data, in a thread of its own so that no socket waits for it.
 * Rejects when it can't be made, or not in a minute. RI18.
 */
export async function typeset(
  template: string,
  { data, madeAt }: { data: object; madeAt: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const text = await readFile(template, 'utf8');
  // Made and removed here: a thread that is ended leaves nothing behind.
  const workspace = await mkdtemp(join(tmpdir(), 'maillage-pdf-'));
  const work: PdfWork = {
    workspace,
    data,
    template: text,
    madeAt,
    fonts: FONTS,
  };
  const worker = new Worker(WORKER, { workerData: work });
  const late = setTimeout(() => void worker.terminate(), TOO_LONG_MS);
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the PDF was not made')));
    });
  } finally {
    clearTimeout(late);
    await rm(workspace, { recursive: true, force: true });
  }
}

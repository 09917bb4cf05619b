import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PdfDocument } from './pdfDocument.ts';

interface Work {
  document: PdfDocument;
  template: string;
  madeAt: number;
  fonts: { paths: string[]; families: string[] };
}

const { document, template, madeAt, fonts } = workerData as Work;
// An empty folder of its own: a template has nothing to read there.
const workspace = mkdtempSync(join(tmpdir(), 'maillage-pdf-'));
try {
  const compiler = NodeCompiler.create({
    workspace,
    ...(fonts.paths.length > 0 ? { fontArgs: [{ fontPaths: fonts.paths }] } : {}),
  });
  const data = JSON.stringify({ ...document, fonts: fonts.families });
  const compiled = compiler.compile({ mainFileContent: template, inputs: { data } });
  if (compiled.result === null) throw new Error('the template does not compile');
  const pdf = compiler.pdf(compiled.result, {
    pdfStandard: 'ua-1',
    creationTimestamp: Math.floor(madeAt / 1000),
  });
  const bytes = new Uint8Array(pdf);
  parentPort?.postMessage(bytes, [bytes.buffer]);
} finally {
  rmSync(workspace, { recursive: true, force: true });
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { type PdfWork, renderPdf } from './renderPdf.ts';

const workspace = mkdtempSync(join(tmpdir(), 'maillage-pdf-'));
try {
  const bytes = renderPdf({ ...(workerData as Omit<PdfWork, 'workspace'>), workspace });
  parentPort?.postMessage(bytes, [bytes.buffer]);
} finally {
  rmSync(workspace, { recursive: true, force: true });
}

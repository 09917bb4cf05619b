import { parentPort, workerData } from 'node:worker_threads';
import { type PdfWork, renderPdf } from './renderPdf.ts';

const bytes = renderPdf(workerData as PdfWork);
parentPort?.postMessage(bytes, [bytes.buffer]);

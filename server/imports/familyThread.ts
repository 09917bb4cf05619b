import { parentPort, workerData } from 'node:worker_threads';
import type { ImportChoice } from '#shared/gedcom/chosenFamily.ts';
import { familyInFile } from './familyInFile.ts';

/** The thread that reads one file. It ends with its answer, or when it is told to. */
const { bytes, choice } = workerData as { bytes: Uint8Array<ArrayBuffer>; choice: ImportChoice };
parentPort?.postMessage(familyInFile(bytes, choice));

import { parentPort, workerData } from 'node:worker_threads';
import type { ImportChoice } from '#shared/gedcom/chosenFamily.ts';
import { type FamilyInFile, type FileProgress, familyInFile } from './familyInFile.ts';

/** What the thread tells: now and then how far it is, at last what it found. */
export type ThreadMessage = { is: 'progress'; progress: FileProgress } | { is: 'read'; read: FamilyInFile };

/** The thread that reads one file. It ends with its answer, or when it is told to. */
const { bytes, choice } = workerData as { bytes: Uint8Array<ArrayBuffer>; choice: ImportChoice };
const tell = (message: ThreadMessage) => parentPort?.postMessage(message);
tell({ is: 'read', read: familyInFile(bytes, choice, (progress) => tell({ is: 'progress', progress })) });

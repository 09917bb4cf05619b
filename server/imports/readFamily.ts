import { Worker } from 'node:worker_threads';
import type { ImportChoice } from '#shared/gedcom/chosenFamily.ts';
import type { Sender } from '#shared/protocol/http/call.ts';
import type { FamilyInFile, FileProgress } from './familyInFile.ts';
import type { ThreadMessage } from './familyThread.ts';

/** Three thousand people take some seconds. */
const LONGEST_MS = 120_000;
const MOST_MEMORY_MB = 768;

/** … or: it took more time or memory than a file may, or whoever asked is gone. */
export type FamilyRead = FamilyInFile | { ok: false; because: 'tooMuch' | 'left' };

/**
 * Reads a file in a thread of its own, so that the others' edits don't wait for it. Ends it when whoever asked leaves, and when it takes
 * too long or too much. The bytes are handed over: the caller no longer has them. GD87.
 */
export function readFamily(
  bytes: Uint8Array<ArrayBuffer>,
  choice: ImportChoice,
  { sender, onProgress }: { sender: Sender; onProgress: (progress: FileProgress) => void },
): Promise<FamilyRead> {
  if (sender.aborted) return Promise.resolve({ ok: false, because: 'left' });
  const thread = new Worker(new URL('./familyThread.ts', import.meta.url), {
    workerData: { bytes, choice },
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  return new Promise<FamilyRead>((resolve, reject) => {
    const timer = setTimeout(() => end({ ok: false, because: 'tooMuch' }), LONGEST_MS);
    const left = () => end({ ok: false, because: 'left' });
    function end(read: FamilyRead): void {
      clearTimeout(timer);
      sender.removeEventListener('abort', left);
      resolve(read);
      void thread.terminate();
    }
    sender.addEventListener('abort', left);
    thread.on('message', (message: ThreadMessage) => {
      if (message.is === 'read') end(message.read);
      else onProgress(message.progress);
    });
    thread.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
        end({ ok: false, because: 'tooMuch' });
        return;
      }
      clearTimeout(timer);
      reject(error);
    });
  });
}

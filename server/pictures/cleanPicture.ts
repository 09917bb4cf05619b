import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Sender } from '#shared/protocol/http/call.ts';

const PROCESS = fileURLToPath(new URL('./pictureProcess.ts', import.meta.url));
const LONGEST_MS = 30_000;

/** What a picture is made into: WebP for a map, JPEG for a paper, which takes it as it is; grey where nothing else has colour. */
export type PictureMake = 'webp' | 'jpeg' | 'greyJpeg';

/** What the process is told. */
export interface PictureOrder {
  file: Uint8Array;
  make: PictureMake;
}

export type CleanAnswer =
  | { ok: true; bytes: Uint8Array<ArrayBuffer>; width: number; height: number }
  | { ok: false; because: 'broken' | 'tooManyPixels' };

export type CleanPicture = CleanAnswer | { ok: false; because: 'left' };

/**
 * The pixels of a picture, turned upright, no larger than a screen needs, made anew; nothing else of the file. In a process
 * of its own: it doesn't hold up the others' edits, and one that breaks it breaks nothing else. PI2, PI3.
 */
export function cleanPicture(
  file: Uint8Array,
  sender: Sender,
  make: PictureMake = 'webp',
): Promise<CleanPicture> {
  if (sender.aborted) return Promise.resolve({ ok: false, because: 'left' });
  const child = fork(PROCESS, [], {
    env: {},
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    const end = (answer: CleanPicture): void => {
      clearTimeout(timer);
      sender.removeEventListener('abort', left);
      resolve(answer);
      child.kill('SIGKILL');
    };
    const timer = setTimeout(() => end({ ok: false, because: 'tooManyPixels' }), LONGEST_MS);
    const left = () => end({ ok: false, because: 'left' });
    sender.addEventListener('abort', left);
    child.on('message', (answer) => end(answer as CleanAnswer));
    // It fell over the file.
    child.on('exit', () => end({ ok: false, because: 'broken' }));
    child.on('error', (error) => {
      clearTimeout(timer);
      sender.removeEventListener('abort', left);
      reject(error);
    });
    const order: PictureOrder = { file, make };
    child.send(order, (error) => {
      if (error) end({ ok: false, because: 'broken' });
    });
  });
}

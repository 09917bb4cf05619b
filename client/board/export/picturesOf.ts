import { readPicture } from '#client/api/readPicture.ts';
import type { Table } from '#shared/board/index.ts';
import { pictureFiles } from '../pictures/pictureFiles.ts';

/** The pictures of a table as data: URLs, for a file that fetches nothing. One that can't be had is left out: its frame stands for it. EX13. */
export async function picturesOf({ elements }: Table): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const element of elements) {
    if (element.kind !== 'picture') continue;
    const { compartment, picture } = element;
    const key = pictureFiles.key({ compartment, picture });
    if (found.has(key)) continue;
    const bytes = await readPicture({ compartmentId: compartment, pictureId: picture }).catch(() => null);
    if (bytes) found.set(key, await dataUrl(bytes));
  }
  return found;
}

async function dataUrl(bytes: Blob): Promise<string> {
  const raw = new Uint8Array(await bytes.arrayBuffer());
  let text = '';
  for (let from = 0; from < raw.length; from += CHUNK)
    text += String.fromCharCode(...raw.subarray(from, from + CHUNK));
  return `data:image/webp;base64,${btoa(text)}`;
}

/** What one call takes as arguments. */
const CHUNK = 0x8000;

import { readPicture } from '#client/api/readPicture.ts';
import type { PlacedElement, Table } from '#shared/board/index.ts';
import { pictureFiles } from '../pictures/pictureFiles.ts';

/** The pictures of a table that could be had, as data: URLs by `pictureFiles.key`, and the elements of those that couldn't. */
export interface FoundPictures {
  pictures: ReadonlyMap<string, string>;
  missing: readonly PlacedElement[];
}

/** The pictures of a table, for a file that fetches nothing. The frame stands for one that can't be had, and it is said. EX13. */
export async function picturesOf({ elements }: Table): Promise<FoundPictures> {
  const found = new Map<string, string | null>();
  const missing: PlacedElement[] = [];
  for (const element of elements) {
    if (element.kind !== 'picture') continue;
    const { compartment, picture } = element;
    const key = pictureFiles.key({ compartment, picture });
    if (!found.has(key)) {
      const bytes = await readPicture({ compartmentId: compartment, pictureId: picture }).catch(() => null);
      found.set(key, bytes && (await dataUrl(bytes)));
    }
    if (found.get(key) === null) missing.push(element);
  }
  const pictures = new Map(
    [...found].flatMap(([key, data]) => (data === null ? [] : [[key, data] as const])),
  );
  return { pictures, missing };
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

import type { PlacedElement } from '#shared/board/index.ts';
import type { PictureService } from '../pictures/service.ts';

/** On one paper: each is opened in a process of its own while somebody waits. */
const MOST = 20;

/** A picture of the map by its compartment and its id. */
export function pictureKey({ compartment, picture }: { compartment: string; picture: string }): string {
  return `${compartment}/${picture}`;
}

/** The pictures of a map as data: URLs, by `pictureKey`; those that can't be opened, or are too many, are left out. MP11. */
export async function picturesOn(
  elements: readonly PlacedElement[],
  { pictures, grey }: { pictures: Pick<PictureService, 'onPaper'>; grey: boolean },
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const asked = new Set<string>();
  for (const element of elements) {
    if (element.kind !== 'picture') continue;
    const key = pictureKey(element);
    if (asked.has(key) || asked.size >= MOST) continue;
    asked.add(key);
    const { compartment: compartmentId, picture: pictureId } = element;
    const bytes = await pictures.onPaper({ compartmentId, pictureId, grey });
    if (bytes) found.set(key, `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`);
  }
  return found;
}

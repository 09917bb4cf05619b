import { readBoard } from '#shared/board/index.ts';
import { documentName } from '#shared/protocol/documentName.ts';
import type { Documents } from './documents.ts';
import type { HomedLink } from './exposedLinks.ts';

/** Every link of these compartments' boards, those on their way to the disk included. */
export async function readLinks(
  documents: Documents,
  compartmentIds: readonly string[],
): Promise<HomedLink[]> {
  const all: HomedLink[] = [];
  for (const compartment of compartmentIds) {
    const name = documentName({ kind: 'board', id: compartment });
    const { links } = await documents.readLatest(name, readBoard);
    all.push(...links.map((link) => ({ ...link, compartment })));
  }
  return all;
}

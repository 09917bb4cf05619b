import { endKey } from '#shared/board/index.ts';

/** The key of a link's line: told apart from elements' lines, though ids alone would do. */
export function linkRowKey(link: { compartment: string; id: string }): string {
  return `link:${endKey({ compartment: link.compartment, element: link.id })}`;
}

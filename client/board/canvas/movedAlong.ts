import { endKey, type Table } from '#shared/board/index.ts';

/** What moves when these are moved: a household takes its people along, and nobody is moved twice. BO93. */
export function movedAlong(table: Table, keys: readonly string[]): string[] {
  const moved = new Set(keys);
  for (const link of table.links)
    if (link.kind === 'membership' && moved.has(endKey(link.of)) && keys.includes(endKey(link.of))) {
      const of = table.elements.find(
        ({ compartment, id }) => endKey({ compartment, element: id }) === endKey(link.of),
      );
      if (of?.kind === 'household') moved.add(endKey(link.member));
    }
  return [...moved];
}

import type { Mentionable } from './mentionable.ts';

const SHOWN = 8;

/** Elements that may be named here, whose name holds the letters typed, accents and case aside; names that begin so come first. */
export function searchMentionables(all: readonly Mentionable[], query: string): Mentionable[] {
  const wanted = bare(query);
  return all
    .filter(({ allowed }) => allowed)
    .map((one) => ({ one, rank: rankOf(bare(one.name), wanted) }))
    .filter(({ rank }) => rank < NOT_THERE)
    .sort((a, b) => a.rank - b.rank || a.one.name.localeCompare(b.one.name))
    .slice(0, SHOWN)
    .map(({ one }) => one);
}

const NOT_THERE = 3;

function rankOf(name: string, wanted: string): number {
  if (name.startsWith(wanted)) return 0;
  if (name.split(/[\s'’.-]+/).some((word) => word.startsWith(wanted))) return 1;
  return name.includes(wanted) ? 2 : NOT_THERE;
}

function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('fr');
}

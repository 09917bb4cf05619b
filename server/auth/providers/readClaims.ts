import type { Profession } from '#shared/domain/profession.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import type { ClaimNames } from './presets.ts';

/** What a provider says of somebody, in our words: proposals, never somebody's place at a table. */
export interface Claims {
  name: string;
  function: string;
  organization: string;
  profession: Profession | null;
}

/** Reads a provider's answer by the names it uses. What isn't text, or is too long, is as if it weren't there. AU15. */
export function readClaims(said: Readonly<Record<string, unknown>>, names: ClaimNames): Claims {
  const first = (list: readonly string[]) =>
    list.map((name) => textAt(said, name)).find((text) => text !== '') ?? '';
  const full = names.name
    .map((parts) =>
      parts
        .map((name) => textAt(said, name))
        .filter(Boolean)
        .join(' '),
    )
    .find((text) => text !== '');
  return {
    name: (full ?? '').slice(0, LIMITS.nameLength),
    function: first(names.function),
    organization: first(names.organization),
    profession: names.profession === null ? null : professionIn(said, names.profession),
  };
}

/** `SubjectRole` is « 10^Médecin », alone or in a list: what stands before the first sign that is none of a code counts. */
function professionIn(
  said: Readonly<Record<string, unknown>>,
  { claim, table }: NonNullable<ClaimNames['profession']>,
): Profession | null {
  const value = at(said, claim);
  for (const one of Array.isArray(value) ? value : [value]) {
    const code = typeof one === 'string' ? /^[\w-]{1,40}/.exec(one)?.[0] : undefined;
    if (code !== undefined && Object.hasOwn(table, code)) return table[code] ?? null;
  }
  return null;
}

function textAt(said: Readonly<Record<string, unknown>>, path: string): string {
  const value = at(said, path);
  const text = Array.isArray(value) ? value[0] : value;
  return typeof text === 'string' && text.length <= LIMITS.nameLength ? text.trim() : '';
}

/** `a.b.c`, through lists by their first entry. */
function at(said: unknown, path: string): unknown {
  let value = said;
  for (const part of path.split('.')) {
    if (Array.isArray(value)) [value] = value;
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}

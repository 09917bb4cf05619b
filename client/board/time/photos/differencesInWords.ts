import { t } from '#client/i18n/t.ts';
import type { Table } from '#shared/board/index.ts';
import type { Comparison } from '#shared/parcours/compare.ts';
import { linkInWords, nameInWords } from '../../canvas/inWords.ts';

export type Mark = 'added' | 'removed' | 'changed';

export interface Told {
  key: string;
  mark: Mark;
  words: string;
}

const FIELDS = {
  name: 'time.fieldName',
  surname: 'time.fieldName',
  text: 'time.fieldName',
  birth: 'time.fieldBirth',
  birthYear: 'time.fieldBirth',
  death: 'time.fieldDeath',
  deceased: 'time.fieldDeath',
  during: 'time.fieldDuring',
  since: 'time.fieldDuring',
  until: 'time.fieldDuring',
  date: 'time.fieldDuring',
  ground: 'time.fieldGround',
  label: 'time.fieldLabel',
  order: 'time.fieldOrder',
  union: 'time.fieldUnion',
  filiation: 'time.fieldFiliation',
  function: 'time.fieldFunction',
  what: 'time.fieldWhat',
  place: 'time.fieldWhat',
  sector: 'time.fieldSector',
  symbol: 'time.fieldSymbol',
  from: 'time.fieldEnds',
  to: 'time.fieldEnds',
  a: 'time.fieldEnds',
  b: 'time.fieldEnds',
  parents: 'time.fieldEnds',
  child: 'time.fieldEnds',
  member: 'time.fieldEnds',
  of: 'time.fieldEnds',
} as const;

/** Each difference in words, elements before links. TM6. */
export function differencesInWords({ elements, links }: Comparison, before: Table, after: Table): Told[] {
  const told = ({
    key,
    fields,
    mark,
    what,
  }: {
    key: string;
    fields: string[];
    mark: Mark;
    what: string;
  }) => ({
    key,
    mark,
    words: fields.length === 0 ? what : t('time.changedFields', { what, fields: fieldsInWords(fields) }),
  });
  return [
    ...elements.map(({ key, before: was, after: is, fields }) =>
      told({ key, fields, mark: markOf(was, is), what: nameInWords(is ?? was ?? undefined) }),
    ),
    ...links.map(({ key, before: was, after: is, fields }) => {
      const link = is ?? was;
      const said = link ? linkInWords(link, is ? after : before) : { kind: '', between: '' };
      return told({ key, fields, mark: markOf(was, is), what: t('time.linkSaid', said) });
    }),
  ];
}

function markOf(before: unknown, after: unknown): Mark {
  if (before === null) return 'added';
  return after === null ? 'removed' : 'changed';
}

function fieldsInWords(fields: readonly string[]): string {
  const said = fields.map((field) => {
    const key = Object.hasOwn(FIELDS, field) ? FIELDS[field as keyof typeof FIELDS] : 'time.fieldOther';
    return t(key);
  });
  return [...new Set(said)].join(', ');
}

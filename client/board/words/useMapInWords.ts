import { useMemo } from 'react';
import { activeLanguage } from '#client/i18n/language.ts';
import type { Table } from '#shared/board/index.ts';
import type { MapInWords } from '#shared/inWords/mapInWords.ts';
import { tableInWords } from '#shared/inWords/tableInWords.ts';
import type { BoardProps } from '../boardProps.ts';
import { today } from '../time/today.ts';
import { filterWords } from './filterWords.ts';

const NOTHING: MapInWords = { sections: [] };

/** What the page says of the table, in the reader's language, as of today; nothing while it is read as a list. */
export function useMapInWords(
  table: Table,
  { members, wanted, isShown }: Pick<BoardProps, 'members'> & { wanted: string; isShown: boolean },
): MapInWords {
  const language = activeLanguage();
  const map = useMemo(() => {
    if (!isShown) return NOTHING;
    const names = new Map(members.map(({ id, name }) => [id, name]));
    return tableInWords(table, { language, today: today(), memberName: (id) => names.get(id) ?? null });
  }, [table, members, language, isShown]);
  return useMemo(() => filterWords(map, wanted), [map, wanted]);
}

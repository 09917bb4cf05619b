import { useSyncExternalStore } from 'react';
import { t } from '#client/i18n/t.ts';
import { Select } from '#client/ui/Select.tsx';
import { GROUND_FILTERS } from '#shared/board/index.ts';
import type { BoardSession } from '../model/boardSession.ts';

/** What of the map is shown, by what it rests on: the same for the map, the list, the sentences and the files made of them. */
export function GroundFilterField({
  session,
  hideLabel = false,
}: {
  session: BoardSession;
  hideLabel?: boolean;
}) {
  const { grounds } = session;
  const value = useSyncExternalStore(grounds.subscribe, grounds.get);
  return (
    <Select
      label={t('saying.filter')}
      hideLabel={hideLabel}
      value={value}
      onChange={grounds.set}
      options={GROUND_FILTERS.map((filter) => ({ value: filter, label: t(`saying.filter_${filter}`) }))}
    />
  );
}

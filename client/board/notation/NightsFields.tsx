import { t } from '#client/i18n/t.ts';
import { endKey, type PlacedElement, type PlacedLink, type Table } from '#shared/board/index.ts';
import { find } from '../commands/find.ts';
import { nameOf } from '../outline/words/nameOf.ts';
import { NightsField } from './NightsField.tsx';

type Living = Extract<PlacedLink, { kind: 'membership' }>;

/** How somebody of several homes shares their nights between them. */
export function NightsFields({
  person,
  table,
  chosen,
  onChange,
  disabled,
}: {
  person: PlacedElement;
  table: Table;
  /** what was typed and isn't written yet, by the key of the membership */
  chosen: ReadonlyMap<string, number | null>;
  onChange: (membership: Living, nights: number | null) => void;
  disabled: boolean;
}) {
  const member = endKey(find.end(person));
  const homes = table.links.flatMap((link) => {
    if (link.kind !== 'membership' || endKey(link.member) !== member) return [];
    const home = find.element(table, link.of);
    return home?.kind === 'household' ? [{ link, home }] : [];
  });
  // With one home there is nothing to share; what was said once can still be taken back.
  if (homes.length < 2 && homes.every(({ link }) => link.nights == null)) return null;
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      {homes.map(({ link, home }) => {
        const key = endKey(find.end(link));
        const typed = chosen.get(key);
        return (
          <NightsField
            key={key}
            label={t('details.nightsAt', { home: nameOf(home) })}
            shareLabel={t('details.nightsShareAt', { home: nameOf(home) })}
            nights={typed === undefined ? (link.nights ?? null) : typed}
            onCommit={(nights) => onChange(link, nights)}
            disabled={disabled}
          />
        );
      })}
    </div>
  );
}

import { t } from '#client/i18n/t.ts';
import { endKey, type PlacedElement, type PlacedLink } from '#shared/board/index.ts';
import type { Period } from '#shared/domain/period.ts';
import { nameInWords, recordKey } from '../canvas/inWords.ts';
import { useRoom, useStore } from '../canvas/roomContext.ts';
import { find } from '../commands/find.ts';
import { PeriodFields } from './PeriodFields.tsx';

/** What was typed of stays and not yet saved, by the link's key. */
export type Stays = ReadonlyMap<string, Period | null>;

/** Since when somebody lives where they live, or works where they work. */
export function StayFields({
  element,
  stays,
  onChange,
}: {
  element: PlacedElement;
  stays: Stays;
  onChange: (stays: Stays) => void;
}) {
  const table = useStore(useRoom().session.table);
  const mine = table.links.filter(
    (link): link is Extract<PlacedLink, { kind: 'membership' }> =>
      link.kind === 'membership' && endKey(link.member) === recordKey(element),
  );
  return mine.map((link) => (
    <fieldset key={recordKey(link)} className="grid gap-2">
      <legend className="font-bold text-s">
        {t('time.periodOf', { what: nameInWords(find.element(table, link.of)) })}
      </legend>
      <PeriodFields
        period={stays.has(recordKey(link)) ? stays.get(recordKey(link)) : link.during}
        onCommit={(period) => onChange(new Map([...stays, [recordKey(link), period]]))}
      />
    </fieldset>
  ));
}

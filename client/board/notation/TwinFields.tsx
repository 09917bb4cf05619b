import { t } from '#client/i18n/t.ts';
import { Select } from '#client/ui/Select.tsx';
import { type Child, endKey, type PlacedLink, type Table } from '#shared/board/index.ts';
import { sentenceCase } from '#shared/text/sentenceCase.ts';
import { find } from '../commands/find.ts';
import type { TwinOf } from '../commands/setTwin.ts';
import { nameOf } from '../outline/words/nameOf.ts';

const ZYGOSITIES = ['fraternal', 'identical', 'unknown'] as const;
const NOBODY = '';

type PlacedChild = Extract<PlacedLink, { kind: 'child' }>;

/** With whom somebody was born, among the children of the same parents. */
export function TwinFields({
  link,
  table,
  value,
  onChange,
  disabled,
}: {
  link: PlacedChild;
  table: Table;
  /** what was chosen; null for what is written */
  value: TwinOf | null;
  onChange: (twin: TwinOf) => void;
  disabled: boolean;
}) {
  const siblings = siblingsOf(link, table);
  if (siblings.length === 0) return null;
  const written = siblings.find(({ twins }) => twins && twins.group === link.twins?.group);
  const now: TwinOf = value ?? {
    with: written ? find.end(written) : null,
    zygosity: link.twins?.zygosity ?? 'unknown',
  };
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      <Select
        label={t('details.twin')}
        value={now.with === null ? NOBODY : endKey(now.with)}
        options={[
          { value: NOBODY, label: t('details.twinNobody') },
          ...siblings.map((sibling) => {
            const child = find.element(table, sibling.child);
            return { value: endKey(find.end(sibling)), label: child ? nameOf(child) : '' };
          }),
        ]}
        onChange={(key) => onChange({ ...now, with: key === NOBODY ? null : find.fromKey(key) })}
        disabled={disabled}
      />
      {now.with !== null && (
        <Select
          label={t('details.zygosity')}
          value={now.zygosity}
          options={ZYGOSITIES.map((zygosity) => ({
            value: zygosity,
            label: sentenceCase(t(`notation.twins-${zygosity}`)),
          }))}
          onChange={(zygosity) => onChange({ ...now, zygosity })}
          disabled={disabled}
        />
      )}
    </div>
  );
}

function siblingsOf(link: PlacedChild, table: Table): PlacedChild[] {
  const parents = ({ parents: ends }: Child) => ends.map(endKey).sort().join(' ');
  return table.links.filter(
    (other): other is PlacedChild =>
      other.kind === 'child' &&
      endKey(other.child) !== endKey(link.child) &&
      parents(other) === parents(link),
  );
}

import { t } from '#client/i18n/t.ts';
import { Select } from '#client/ui/Select.tsx';
import type { Structure } from '#shared/board/index.ts';
import { SECTORS } from '#shared/domain/sector.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { DraftField } from '../fields/DraftField.tsx';

/** What a house is, and of which sector. */
export function StructureFields({
  structure,
  canWrite,
  onChange,
}: {
  structure: Structure;
  canWrite: boolean;
  onChange: (fields: Partial<Omit<Structure, 'id' | 'kind'>>) => void;
}) {
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      <DraftField
        label={t('board.what')}
        description={t('board.whatHint')}
        value={structure.what}
        onCommit={(what) => onChange({ what })}
        maxLength={LIMITS.labelLength}
        disabled={!canWrite}
      />
      <Select
        label={t('board.sector')}
        value={structure.sector}
        onChange={(sector) => onChange({ sector })}
        disabled={!canWrite}
        options={SECTORS.map((sector) => ({ value: sector, label: t(`domain.sector_${sector}`) }))}
      />
    </div>
  );
}

import { Plus, Trash2 } from 'lucide-react';
import { t } from '#client/i18n/t.ts';
import { newId } from '#client/sync/newId.ts';
import { Button } from '#client/ui/Button.tsx';
import { IconButton } from '#client/ui/IconButton.tsx';
import { Select } from '#client/ui/Select.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { HOLDER_CAPACITIES, type HolderCapacity } from '#shared/consent/guardianship.ts';
import type { MemberView } from '#shared/protocol/http/views.ts';
import type { HolderDraft } from './familyDraft.ts';

const MOST = 12;

/** Those who decide, or must be told: by name, as what, and whether they are at the table. */
export function HolderFields({
  holders,
  members,
  errors,
  onChange,
}: {
  holders: readonly HolderDraft[];
  members: readonly MemberView[];
  errors: { name: string | null; capacity: string | null };
  onChange: (holders: HolderDraft[]) => void;
}) {
  const change = (id: string, part: Partial<HolderDraft>) =>
    onChange(holders.map((holder) => (holder.id === id ? { ...holder, ...part } : holder)));
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 font-semibold">{t('consentRecord.holders')}</legend>
      <p className="text-ink-soft text-s">{t('consentRecord.holdersHelp')}</p>
      {holders.map((holder, at) => (
        <div
          key={holder.id}
          className="grid gap-3 rounded-card border border-line bg-paper-raised p-3 sm:grid-cols-[1fr_1fr_1fr_auto] sm:items-start"
        >
          <TextField
            label={t('consentRecord.holderName')}
            autoComplete="off"
            maxLength={200}
            value={holder.name}
            error={holder.name.trim() === '' ? errors.name : null}
            onChange={(name) => change(holder.id, { name })}
          />
          <Select<HolderCapacity | ''>
            label={t('consentRecord.holderCapacity')}
            value={holder.capacity ?? ''}
            error={holder.capacity === null ? errors.capacity : null}
            options={[
              { value: '', label: t('consentRecord.choose') },
              ...HOLDER_CAPACITIES.map((value) => ({ value, label: t(`consentRecord.capacity_${value}`) })),
            ]}
            onChange={(capacity) => change(holder.id, { capacity: capacity === '' ? null : capacity })}
          />
          <Select
            label={t('consentRecord.holderMember')}
            value={holder.memberId ?? ''}
            options={[
              { value: '', label: t('consentRecord.notAtTheTable') },
              ...members.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(memberId) => change(holder.id, { memberId: memberId === '' ? null : memberId })}
          />
          <IconButton
            className="sm:mt-7"
            label={t('consentRecord.removeHolder', { name: holder.name || String(at + 1) })}
            icon={<Trash2 aria-hidden="true" />}
            onPress={() => onChange(holders.filter(({ id }) => id !== holder.id))}
          />
        </div>
      ))}
      {holders.length < MOST && (
        <div>
          <Button
            icon={<Plus aria-hidden="true" />}
            onPress={() => onChange([...holders, { id: newId(), memberId: null, name: '', capacity: null }])}
          >
            {t('consentRecord.addHolder')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

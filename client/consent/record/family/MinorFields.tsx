import { t } from '#client/i18n/t.ts';
import { Checkbox } from '#client/ui/Checkbox.tsx';
import { Select } from '#client/ui/Select.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import type { FamilyDraft } from './familyDraft.ts';

/** What only concerns a minor: who holds authority alone, what a judge said, whether the child is confided. */
export function MinorFields({
  draft,
  mayWrite,
  onChange,
}: {
  draft: FamilyDraft;
  mayWrite: boolean;
  onChange: (part: Partial<FamilyDraft>) => void;
}) {
  return (
    <>
      {draft.authority === 'exclusive' && (
        <Select
          label={t('consentRecord.exclusiveHolder')}
          value={draft.exclusiveHolderId ?? ''}
          options={[
            { value: '', label: t('consentRecord.choose') },
            ...draft.holders.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) => onChange({ exclusiveHolderId: id === '' ? null : id })}
        />
      )}
      {draft.authority !== null && draft.authority !== 'joint' && (
        <TextField
          label={t('consentRecord.judgement')}
          description={t('consentRecord.judgementHelp')}
          maxLength={300}
          value={draft.judgementRef}
          onChange={(judgementRef) => onChange({ judgementRef })}
        />
      )}
      <Checkbox
        label={t('consentRecord.separated')}
        description={t('consentRecord.separatedHelp')}
        checked={draft.separated}
        disabled={!mayWrite}
        onChange={(separated) => onChange({ separated })}
      />
      <Checkbox
        label={t('consentRecord.confided')}
        description={t('consentRecord.confidedHelp')}
        checked={draft.confidedToAse}
        disabled={!mayWrite}
        onChange={(confidedToAse) => onChange({ confidedToAse })}
      />
      {draft.confidedToAse && (
        <TextField
          label={t('consentRecord.judgeAuthorisation')}
          optional
          description={t('consentRecord.judgeAuthorisationHelp')}
          maxLength={300}
          value={draft.judgeAuthorisationRef}
          onChange={(judgeAuthorisationRef) => onChange({ judgeAuthorisationRef })}
        />
      )}
    </>
  );
}

import { t } from '#client/i18n/t.ts';
import { RadioGroup } from '#client/ui/RadioGroup.tsx';
import { Select } from '#client/ui/Select.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { FAMILY_PLACES } from '#shared/domain/familyPlace.ts';
import { careCategoryOf, PROFESSIONS, type Profession, secrecyOf } from '#shared/domain/profession.ts';
import type { Place } from './place.ts';

/**
 * For somebody of the family, what they are to the person concerned; for others, their profession, with what the law
 * says of it. Nothing is chosen beforehand: what one may see and agree to rests on it.
 */
export function WhoTheyAre({
  place,
  onChange,
  error,
}: {
  place: Place;
  onChange: (place: Place) => void;
  error: string | null;
}) {
  if (place.sector === 'family') {
    return (
      <RadioGroup
        label={t('professions.familyPlace')}
        value={place.familyPlace}
        error={error}
        options={FAMILY_PLACES.map((value) => ({
          value,
          label: t(`professions.familyPlace_${value}`),
          description: t(`professions.familyPlaceHelp_${value}`),
        }))}
        onChange={(familyPlace) => onChange({ ...place, familyPlace })}
      />
    );
  }
  const { profession } = place;
  const care = careCategoryOf(profession);
  return (
    <div className="grid gap-3">
      <Select<Profession | ''>
        label={t('professions.profession')}
        description={t('professions.professionHelp')}
        value={profession ?? ''}
        options={[
          { value: '', label: t('professions.professionNone') },
          ...PROFESSIONS.map((value) => ({ value, label: t(`professions.${value}`) })),
        ]}
        onChange={(chosen) => onChange({ ...place, profession: chosen === '' ? null : chosen })}
      />
      {profession !== null && (
        <p aria-live="polite" className="rounded-card bg-paper-sunken px-3 py-2 text-s">
          {t(`professions.secrecy_${secrecyOf(profession)}`)} {care !== null && t(`professions.care_${care}`)}
        </p>
      )}
      {care !== null && (
        <TextField
          label={t('professions.careTeam')}
          optional
          description={t('professions.careTeamHelp')}
          maxLength={120}
          value={place.careTeam}
          onChange={(careTeam) => onChange({ ...place, careTeam })}
        />
      )}
    </div>
  );
}

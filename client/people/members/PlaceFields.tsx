import { t } from '#client/i18n/t.ts';
import { RadioGroup } from '#client/ui/RadioGroup.tsx';
import { Select } from '#client/ui/Select.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { ROLES } from '#shared/domain/role.ts';
import { SECTORS } from '#shared/domain/sector.ts';
import type { Place } from './place.ts';
import { WhoTheyAre } from './WhoTheyAre.tsx';

/** The questions about a place, the same for an invitation and for a change. */
export function PlaceFields({
  place,
  onChange,
  familyPlaceError,
}: {
  place: Place;
  onChange: (place: Place) => void;
  familyPlaceError: string | null;
}) {
  return (
    <>
      <Select
        label={t('people.sector')}
        value={place.sector}
        options={SECTORS.map((value) => ({ value, label: t(`domain.sector_${value}`) }))}
        onChange={(sector) => onChange({ ...place, sector })}
      />
      <WhoTheyAre place={place} onChange={onChange} error={familyPlaceError} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('people.function')}
          optional
          description={t('people.functionHelp')}
          maxLength={120}
          value={place.function}
          onChange={(words) => onChange({ ...place, function: words })}
        />
        <TextField
          label={t('people.organization')}
          optional
          description={t('people.organizationHelp')}
          maxLength={120}
          value={place.organization}
          onChange={(organization) => onChange({ ...place, organization })}
        />
      </div>
      <RadioGroup
        label={t('people.role')}
        value={place.role}
        options={ROLES.map((value) => ({
          value,
          label: t(`domain.role_${value}`),
          description: t(`domain.roleHelp_${value}`),
        }))}
        onChange={(role) => onChange({ ...place, role })}
      />
    </>
  );
}

import { useState } from 'react';
import { activeLanguage } from '#client/i18n/language.ts';
import { t } from '#client/i18n/t.ts';
import { Checkbox } from '#client/ui/Checkbox.tsx';
import { RadioGroup } from '#client/ui/RadioGroup.tsx';
import { SearchField } from '#client/ui/SearchField.tsx';
import { Select } from '#client/ui/Select.tsx';
import type { GedcomPerson } from '#shared/gedcom/gedcomFile.ts';
import { sayDate } from '#shared/text/sayDate.ts';
import type { ShownChoice } from './shownChoice.ts';

const SHOWN = 8;
const GENERATIONS = Array.from({ length: 11 }, (_, count) => ({
  value: String(count),
  label: String(count),
}));

/** Around whom, and how far. */
export function BranchFields({
  people,
  choice,
  onChange,
}: {
  people: readonly GedcomPerson[];
  choice: ShownChoice;
  onChange: (choice: Partial<ShownChoice>) => void;
}) {
  const [search, setSearch] = useState('');
  const wanted = plain(search).split(' ').filter(Boolean);
  const found =
    wanted.length === 0
      ? []
      : people.filter(({ name }) => wanted.every((part) => plain(name).includes(part))).slice(0, SHOWN);
  const chosen = people.filter(({ id }) => id === choice.around && !found.some((one) => one.id === id));
  const options = [...chosen, ...found].map((person) => ({
    value: person.id,
    label: person.name === '' ? person.id : person.name,
    description: [person.birth, person.death]
      .map((date) => (date === null ? '' : sayDate(date, activeLanguage())))
      .join(' – '),
  }));
  return (
    <div className="grid gap-3 border-line border-l-2 pl-4">
      <SearchField label={t('gedcom.search')} value={search} onChange={setSearch} />
      {options.length > 0 && (
        <RadioGroup
          label={t('gedcom.around')}
          options={options}
          value={choice.around}
          onChange={(around) => onChange({ around })}
        />
      )}
      {wanted.length > 0 && found.length === 0 && <p role="status">{t('gedcom.nobodyFound')}</p>}
      <div className="grid gap-3 sm:grid-cols-2">
        <Select
          label={t('gedcom.up')}
          options={GENERATIONS}
          value={String(choice.up)}
          onChange={(up) => onChange({ up: Number(up) })}
        />
        <Select
          label={t('gedcom.down')}
          options={GENERATIONS}
          value={String(choice.down)}
          onChange={(down) => onChange({ down: Number(down) })}
        />
      </div>
      <Checkbox
        label={t('gedcom.siblings')}
        checked={choice.siblings}
        onChange={(siblings) => onChange({ siblings })}
      />
      <Checkbox
        label={t('gedcom.partners')}
        checked={choice.partners}
        onChange={(partners) => onChange({ partners })}
      />
    </div>
  );
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

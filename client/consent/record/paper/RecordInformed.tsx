import { useState } from 'react';
import { informPersons } from '#client/api/informPersons.ts';
import { t } from '#client/i18n/t.ts';
import { RadioGroup } from '#client/ui/RadioGroup.tsx';
import { Select } from '#client/ui/Select.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import type { Person } from '#shared/consent/person.ts';
import type { ConsentView } from '#shared/protocol/http/consentViews.ts';
import { dayOf } from '../dayField.ts';
import { informedPerson } from './informedPerson.ts';
import { RecordPart } from './RecordPart.tsx';

const HOWS = ['told', 'notTold'] as const;

/** Who was told, when and how; or why not. */
export function RecordInformed({
  consent,
  people,
  onChanged,
}: {
  consent: ConsentView;
  /** those of the family file */
  people: readonly Person[];
  onChanged: (consent: ConsentView) => void;
}) {
  const [who, setWho] = useState('');
  const [told, setTold] = useState<(typeof HOWS)[number] | null>(null);
  const [day, setDay] = useState(() => dayOf(Date.now()));
  const [words, setWords] = useState('');
  const person = people.find(({ id, name }) => (id ?? name) === who);
  const read = informedPerson({ person, told, day, words });

  const save = async () => {
    if (!read.ok) return t(`consentRecord.${read.missing}`);
    onChanged((await informPersons({ consentId: consent.id }, { persons: [read.informed] })).consent);
    setWho('');
    setWords('');
    return null;
  };

  return (
    <RecordPart
      title={t('consentRecord.informTitle')}
      text={t('consentRecord.informText')}
      verb={t('consentRecord.note')}
      check={() => (read.ok ? null : t(`consentRecord.${read.missing}`))}
      onSave={save}
    >
      <Select
        label={t('consentRecord.person')}
        value={who}
        options={[
          { value: '', label: t('consentRecord.choose') },
          ...people.map(({ id, name }) => ({ value: id ?? name, label: name })),
        ]}
        onChange={setWho}
      />
      <RadioGroup
        label={t('consentRecord.toldQuestion')}
        value={told}
        options={HOWS.map((value) => ({ value, label: t(`consentRecord.${value}`) }))}
        onChange={setTold}
      />
      {told === 'told' && (
        <TextField label={t('consentRecord.day')} type="date" value={day} onChange={setDay} />
      )}
      {told !== null && (
        <TextField
          label={t(`consentRecord.words_${told}`)}
          description={t(`consentRecord.wordsHelp_${told}`)}
          maxLength={told === 'told' ? 300 : 1_000}
          value={words}
          onChange={setWords}
        />
      )}
    </RecordPart>
  );
}

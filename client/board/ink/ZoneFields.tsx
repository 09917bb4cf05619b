import { useId } from 'react';
import { t } from '#client/i18n/t.ts';
import { RadioGroup } from '#client/ui/RadioGroup.tsx';
import type { Zone } from '#shared/board/index.ts';
import { TINTS, tintInWords } from './tints.ts';

type Fields = Pick<Zone, 'meaning' | 'tint'>;

/** What a zone says, and its colour. */
export function ZoneFields({
  value,
  onChange,
}: {
  value: Fields;
  onChange: (fields: Partial<Fields>) => void;
}) {
  const name = useId();
  return (
    <>
      <RadioGroup
        label={t('ink.meaning')}
        value={value.meaning}
        options={[
          { value: 'free', label: t('ink.free'), description: t('ink.freeHint') },
          { value: 'intervention', label: t('ink.intervention'), description: t('ink.interventionHint') },
        ]}
        onChange={(meaning) => onChange({ meaning })}
      />
      <fieldset>
        <legend className="mb-1 font-semibold">{t('ink.tint')}</legend>
        <div className="flex flex-wrap gap-1">
          {TINTS.map((tint) => (
            <label
              key={tint}
              className="flex min-h-touch items-center gap-2 rounded-card px-2 hover:bg-paper-sunken has-[:checked]:bg-accent-wash"
            >
              <input
                type="radio"
                name={name}
                checked={value.tint === tint}
                onChange={() => onChange({ tint })}
                className="size-5 accent-accent"
              />
              <span
                aria-hidden="true"
                className="size-6 rounded-full"
                style={{ background: `var(--wash-${tint})`, border: `3px solid var(--tint-${tint})` }}
              />
              <span>{tintInWords(tint)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}

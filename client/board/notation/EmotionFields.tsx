import { t } from '#client/i18n/t.ts';
import { Select } from '#client/ui/Select.tsx';
import type { Emotion } from '#shared/board/index.ts';
import { EMOTION_FAMILIES, EMOTION_LOOKS } from '#shared/notation/looks/emotionLooks.ts';
import { sentenceCase } from '#shared/text/sentenceCase.ts';
import { offered } from './offered.ts';

type Values = Pick<Emotion, 'emotion'>;

/** The emotional lines in four families; those that accuse somebody only where they may be drawn. BO144. */
export function EmotionFields({
  value,
  onChange,
  sensitive,
  disabled,
}: {
  value: Values;
  onChange: (fields: Values) => void;
  sensitive: boolean;
  disabled: boolean;
}) {
  const names = offered.emotions(sensitive, value.emotion);
  return (
    <Select
      label={t('details.emotion')}
      {...(sensitive ? {} : { description: t('details.sensitiveHint') })}
      value={value.emotion}
      options={EMOTION_FAMILIES.flatMap((family) =>
        names
          .filter((name) => EMOTION_LOOKS[name].family === family)
          .map((name) => ({
            value: name,
            label: sentenceCase(t(`notation.emotion-${name}`)),
            group: t(`details.family_${family}`),
          })),
      )}
      onChange={(emotion) => onChange({ emotion })}
      disabled={disabled}
    />
  );
}

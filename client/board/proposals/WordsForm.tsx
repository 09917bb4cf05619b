import { useEffect, useRef, useState } from 'react';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Field } from '#client/ui/Field.tsx';
import { FIELD_CLASSES } from '#client/ui/fieldClasses.ts';
import { LIMITS } from '#shared/protocol/limits.ts';

/** A few words to send. Not a form: it may stand in one, and Enter in it must not save the rest. */
export function WordsForm({
  label,
  optional = false,
  onSend,
  onCancel,
}: {
  label: string;
  optional?: boolean;
  onSend: (words: string) => void;
  onCancel: () => void;
}) {
  const [words, setWords] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <div className="grid gap-2">
      <Field label={label}>
        {(wiring) => (
          <textarea
            {...wiring}
            ref={field}
            rows={3}
            value={words}
            maxLength={LIMITS.textLength}
            onChange={(event) => setWords(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.stopPropagation();
              onCancel();
            }}
            className={`${FIELD_CLASSES} resize-y`}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          isDisabled={!optional && words.trim() === ''}
          onPress={() => onSend(words.trim())}
        >
          {t('saying.send')}
        </Button>
        <Button onPress={onCancel}>{t('board.cancel')}</Button>
      </div>
    </div>
  );
}

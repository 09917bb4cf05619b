import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { t } from '#client/i18n/t.ts';
import { announce } from './announce.ts';
import { Button } from './Button.tsx';
import { Field } from './Field.tsx';
import { FIELD_CLASSES } from './fieldClasses.ts';
import { toast } from './toast.ts';

/** Something to hand over: shown whole, selected at a touch, copied with one press. */
export function CopyField({
  label,
  description,
  value,
}: {
  label: string;
  description?: string;
  value: string;
}) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
      announce(t('common.copied'));
    } catch {
      // Refused by the browser (plain http, no permission): the text is there to be copied by hand.
      toast({ text: t('ui.copyFailed'), tone: 'refused' });
    }
  };
  return (
    <Field label={label} description={description}>
      {(wiring) => (
        <div className="flex gap-2">
          <input
            {...wiring}
            readOnly
            value={value}
            onFocus={(event) => event.currentTarget.select()}
            className={`${FIELD_CLASSES} font-mono text-s`}
          />
          <Button
            icon={copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
            onPress={copy}
            className="shrink-0"
          >
            {copied ? t('common.copied') : t('common.copy')}
          </Button>
        </div>
      )}
    </Field>
  );
}

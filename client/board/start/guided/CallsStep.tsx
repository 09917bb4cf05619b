import { Plus, X } from 'lucide-react';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { IconButton } from '#client/ui/IconButton.tsx';
import { Select } from '#client/ui/Select.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { LIMITS } from '#shared/protocol/limits.ts';
import type { CallRow } from './guidedState.ts';

/** Who called whom, one call after the other. */
export function CallsStep({
  calls,
  people,
  newRef,
  onChange,
}: {
  calls: readonly CallRow[];
  people: readonly { value: string; label: string }[];
  newRef: () => string;
  onChange: (calls: readonly CallRow[]) => void;
}) {
  const change = (ref: string, more: Partial<CallRow>) =>
    onChange(calls.map((call) => (call.ref === ref ? { ...call, ...more } : call)));
  const options = [{ value: '', label: t('start.guidedChoose') }, ...people];
  return (
    <div className="grid gap-4">
      <ol className="grid gap-4">
        {calls.map((call, index) => (
          <li key={call.ref}>
            <fieldset className="grid gap-2 rounded-card border border-line p-3 sm:grid-cols-2">
              <legend className="px-1 font-semibold">
                {t('start.guidedCall', { number: String(index + 1) })}
              </legend>
              <Select
                label={t('start.guidedFrom')}
                options={options}
                value={call.from}
                onChange={(from) => change(call.ref, { from })}
              />
              <Select
                label={t('start.guidedTo')}
                options={options}
                value={call.to}
                onChange={(to) => change(call.ref, { to })}
              />
              <TextField
                label={t('start.guidedWhy')}
                value={call.why}
                onChange={(why) => change(call.ref, { why })}
                maxLength={LIMITS.labelLength}
                autoComplete="off"
                optional
              />
              <div className="grid grid-cols-[1fr_auto] items-end gap-2">
                <TextField
                  label={t('start.guidedWhen')}
                  value={call.when}
                  onChange={(when) => change(call.ref, { when })}
                  maxLength={LIMITS.labelLength}
                  autoComplete="off"
                  optional
                />
                <IconButton
                  label={t('start.guidedRemove', {
                    name: t('start.guidedCall', { number: String(index + 1) }),
                  })}
                  icon={<X aria-hidden="true" />}
                  onPress={() => onChange(calls.filter(({ ref }) => ref !== call.ref))}
                />
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
      <div>
        <Button
          icon={<Plus aria-hidden="true" />}
          onPress={() => onChange([...calls, { ref: newRef(), from: '', to: '', why: '', when: '' }])}
        >
          {t('start.guidedAddCall')}
        </Button>
      </div>
    </div>
  );
}

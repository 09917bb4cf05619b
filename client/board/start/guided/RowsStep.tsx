import { Plus, X } from 'lucide-react';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Checkbox } from '#client/ui/Checkbox.tsx';
import { IconButton } from '#client/ui/IconButton.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { LIMITS } from '#shared/protocol/limits.ts';
import { sentenceCase } from '#shared/text/sentenceCase.ts';
import type { Row } from './guidedState.ts';

/** Words to press, and a row for each that was: a name, and whether they live here. */
export function RowsStep({
  words,
  rows,
  asksWhere,
  newRef,
  onChange,
}: {
  words: readonly string[];
  rows: readonly Row[];
  asksWhere: boolean;
  newRef: () => string;
  onChange: (rows: readonly Row[]) => void;
}) {
  const change = (ref: string, more: Partial<Row>) =>
    onChange(rows.map((row) => (row.ref === ref ? { ...row, ...more } : row)));
  const add = (word: string) => onChange([...rows, { ref: newRef(), word, rest: '', livesHere: true }]);
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap gap-2">
        {words.map((word) => (
          <Button key={word} icon={<Plus aria-hidden="true" />} onPress={() => add(word)}>
            {sentenceCase(word)}
          </Button>
        ))}
        <Button icon={<Plus aria-hidden="true" />} onPress={() => add('')}>
          {t('start.guidedAddOther')}
        </Button>
      </div>
      {rows.length > 0 && (
        <ul className="grid gap-3">
          {rows.map((row) => {
            const label = row.word === '' ? t('start.guidedOther') : sentenceCase(row.word);
            return (
              <li key={row.ref} className="grid grid-cols-[1fr_auto] items-end gap-x-2 gap-y-1">
                <TextField
                  label={label}
                  value={row.rest}
                  onChange={(rest) => change(row.ref, { rest })}
                  maxLength={LIMITS.nameLength}
                  autoComplete="off"
                  autoFocus
                />
                <IconButton
                  label={t('start.guidedRemove', { name: row.rest.trim() || label })}
                  icon={<X aria-hidden="true" />}
                  onPress={() => onChange(rows.filter(({ ref }) => ref !== row.ref))}
                />
                {asksWhere && (
                  <Checkbox
                    label={t('start.guidedLivesHere')}
                    checked={row.livesHere}
                    onChange={(livesHere) => change(row.ref, { livesHere })}
                  />
                )}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

import { type Ref, useLayoutEffect, useRef } from 'react';
import { t } from '#client/i18n/t.ts';
import { Field } from '#client/ui/Field.tsx';
import { FIELD_CLASSES } from '#client/ui/fieldClasses.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { useRoom } from '../canvas/roomContext.ts';

/**
 * The field of a typed line. Once it is there and has the keyboard it gets what was typed before; from then on nobody but the
 * typing writes in it, since a page that draws itself anew between two keys would take a letter back. QA11.
 */
export function LineField({
  field,
  onType,
  onThere,
}: {
  field: Ref<HTMLInputElement>;
  onType: (line: string) => void;
  onThere: (typed: string) => void;
}) {
  const { ahead } = useRoom();
  const there = useRef(onThere);
  // In the turn of the browser in which the field comes: no key can fall between the two.
  useLayoutEffect(() => {
    const typed = ahead.take();
    if (typed !== '') there.current(typed);
  }, [ahead]);
  return (
    <Field label={t('start.quickField')} description={t('start.quickHint')}>
      {(wiring) => (
        <input
          {...wiring}
          ref={field}
          defaultValue=""
          onInput={(event) => onType(event.currentTarget.value)}
          maxLength={LIMITS.nameLength + 40}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: what one asked for, to type in at once
          autoFocus
          className={FIELD_CLASSES}
        />
      )}
    </Field>
  );
}

import { Check, Clock, X } from 'lucide-react';
import { useId } from 'react';
import { t } from '#client/i18n/t.ts';
import { classes } from '#client/ui/classes.ts';
import type { Answer } from '#shared/consent/events.ts';

const ANSWERS = ['yes', 'no', 'later'] as const;
const ICONS = { yes: Check, no: X, later: Clock } as const;

/** Three answers of one size, none chosen: what is chosen has its sign and its border, never its colour alone. */
export function AnswerButtons({
  question,
  answer,
  onAnswer,
  error,
}: {
  /** read to whoever doesn't see the card around the answers */
  question: string;
  answer: Answer | null;
  onAnswer: (answer: Answer) => void;
  error?: string | null;
}) {
  const name = useId();
  return (
    <fieldset aria-describedby={error ? `${name}-error` : undefined} className="grid gap-2">
      <legend className="sr-only">{question}</legend>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,6rem),1fr))] gap-2">
        {ANSWERS.map((one) => {
          const Icon = ICONS[one];
          const chosen = one === answer;
          return (
            <label
              key={one}
              className={classes(
                'relative flex min-h-14 cursor-pointer flex-col items-center justify-center gap-x-2 rounded-card border-2 px-1 py-1 sm:flex-row text-center font-semibold leading-tight has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-focus has-[:focus-visible]:outline-offset-2',
                !chosen && 'border-line-strong bg-paper-raised text-ink hover:bg-paper-sunken',
                chosen && one === 'yes' && 'border-accent bg-accent text-on-accent',
                chosen && one !== 'yes' && 'border-accent bg-accent-wash text-accent-strong',
              )}
            >
              <input
                type="radio"
                name={name}
                checked={chosen}
                onChange={() => onAnswer(one)}
                className="absolute inset-0 cursor-pointer opacity-0"
              />
              {chosen && <Icon aria-hidden="true" className="size-5 shrink-0" />}
              {t(`consentAsk.answer_${one}`)}
            </label>
          );
        })}
      </div>
      {error && (
        <p id={`${name}-error`} className="text-refused text-s">
          {error}
        </p>
      )}
    </fieldset>
  );
}

import { Languages } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { activeLanguage, setLanguage } from '#client/i18n/language.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { ListenButton } from '#client/ui/listen/ListenButton.tsx';
import { Spoken } from '#client/ui/listen/Spoken.tsx';
import { type Draft, STEPS } from '../draft.ts';
import { QuickExit } from '../QuickExit.tsx';

/** What every step has: how far one is, a voice, simpler words, another language, a way out at once. */
export function StepFrame({
  step,
  title,
  variant,
  onVariant,
  later,
  children,
}: {
  /** null: the steps are over */
  step: Draft['step'] | null;
  title: string;
  variant: Draft['variant'];
  onVariant: ((variant: Draft['variant']) => void) | null;
  /** the ordinary way out */
  later: ReactNode;
  children: ReactNode;
}) {
  const page = useRef<HTMLDivElement | null>(null);
  const heading = useRef<HTMLHeadingElement | null>(null);
  // A new step is a new page: it is read from its top.
  useEffect(() => heading.current?.focus(), []);
  const other = activeLanguage() === 'fr' ? 'en' : 'fr';
  const easy = variant === 'easy';

  return (
    // The page scrolls above the way out, never under it: what takes the focus is always in sight.
    <div className="flex h-dvh flex-col">
      <div className="min-h-0 grow overflow-y-auto">
        <div className="mx-auto grid w-full max-w-xl content-start gap-4 px-4 py-4">
          <div className="flex flex-wrap items-center gap-2">
            {step !== null && (
              <p className="mr-auto py-2 text-ink-soft text-s">
                {t('consentAsk.stepOf', { step, of: STEPS })}
              </p>
            )}
            <ListenButton key={variant} page={page} />
            {onVariant !== null && (
              <Button
                aria-pressed={easy}
                className="px-3! aria-pressed:border-accent! aria-pressed:bg-accent-wash! aria-pressed:text-accent-strong!"
                onPress={() => onVariant(easy ? 'standard' : 'easy')}
              >
                {t('consentAsk.simpler')}
              </Button>
            )}
          </div>
          {step !== null && (
            <div aria-hidden="true" className="h-2 overflow-hidden rounded-full bg-paper-sunken">
              <div className="h-full rounded-full bg-accent" style={{ width: `${(step / STEPS) * 100}%` }} />
            </div>
          )}
          <div ref={page} className={easy ? 'grid gap-4 text-l leading-relaxed' : 'grid gap-4'}>
            <h1 ref={heading} tabIndex={-1} className="text-xl outline-none [overflow-wrap:anywhere]">
              <Spoken>{title}</Spoken>
            </h1>
            {children}
          </div>
          <Button
            variant="quiet"
            className="justify-self-center"
            icon={<Languages aria-hidden="true" />}
            onPress={() => void setLanguage(other)}
          >
            <span lang={other}>{t(`shell.language_${other}`)}</span>
          </Button>
        </div>
      </div>
      <QuickExit beside={later} />
    </div>
  );
}

import { t } from '#client/i18n/t.ts';
import { Spinner } from './Spinner.tsx';

/** Holds the place of what is being loaded, and says so once, politely. */
export function Loading({ text }: { text?: string }) {
  return (
    <div role="status" className="flex min-h-32 grow items-center justify-center gap-3 p-6 text-ink-soft">
      <Spinner />
      <span>{text ?? t('common.loading')}</span>
    </div>
  );
}

import { t } from '#client/i18n/t.ts';
import { Progress } from '#client/ui/Progress.tsx';
import { Spinner } from '#client/ui/Spinner.tsx';
import type { ImportStage } from './followImport.ts';
import { useSaid } from './useSaid.ts';

/** How far the import is: read here, sent, then read, placed and written by the server. GD98. */
export function ImportProgress({
  now,
}: {
  now: { is: 'reading' | 'sending'; done: number } | { is: 'there'; server: ImportStage | null };
}) {
  const { label, detail, done } = shown(now);
  const percent = done === null ? null : Math.round(done * 100);
  useSaid(detail ?? (percent === null ? label : t('gedcom.share', { what: label, percent })));
  return (
    <div className="grid gap-2">
      {done === null ? (
        <p className="flex items-center gap-2">
          <Spinner />
          {label}
        </p>
      ) : (
        <Progress label={label} value={done} max={1} />
      )}
      {/* Kept free where there is nothing to say: the button below stays under the finger. */}
      <p className="min-h-6 text-ink-soft text-s">{detail}</p>
    </div>
  );
}

function shown(now: Parameters<typeof ImportProgress>[0]['now']): {
  label: string;
  detail: string | null;
  done: number | null;
} {
  if (now.is !== 'there') {
    const label = now.is === 'reading' ? t('gedcom.reading') : t('gedcom.sending');
    return { label, detail: null, done: now.done };
  }
  const { stage, done, people } = now.server ?? { stage: 'none', done: 0, people: 0 };
  switch (stage) {
    case 'reading':
      return { label: t('gedcom.serverReads'), detail: null, done };
    case 'placing': {
      const placed = Math.floor(done * people);
      const detail = t('gedcom.placed', { count: placed, of: people });
      return { label: t('gedcom.placing'), detail, done };
    }
    case 'writing':
    case 'written':
      return { label: t('gedcom.writing'), detail: t('gedcom.people', { count: people }), done: null };
    case 'none':
      return { label: t('gedcom.waiting'), detail: null, done: null };
  }
}

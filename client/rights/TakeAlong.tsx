import { FileJson, FileText } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { explain } from '#client/api/explain.ts';
import { t } from '#client/i18n/t.ts';
import { announce } from '#client/ui/announce.ts';
import { Button } from '#client/ui/Button.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { Progress } from '#client/ui/Progress.tsx';
import { type CopyProgress, takeCopy } from './takeCopy.ts';

type Format = 'pdf' | 'json';

/** « Emporter mes données »: made in the background, then handed over at once. RG1. */
export function TakeAlong({ situationId }: { situationId: string }) {
  const [making, setMaking] = useState<{ format: Format; progress: CopyProgress | null } | null>(null);
  const [said, setSaid] = useState<{ tone: 'saved' | 'refused'; text: string } | null>(null);

  const leaving = useRef<AbortController | null>(null);
  useEffect(() => () => leaving.current?.abort(), []);

  const take = async (format: Format) => {
    setSaid(null);
    setMaking({ format, progress: null });
    announce(t('rights.making'));
    leaving.current = new AbortController();
    try {
      const outcome = await takeCopy({
        situationId,
        format,
        signal: leaving.current.signal,
        onProgress: (progress) => setMaking({ format, progress }),
      });
      if (outcome === 'left') return;
      setSaid(
        outcome === 'done'
          ? { tone: 'saved', text: t('rights.copyDone') }
          : { tone: 'refused', text: t(outcome === 'late' ? 'rights.copyLate' : 'rights.copyFailed') },
      );
      if (outcome === 'done') announce(t('rights.copyDone'));
    } catch (error) {
      setSaid({ tone: 'refused', text: explain(error) });
    } finally {
      setMaking(null);
    }
  };
  const button = (format: Format, label: string) => (
    <Button
      icon={format === 'pdf' ? <FileText aria-hidden="true" /> : <FileJson aria-hidden="true" />}
      isPending={making?.format === format}
      isDisabled={making !== null && making.format !== format}
      onPress={() => void take(format)}
    >
      {label}
    </Button>
  );
  return (
    <section aria-labelledby="take-along" className="grid gap-3">
      <h2 id="take-along" className="text-l">
        {t('rights.takeAlong')}
      </h2>
      <p className="text-ink-soft">{t('rights.takeAlongText')}</p>
      <div className="flex flex-wrap gap-3">
        {button('pdf', t('rights.takePdf'))}
        {button('json', t('rights.takeJson'))}
      </div>
      {making?.progress && (
        <Progress label={t('rights.makingProgress')} value={making.progress.done} max={making.progress.of} />
      )}
      {said !== null && <Notice tone={said.tone}>{said.text}</Notice>}
    </section>
  );
}

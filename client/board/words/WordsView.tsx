import { Copy } from 'lucide-react';
import { memo } from 'react';
import type { CopyMark } from '#client/api/askExport.ts';
import { explain } from '#client/api/explain.ts';
import { dateTimeInWords } from '#client/i18n/dates.ts';
import { t } from '#client/i18n/t.ts';
import { announce } from '#client/ui/announce.ts';
import { Button } from '#client/ui/Button.tsx';
import { toast } from '#client/ui/toast.ts';
import type { MapInWords } from '#shared/inWords/mapInWords.ts';
import { plainWords } from '#shared/inWords/plainWords.ts';
import { WordLine } from './WordLine.tsx';

/** The map in sentences: headings and nested lists, each sentence a way to its card. */
export const WordsView = memo(function WordsView({
  map,
  ask,
}: {
  map: MapInWords;
  /** asks before the text leaves; rejects when the person may not */
  ask: () => Promise<CopyMark>;
}) {
  const copy = async () => {
    let mark: CopyMark;
    try {
      mark = await ask();
    } catch (error) {
      toast({ text: explain(error), tone: 'refused' });
      return;
    }
    const { to, at, reference } = mark;
    const handedTo = t('exporting.handedTo', { to, date: dateTimeInWords(at), reference });
    try {
      await navigator.clipboard.writeText(`${plainWords(map)}\n\n${handedTo}`);
      toast({ text: t('saying.copied') });
      announce(t('saying.copied'));
    } catch {
      // The browser says no more than that it may not; what to do then is the same whatever its reason.
      toast({ text: t('saying.copyFailed'), tone: 'refused' });
    }
  };
  if (map.sections.length === 0) return <p className="text-ink-soft">{t('outline.emptyTitle')}</p>;
  return (
    <>
      {map.sections.map(({ name, title, lines }) => (
        <section key={name} aria-labelledby={`words-${name}`} className="grid gap-1">
          <h3 id={`words-${name}`} className="text-m">
            {title}
          </h3>
          <ul className="grid list-[''] gap-1">
            {lines.map((line) => (
              <WordLine key={line.key} line={line} heads={name !== 'writings'} />
            ))}
          </ul>
        </section>
      ))}
      <div>
        <Button icon={<Copy aria-hidden="true" />} onPress={copy}>
          {t('saying.copyWords')}
        </Button>
      </div>
    </>
  );
});

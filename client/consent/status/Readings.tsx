import { useInfiniteQuery } from '@tanstack/react-query';
import { explain } from '#client/api/explain.ts';
import { readingsQuery } from '#client/api/readingsQuery.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Loading } from '#client/ui/Loading.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import type { SituationView } from '#shared/protocol/http/views.ts';
import { readingInWords } from './readingInWords.ts';

/** « Mme Vidal a ouvert la carte du volet Soins, hier à 14 h 02. » CS5. */
export function Readings({
  situation,
  title,
  help,
}: {
  situation: SituationView;
  title: string;
  help?: string;
}) {
  const query = useInfiniteQuery(readingsQuery(situation.id));
  const pages = query.data?.pages ?? [];
  const readings = pages.flatMap((page) => page.readings);
  const keptMonths = pages[0]?.keptMonths;
  const now = Date.now();
  return (
    <section aria-labelledby="readings" className="grid gap-3">
      <h2 id="readings" className="text-l">
        {title}
      </h2>
      <p className="text-ink-soft text-s">
        {[help, keptMonths === undefined ? '' : t('consentStatus.readingsKept', { count: keptMonths })]
          .filter(Boolean)
          .join(' ')}
      </p>
      {query.error && <Notice tone="refused">{explain(query.error)}</Notice>}
      {query.isPending && <Loading />}
      {query.isSuccess && readings.length === 0 && <p>{t('consentStatus.readingsNone')}</p>}
      <ul className="grid gap-2">
        {readings.map((reading) => (
          <li
            key={[reading.memberId, reading.compartmentId, reading.kind, reading.noteId, reading.day].join()}
            className="rounded-card border border-line bg-paper-raised px-4 py-2"
          >
            {readingInWords(reading, situation.compartments, now)}
            {reading.times > 1 && (
              <span className="text-ink-soft text-s">
                {' '}
                ({t('consentStatus.readingTimes', { count: reading.times })})
              </span>
            )}
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <div>
          <Button isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
            {t('consentStatus.readingsMore')}
          </Button>
        </div>
      )}
    </section>
  );
}

import { t } from '#client/i18n/t.ts';
import { useGlossary } from './useGlossary.ts';

/** Every acronym that is explained here, to be read at leisure. */
export function GlossaryList() {
  const { entries } = useGlossary();
  return (
    <details className="rounded-card border border-line">
      <summary className="min-h-touch cursor-pointer px-3 py-2.5 font-semibold">
        {t('acronyms.all', { count: entries.length })}
      </summary>
      <dl className="grid gap-2 px-3 pt-1 pb-3" lang="fr">
        {entries.map((entry) => (
          <div key={entry.acronym} className="grid gap-x-3 sm:grid-cols-[7rem_1fr]">
            <dt className="font-semibold">{entry.acronym}</dt>
            {entry.meanings.map(({ meaning }) => (
              <dd key={meaning} className="sm:col-start-2">
                {meaning}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}

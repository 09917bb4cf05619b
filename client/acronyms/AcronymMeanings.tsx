import { t } from '#client/i18n/t.ts';
import type { AcronymMeaning } from '#shared/text/acronyms.ts';

/** What letters stand for. Where they stand for several things, all are told: the reader knows which is meant. */
export function AcronymMeanings({
  acronym,
  meanings,
}: {
  acronym: string;
  meanings: readonly AcronymMeaning[];
}) {
  const [only] = meanings;
  return (
    <>
      <strong lang="fr">{acronym}</strong>
      {meanings.length === 1 && only ? (
        <span lang="fr"> {only.meaning}</span>
      ) : (
        <>
          <span> {t('acronyms.severalMeanings')}</span>
          <ul className="list-disc pl-5" lang="fr">
            {meanings.map(({ meaning }) => (
              <li key={meaning}>{meaning}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

import { activeLanguage } from '#client/i18n/language.ts';
import type { Lost } from '#shared/gedcom/lost.ts';
import { gedcomWords } from './gedcomWords.ts';

/** What one side holds and the other has no place for. Nothing where nothing is lost. */
export function LostList({ title, lost }: { title: string; lost: readonly Lost[] }) {
  const words = gedcomWords().lost;
  if (lost.length === 0) return null;
  return (
    <details className="rounded-card border border-line px-3 py-2">
      <summary className="min-h-touch cursor-pointer content-center">{title}</summary>
      <ul className="grid list-disc gap-1 pl-5 text-ink-soft text-s">
        {lost.map(({ what, count }) => (
          <li key={what}>
            {words[what]} ({count.toLocaleString(activeLanguage())})
          </li>
        ))}
      </ul>
    </details>
  );
}

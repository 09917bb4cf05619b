import { t } from '#client/i18n/t.ts';
import type { Table } from '#shared/board/index.ts';
import type { ParcoursIssue } from '#shared/parcours/gapsOf.ts';
import { gapInWords } from './gapInWords.ts';

/** What the dates show to be missing, each leading to when. TM3. */
export function GapList({
  gaps,
  table,
  onGoTo,
}: {
  gaps: readonly ParcoursIssue[];
  table: Table;
  onGoTo: (issue: ParcoursIssue) => void;
}) {
  if (gaps.length === 0) return <p className="text-ink-soft">{t('time.gapsNone')}</p>;
  return (
    <div className="grid gap-1">
      <ul className="grid gap-1">
        {gaps.map((issue) => (
          <li key={`${issue.kind}${issue.who}${issue.from}`}>
            <button
              type="button"
              className="min-h-11 w-full rounded-card px-2 py-1.5 text-left hover:bg-paper-sunken"
              onClick={() => onGoTo(issue)}
            >
              {gapInWords(issue, table)}
            </button>
          </li>
        ))}
      </ul>
      <p className="text-ink-soft text-s">{t('time.gapsHonest')}</p>
    </div>
  );
}

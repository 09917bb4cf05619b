import { Check, Clock, X } from 'lucide-react';
import { t } from '#client/i18n/t.ts';
import { Spoken } from '#client/ui/listen/Spoken.tsx';
import type { Answer } from '#shared/consent/events.ts';
import type { ConsentRowView } from '#shared/protocol/http/consentViews.ts';
import { rowInWords } from './rowInWords.ts';

const ICONS = { yes: Check, no: X, later: Clock } as const;

/** What was answered, a line each. */
export function AnswerList({
  rows,
  answers,
  expiresAt,
}: {
  rows: readonly ConsentRowView[];
  answers: Readonly<Record<string, Answer>>;
  expiresAt: number;
}) {
  return (
    <ul className="grid divide-y divide-line rounded-panel border border-line bg-paper-raised">
      {rows.map((row) => {
        const answer = answers[row.id] ?? 'later';
        const Icon = ICONS[answer];
        const { who, what } = rowInWords(row, expiresAt);
        return (
          <li key={row.id} className="flex items-start gap-3 px-4 py-3">
            <Icon aria-hidden="true" className="mt-0.5 size-6 shrink-0 text-accent" />
            <p className="min-w-0 [overflow-wrap:anywhere]">
              <strong>
                <Spoken>{t('consentAsk.answered', { answer: t(`consentAsk.answer_${answer}`), who })}</Spoken>
              </strong>{' '}
              <Spoken>{what}</Spoken>
            </p>
          </li>
        );
      })}
    </ul>
  );
}

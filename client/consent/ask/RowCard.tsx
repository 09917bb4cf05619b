import type { ReactNode } from 'react';
import { t } from '#client/i18n/t.ts';
import { Avatar } from '#client/ui/Avatar.tsx';
import { Spoken } from '#client/ui/listen/Spoken.tsx';
import type { ConsentRowView } from '#shared/protocol/http/consentViews.ts';
import { rowInWords } from './rowInWords.ts';

/** One thing to say yes or no to: a person first, then what, for what, until when. */
export function RowCard({
  row,
  expiresAt,
  children,
}: {
  row: ConsentRowView;
  expiresAt: number;
  /** the answers, or what was answered */
  children?: ReactNode;
}) {
  const words = rowInWords(row, expiresAt);
  return (
    <li className="grid gap-3 rounded-panel border border-line bg-paper-raised p-4">
      <div className="flex items-start gap-3">
        <Avatar name={words.who} sector={row.recipient.sector} />
        <div className="min-w-0 [overflow-wrap:anywhere]">
          <p className="text-l leading-snug">
            <strong>
              <Spoken>{words.who}</Spoken>
            </strong>
            {words.function !== '' && <Spoken>{`, ${words.function}`}</Spoken>}
          </p>
          {words.organization !== '' && (
            <p className="text-ink-soft">
              <Spoken>{words.organization}</Spoken>
            </p>
          )}
        </div>
      </div>
      <div className="grid gap-1 [overflow-wrap:anywhere]">
        <p>
          <Spoken>{words.what}</Spoken> <Spoken>{words.how}</Spoken>
        </p>
        <p>
          <Spoken>{t('consentAsk.whatFor', { purpose: words.purpose })}</Spoken>
        </p>
        <p>
          <Spoken>{words.until}</Spoken>
        </p>
      </div>
      {children}
    </li>
  );
}

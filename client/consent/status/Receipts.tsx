import { useQuery } from '@tanstack/react-query';
import { ChevronDown } from 'lucide-react';
import { explain } from '#client/api/explain.ts';
import { withdrawalsQuery } from '#client/api/withdrawalsQuery.ts';
import { listInWords } from '#client/i18n/listInWords.ts';
import { t } from '#client/i18n/t.ts';
import { Notice } from '#client/ui/Notice.tsx';
import type { WithdrawalReceipt } from '#shared/protocol/http/consentViews.ts';
import { momentInWords } from './momentInWords.ts';
import { Receipt } from './Receipt.tsx';

/** What was stopped before, each with its receipt behind its line. */
export function Receipts({
  situationId,
  meId,
  title,
  except,
}: {
  situationId: string;
  meId: string;
  title: string;
  /** shown elsewhere on the page already */
  except: string | null;
}) {
  const { data, error } = useQuery(withdrawalsQuery(situationId));
  const receipts = data?.withdrawals.filter(({ id }) => id !== except) ?? [];
  if (data === undefined && error) return <Notice tone="refused">{explain(error)}</Notice>;
  if (receipts.length === 0) return null;
  return (
    <section aria-labelledby="receipts" className="grid gap-3">
      <h2 id="receipts" className="text-l">
        {title}
      </h2>
      <ul className="grid gap-2">
        {receipts.map((receipt) => (
          <li key={receipt.id}>
            <details className="group">
              <summary className="flex min-h-touch cursor-pointer items-center rounded-card border border-line bg-paper-raised px-4 py-2">
                {t('consentStatus.receiptSummary', {
                  moment: momentInWords(receipt.at, Date.now()),
                  what: whatInWords(receipt),
                })}
                <ChevronDown aria-hidden="true" className="ml-auto size-5 shrink-0 group-open:rotate-180" />
              </summary>
              <div className="pt-2">
                <Receipt situationId={situationId} first={receipt} meId={meId} />
              </div>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** « Soins, M. Roux ». */
function whatInWords({ consentId, lawBasis, rows, cut }: WithdrawalReceipt): string {
  if (lawBasis !== null)
    return listInWords([
      t('consentStatus.receiptLawShort'),
      ...new Set(cut.map(({ member }) => member.name)),
    ]);
  if (consentId === null) return t('consentStatus.table');
  return listInWords([
    ...new Set(
      rows.map(({ compartmentName, category, recipient }) =>
        [
          compartmentName ?? t(`domain.category_${category}`),
          'name' in recipient ? recipient.name : t(`domain.audience_${recipient.sector}`),
        ].join(', '),
      ),
    ),
  ]);
}

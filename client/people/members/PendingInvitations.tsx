import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { explain } from '#client/api/explain.ts';
import { invitationsQuery } from '#client/api/invitationsQuery.ts';
import { withdrawInvitation } from '#client/api/withdrawInvitation.ts';
import { dateTimeInWords } from '#client/i18n/dates.ts';
import { t } from '#client/i18n/t.ts';
import { Avatar } from '#client/ui/Avatar.tsx';
import { Button } from '#client/ui/Button.tsx';
import { ConfirmDialog } from '#client/ui/ConfirmDialog.tsx';
import { Loading } from '#client/ui/Loading.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { toast } from '#client/ui/toast.ts';
import type { InvitationView } from '#shared/protocol/http/people.ts';

/** Invitations that nobody has opened yet, and the way to take one back. */
export function PendingInvitations({
  situationId,
  onChanged,
}: {
  situationId: string;
  onChanged: () => void;
}) {
  const { data, error } = useQuery(invitationsQuery(situationId));
  const queries = useQueryClient();
  const [withdrawing, setWithdrawing] = useState<InvitationView | null>(null);

  return (
    <section aria-labelledby="invitations" className="grid gap-3">
      <h2 id="invitations" className="text-l">
        {t('people.pendingTitle')}
      </h2>
      {error && <Notice tone="refused">{explain(error)}</Notice>}
      {data === undefined && !error && <Loading />}
      {data?.invitations.length === 0 && <p className="text-ink-soft">{t('people.pendingNone')}</p>}
      {data !== undefined && data.invitations.length > 0 && (
        <ul className="grid divide-y divide-line rounded-panel border border-line bg-paper-raised">
          {data.invitations.map((invitation) => (
            <li key={invitation.id} className="flex flex-wrap items-center justify-end gap-3 px-4 py-3">
              <Avatar name={invitation.member.name} sector={invitation.member.sector} faint />
              <div className="min-w-0 flex-1 basis-40">
                <p className="font-semibold">{invitation.member.name}</p>
                <p className="text-ink-soft text-s">
                  {t(`domain.sector_${invitation.member.sector}`)} ·{' '}
                  {invitation.expired
                    ? t('people.pendingExpired')
                    : t('people.pendingUntil', { until: dateTimeInWords(invitation.expiresAt) })}
                </p>
              </div>
              <Button onPress={() => setWithdrawing(invitation)}>{t('people.withdraw')}</Button>
            </li>
          ))}
        </ul>
      )}
      {withdrawing !== null && (
        <ConfirmDialog
          title={t('people.withdrawTitle', { name: withdrawing.member.name })}
          confirmLabel={t('people.withdraw')}
          tone="danger"
          isOpen
          onClose={() => setWithdrawing(null)}
          explain={explain}
          onConfirm={async () => {
            await withdrawInvitation({ situationId, invitationId: withdrawing.id });
            await queries.invalidateQueries(invitationsQuery(situationId));
            toast({ text: t('people.withdrawn', { name: withdrawing.member.name }) });
            onChanged();
          }}
        >
          <p>{t('people.withdrawText')}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}

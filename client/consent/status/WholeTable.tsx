import { useState } from 'react';
import { explain } from '#client/api/explain.ts';
import { withdrawFamilyInvitation } from '#client/api/withdrawFamilyInvitation.ts';
import { listInWords } from '#client/i18n/listInWords.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { ConfirmDialog } from '#client/ui/ConfirmDialog.tsx';
import type { FamilyInvitationView, WithdrawalReceipt } from '#shared/protocol/http/consentViews.ts';
import type { SituationView } from '#shared/protocol/http/views.ts';
import { momentInWords } from './momentInWords.ts';
import type { SharingLinks } from './sharingLinks.ts';

/** The table itself rests on the family's invitation: they may take it back, knowing who leaves. CS9. */
export function WholeTable({
  situation,
  invitation,
  links,
  onWithdrawn,
}: {
  situation: SituationView;
  invitation: FamilyInvitationView;
  links: SharingLinks;
  onWithdrawn: (receipt: WithdrawalReceipt) => void;
}) {
  const [asking, setAsking] = useState(false);
  const leaving = situation.members
    .filter(({ sector, pending }) => sector !== 'family' && !pending)
    .map(({ name }) => name);
  return (
    <section aria-labelledby="whole-table" className="grid gap-3">
      <h2 id="whole-table" className="text-l">
        {t('consentStatus.table')}
      </h2>
      <p>{stateInWords(invitation)}</p>
      <div className="grid gap-3 sm:flex sm:flex-wrap">
        {links.letter(t('consentStatus.letter'))}
        {invitation.mayWithdraw && (
          <Button variant="danger" onPress={() => setAsking(true)}>
            {t('consentStatus.withdrawTable')}
          </Button>
        )}
      </div>
      <ConfirmDialog
        title={t('consentStatus.withdrawTableTitle')}
        confirmLabel={t('consentStatus.withdrawTable')}
        tone="danger"
        isOpen={asking}
        onClose={() => setAsking(false)}
        explain={explain}
        onConfirm={async () => {
          onWithdrawn(await withdrawFamilyInvitation({ situationId: situation.id }, { channel: 'self' }));
        }}
      >
        {leaving.length > 0 && (
          <p className="font-semibold">
            {t('consentStatus.withdrawTableWho', { count: leaving.length, names: listInWords(leaving) })}
          </p>
        )}
        <p>{t('consentStatus.withdrawTableAll')}</p>
        <p>{t('consentStatus.stopRead')}</p>
        <p>{t('consentStatus.withdrawTableBack')}</p>
      </ConfirmDialog>
    </section>
  );
}

function stateInWords({ state, withdrawnAt }: FamilyInvitationView): string {
  if (state === 'none') return t('consentStatus.tableNoLetter');
  if (state === 'standing') return `${t('consentStatus.tableText')} ${t('consentStatus.tableSince')}`;
  const now = Date.now();
  return t('consentStatus.tableWithdrawn', { moment: momentInWords(withdrawnAt ?? now, now) });
}

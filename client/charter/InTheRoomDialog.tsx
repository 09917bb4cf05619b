import { useState } from 'react';
import { acceptCharter } from '#client/api/acceptCharter.ts';
import { explain } from '#client/api/explain.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { DialogActions } from '#client/ui/DialogActions.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { RadioGroup } from '#client/ui/RadioGroup.tsx';
import { useAttempt } from '#client/ui/useAttempt.ts';
import type { CharterView } from '#shared/protocol/http/charter.ts';
import type { MemberView } from '#shared/protocol/http/views.ts';

const HOW = ['oral', 'paper'] as const;

/** Somebody without a screen accepted the rules in front of who facilitates. */
export function InTheRoomDialog({
  situationId,
  versionId,
  member,
  onRecorded,
  onClose,
}: {
  situationId: string;
  versionId: string;
  member: Pick<MemberView, 'id' | 'name'>;
  onRecorded: (next: CharterView) => void;
  onClose: () => void;
}) {
  const [how, setHow] = useState<(typeof HOW)[number]>('oral');
  const { pending, refusal, attempt } = useAttempt(explain);
  const record = () =>
    attempt(async () =>
      onRecorded(
        await acceptCharter({ situationId }, { versionId, inTheRoom: { memberId: member.id, how } }),
      ),
    );
  return (
    <Dialog title={t('charter.inTheRoomTitle', { name: member.name })} isOpen onClose={onClose}>
      <p>{t('charter.inTheRoomText', { name: member.name })}</p>
      <RadioGroup
        label={t('charter.inTheRoomHow')}
        value={how}
        options={HOW.map((value) => ({ value, label: t(`charter.how_${value}`) }))}
        onChange={setHow}
      />
      {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
      <DialogActions>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button variant="primary" isPending={pending} onPress={() => void record()}>
          {t('charter.record')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

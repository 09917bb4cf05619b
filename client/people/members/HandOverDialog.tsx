import { useState } from 'react';
import { explain } from '#client/api/explain.ts';
import { makeHandOverLink } from '#client/api/makeHandOverLink.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { DialogActions } from '#client/ui/DialogActions.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import type { MemberView } from '#shared/protocol/http/views.ts';
import { LinkToGive, type LinkToGiveProps } from './LinkToGive.tsx';

/** A sign-in link for a member who has no other way in: made on purpose, shown once. */
export function HandOverDialog({
  situationId,
  member,
  onClose,
}: {
  situationId: string;
  member: MemberView;
  onClose: () => void;
}) {
  const [made, setMade] = useState<LinkToGiveProps | null>(null);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  const make = async () => {
    setPending(true);
    setRefusal(null);
    try {
      const link = await makeHandOverLink({ situationId, memberId: member.id });
      setMade({ name: member.name, ...link });
    } catch (error) {
      setRefusal(explain(error));
    } finally {
      setPending(false);
    }
  };

  return (
    <Dialog title={t('people.handOverTitle', { name: member.name })} isOpen onClose={onClose}>
      {made === null ? <p>{t('people.handOverText')}</p> : <LinkToGive {...made} />}
      {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
      <DialogActions>
        {made === null ? (
          <>
            <Button onPress={onClose}>{t('common.cancel')}</Button>
            <Button variant="primary" isPending={pending} onPress={make}>
              {t('people.makeLink')}
            </Button>
          </>
        ) : (
          <Button variant="primary" onPress={onClose}>
            {t('people.done')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

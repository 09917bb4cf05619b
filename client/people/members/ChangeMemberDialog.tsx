import { useState } from 'react';
import { changeMember } from '#client/api/changeMember.ts';
import { explain } from '#client/api/explain.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { DialogActions } from '#client/ui/DialogActions.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { toast } from '#client/ui/toast.ts';
import type { MemberView } from '#shared/protocol/http/views.ts';
import { PlaceFields } from './PlaceFields.tsx';
import { placeIsKnown, placeOf, placeToSend } from './place.ts';

/** Changes what somebody does at the table, and where they come from. */
export function ChangeMemberDialog({
  situationId,
  member,
  onChanged,
  onClose,
}: {
  situationId: string;
  member: MemberView;
  onChanged: () => void;
  onClose: () => void;
}) {
  const [place, setPlace] = useState(() => placeOf(member));
  const [placeError, setPlaceError] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  const save = async () => {
    if (!placeIsKnown(place)) return setPlaceError(t('professions.familyPlaceMissing'));
    setPending(true);
    setRefusal(null);
    try {
      await changeMember({ situationId, memberId: member.id }, placeToSend(place));
      toast({ text: t('people.changed') });
      onChanged();
      onClose();
    } catch (error) {
      setRefusal(explain(error));
    } finally {
      setPending(false);
    }
  };

  return (
    <Dialog title={t('people.changeTitle', { name: member.name })} isOpen onClose={onClose}>
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!pending) void save();
        }}
      >
        <PlaceFields
          place={place}
          familyPlaceError={placeError}
          onChange={(next) => {
            setPlace(next);
            setPlaceError(null);
          }}
        />
        {place.sector !== member.sector && <Notice tone="pending">{t('people.changeAudienceHint')}</Notice>}
        {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
        <DialogActions>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="primary" isPending={pending}>
            {t('common.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

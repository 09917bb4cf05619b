import { useState } from 'react';
import { explain } from '#client/api/explain.ts';
import { invite } from '#client/api/invite.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { DialogActions } from '#client/ui/DialogActions.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import type { Sector } from '#shared/domain/sector.ts';
import type { SituationView } from '#shared/protocol/http/views.ts';
import { LinkToGive, type LinkToGiveProps } from './LinkToGive.tsx';
import { PlaceFields } from './PlaceFields.tsx';
import { FIRST_PLACE, placeIsKnown, placeToSend } from './place.ts';

/** Prepares an invitation, says what the guest will see, then shows the link to give. */
export function InviteDialog({
  situation,
  sendsMail,
  onChanged,
  onClose,
}: {
  situation: SituationView;
  sendsMail: boolean;
  onChanged: () => void;
  onClose: () => void;
}) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [place, setPlace] = useState(FIRST_PLACE);
  const [pending, setPending] = useState(false);
  const [nameError, setNameError] = useState<string | null>(null);
  const [placeError, setPlaceError] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [made, setMade] = useState<LinkToGiveProps | null>(null);

  const send = async () => {
    if (name.trim() === '') return setNameError(t('people.nameMissing'));
    if (!placeIsKnown(place)) return setPlaceError(t('professions.familyPlaceMissing'));
    setPending(true);
    setRefusal(null);
    try {
      const link = await invite(
        { situationId: situation.id },
        {
          name: name.trim(),
          ...(email.trim() === '' ? {} : { email: email.trim() }),
          ...placeToSend(place),
        },
      );
      setMade({ name: name.trim(), ...link });
      onChanged();
    } catch (error) {
      setRefusal(explain(error));
    } finally {
      setPending(false);
    }
  };

  if (made !== null) {
    return (
      <Dialog title={t('people.linkReadyTitle')} isOpen onClose={onClose}>
        <LinkToGive {...made} />
        <DialogActions>
          <Button variant="primary" onPress={onClose}>
            {t('people.done')}
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('people.inviteTitle')} isOpen onClose={onClose}>
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!pending) void send();
        }}
      >
        <TextField
          label={t('people.inviteName')}
          description={t('people.inviteNameHelp')}
          autoComplete="off"
          maxLength={120}
          required
          value={name}
          error={nameError}
          onChange={(words) => {
            setName(words);
            setNameError(null);
          }}
        />
        <TextField
          label={t('people.email')}
          optional
          description={sendsMail ? t('people.emailMailedHelp') : t('people.emailOptionalHelp')}
          type="email"
          autoComplete="off"
          value={email}
          onChange={setEmail}
        />
        <PlaceFields
          place={place}
          familyPlaceError={placeError}
          onChange={(next) => {
            setPlace(next);
            setPlaceError(null);
          }}
        />
        <Sees situation={situation} sector={place.sector} />
        {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
        <DialogActions>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="primary" isPending={pending}>
            {t('people.makeInvitation')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** What the guest will find open, by name: a person is invited knowingly. */
function Sees({ situation, sector }: { situation: SituationView; sector: Sector }) {
  const open = situation.compartments.filter(
    ({ kind, archived, audience }) =>
      kind !== 'privateDraft' && !archived && (audience.everyone || audience.sectors.includes(sector)),
  );
  return (
    <div className="rounded-card bg-paper-sunken px-4 py-3">
      <p className="font-semibold">{t('people.seesTitle')}</p>
      {open.length === 0 ? (
        <p className="text-ink-soft">{t('people.seesNothing')}</p>
      ) : (
        <ul className="list-inside list-disc text-ink-soft" aria-live="polite">
          {open.map((compartment) => (
            <li key={compartment.id}>{compartment.name}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

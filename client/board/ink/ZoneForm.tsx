import { useState } from 'react';
import { t } from '#client/i18n/t.ts';
import { announce } from '#client/ui/announce.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { DialogActions } from '#client/ui/DialogActions.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import type { End, Zone } from '#shared/board/index.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { say } from '../canvas/say.ts';
import type { Desk } from '../commands/desk.ts';
import { strokeToZone } from '../commands/strokeToZone.ts';
import { ZoneFields } from './ZoneFields.tsx';

/** What a drawn surface is to be called and to mean, before it becomes a zone. */
export function ZoneForm({
  desk,
  strokes,
  onMade,
  onClose,
}: {
  desk: Desk;
  strokes: readonly End[];
  onMade: (zone: End) => void;
  onClose: () => void;
}) {
  const [name, setName] = useState('');
  const [fields, setFields] = useState<Pick<Zone, 'meaning' | 'tint'>>({ meaning: 'free', tint: 1 });
  const save = () => {
    const outcome = strokeToZone(desk, strokes, { name: name.trim(), ...fields });
    if (!outcome.ok) say(outcome);
    else {
      onMade(outcome.end);
      announce(t('ink.zoneMade'));
    }
    onClose();
  };
  return (
    <Dialog title={t('ink.zoneTitle')} isOpen onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <p className="text-ink-soft">{t('ink.zoneIntro')}</p>
        <TextField label={t('ink.zoneName')} value={name} maxLength={LIMITS.nameLength} onChange={setName} />
        <ZoneFields value={fields} onChange={(more) => setFields((before) => ({ ...before, ...more }))} />
        <DialogActions>
          <Button onPress={onClose}>{t('board.cancel')}</Button>
          <Button variant="primary" type="submit">
            {t('ink.makeZone')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

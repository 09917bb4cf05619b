import { useState } from 'react';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { DialogActions } from '#client/ui/DialogActions.tsx';
import type { End, PlacedLink } from '#shared/board/index.ts';
import { changeLink, type LinkFields as Fields } from '../commands/changeLink.ts';
import { find } from '../commands/find.ts';
import { setTwin, type TwinOf } from '../commands/setTwin.ts';
import { GroundFields } from '../ground/GroundFields.tsx';
import { TwinFields } from '../notation/TwinFields.tsx';
import { PeriodFields } from '../time/PeriodFields.tsx';
import { linkInWords } from './inWords.ts';
import { fieldsOf, formOf, LinkFields } from './LinkFields.tsx';
import { useRoom, useStore } from './roomContext.ts';
import { say } from './say.ts';

/** What a link says, in a form. Its colour isn't in it: it comes from who goes towards whom. */
export function LinkCard({ end, onClose }: { end: End; onClose: () => void }) {
  const { session } = useRoom();
  const table = useStore(session.table);
  const link = find.link(table, end);
  if (!link) return null;
  return (
    <Dialog title={linkInWords(link, table).between} isOpen onClose={onClose}>
      <p className="text-ink-soft">{linkInWords(link, table).kind}</p>
      <Form link={link} onClose={onClose} />
    </Dialog>
  );
}

function Form({ link, onClose }: { link: PlacedLink; onClose: () => void }) {
  const { session } = useRoom();
  const [form, setForm] = useState(() => formOf(link));
  const mayWrite = session.desk.writable(link.compartment) !== null;
  const [ground, setGround] = useState(link.ground ?? null);
  const [during, setDuring] = useState(link.during ?? null);
  const [twin, setTwinOf] = useState<TwinOf | null>(null);
  const table = useStore(session.table);
  const fields = fieldsOf(link.kind, form);
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const wrong = event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]');
        wrong?.focus();
        if (!fields || wrong) return;
        const said = {
          ...fields,
          ...(ground === (link.ground ?? null) ? {} : { ground }),
          ...(during === (link.during ?? null) ? {} : { during }),
        } as Fields;
        session.history.step(() => {
          say(changeLink(session.desk, find.end(link), { fields: said }));
          if (twin) say(setTwin(session.desk, find.end(link), twin));
        });
        onClose();
      }}
    >
      <fieldset disabled={!mayWrite} className="grid gap-4">
        <LinkFields
          kind={link.kind}
          form={form}
          sensitive={session.desk.sensitiveLines()}
          onChange={setForm}
        />
        {link.kind === 'child' && (
          <TwinFields link={link} table={table} value={twin} onChange={setTwinOf} disabled={!mayWrite} />
        )}
        {link.kind !== 'couple' && <PeriodFields period={during} onCommit={setDuring} disabled={!mayWrite} />}
        <GroundFields value={ground} onChange={setGround} disabled={!mayWrite} />
      </fieldset>
      <DialogActions>
        <Button onPress={onClose}>{t(mayWrite ? 'board.cancel' : 'common.close')}</Button>
        {mayWrite && (
          <Button variant="primary" type="submit">
            {t('board.save')}
          </Button>
        )}
      </DialogActions>
    </form>
  );
}

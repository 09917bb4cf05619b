import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { eraseFromSnapshots } from '#client/api/eraseFromSnapshots.ts';
import { explain } from '#client/api/explain.ts';
import { snapshotsQuery } from '#client/api/snapshotsQuery.ts';
import { t } from '#client/i18n/t.ts';
import { announce } from '#client/ui/announce.ts';
import { Button } from '#client/ui/Button.tsx';
import { Checkbox } from '#client/ui/Checkbox.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { DialogActions } from '#client/ui/DialogActions.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { useAttempt } from '#client/ui/useAttempt.ts';
import type { PlacedElement } from '#shared/board/index.ts';
import type { SnapshotsLeft } from '#shared/protocol/http/snapshots.ts';
import type { BoardProps } from '../../boardProps.ts';
import { nameInWords } from '../../canvas/inWords.ts';
import { LeftToLookAt } from './LeftToLookAt.tsx';

const MOST_NAMES = 10;

/** Somebody goes from every photo, with the names people add; then what no rule can decide is shown, to be read again. TM6. */
export function EraseFromPhotos({
  element,
  board,
  onClose,
}: {
  element: PlacedElement;
  board: BoardProps;
  onClose: () => void;
}) {
  const queries = useQueryClient();
  const { pending, refusal, attempt } = useAttempt(explain);
  const [names, setNames] = useState('');
  const [strokesToo, setStrokesToo] = useState(false);
  const [left, setLeft] = useState<SnapshotsLeft | null>(null);
  const name = nameInWords(element);

  const erase = async (recordId: string, alsoCalled: string[]) => {
    const erased = await eraseFromSnapshots(
      { compartmentId: element.compartment },
      { recordId, alsoCalled, withoutStrokes: strokesToo },
    );
    await queries.invalidateQueries({ queryKey: ['snapshot'] });
    await queries.invalidateQueries(snapshotsQuery(board.situation.id));
    announce(t('time.erasedElement', { count: erased.rewritten }));
    return erased.left;
  };
  const eraseThem = async () => {
    const added = names.split(',').map((one) => one.trim());
    const found = await erase(element.id, added.filter((one) => one !== '').slice(0, MOST_NAMES));
    if (found.texts.length === 0 && found.strokes.length === 0) onClose();
    else setLeft(found);
  };
  /** A free text goes; words on somebody who stays are taken out as if they were another name. */
  const eraseText = async ({ recordId, isText, words }: SnapshotsLeft['texts'][number]) => {
    if (isText) await erase(recordId, []);
    else await erase(element.id, [words]);
    const isIt = (one: { recordId: string; words: string }) =>
      isText ? one.recordId === recordId : one.words === words;
    setLeft((was) => was && { ...was, texts: was.texts.filter((one) => !isIt(one)) });
  };

  return (
    <Dialog title={t('time.eraseElementOf', { name })} isOpen onClose={onClose} role="alertdialog">
      {left ? (
        <LeftToLookAt
          left={left}
          name={name}
          pending={pending}
          onErase={(text) => void attempt(() => eraseText(text))}
        />
      ) : (
        <div className="grid gap-3">
          <p>{t('time.eraseElementWords', { name })}</p>
          <TextField
            label={t('time.eraseAlsoCalled')}
            description={t('time.eraseAlsoCalledHint')}
            optional
            value={names}
            onChange={setNames}
          />
          <Checkbox label={t('time.eraseStrokesToo')} checked={strokesToo} onChange={setStrokesToo} />
        </div>
      )}
      {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
      <DialogActions>
        <Button onPress={onClose}>{t(left ? 'common.close' : 'common.cancel')}</Button>
        {!left && (
          <Button variant="danger" isPending={pending} onPress={() => void attempt(eraseThem)}>
            {t('time.eraseElement')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

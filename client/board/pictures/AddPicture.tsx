import { ImagePlus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { ApiProblem } from '#client/api/ApiProblem.ts';
import { addPicture as sendPicture } from '#client/api/addPicture.ts';
import { explain } from '#client/api/explain.ts';
import { t } from '#client/i18n/t.ts';
import { announce } from '#client/ui/announce.ts';
import { Button } from '#client/ui/Button.tsx';
import { buttonClasses } from '#client/ui/buttonClasses.ts';
import { Dialog } from '#client/ui/Dialog.tsx';
import { DialogActions } from '#client/ui/DialogActions.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { toast } from '#client/ui/toast.ts';
import { endKey, type Point } from '#shared/board/index.ts';
import { PICTURE_REFUSALS } from '#shared/protocol/http/pictureRefusals.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { refusalInWords } from '../canvas/refusalInWords.ts';
import { useRoom } from '../canvas/roomContext.ts';
import { addPicture } from '../commands/addPicture.ts';
import { middleOfView } from '../start/middleOfView.ts';
import { sized } from './sized.ts';

/** Board pixels: a poster is looked at beside people, who are sixty wide. */
const FIRST_WIDTH = 1_120;
/** What the system's dialog offers; a telephone then offers its camera too. What a file is, the server says. */
const OFFERED = 'image/jpeg,image/png,image/webp';

/** A picture is chosen and said in words, sent, and put under the map where one looks. PI21. */
export function AddPicture({
  file: given,
  at,
  onClose,
}: {
  file: File | null;
  at: Point | null;
  onClose: () => void;
}) {
  const room = useRoom();
  const [file, setFile] = useState(given);
  const [words, setWords] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const [sending, setSending] = useState<AbortController | null>(null);
  const way = useRef<AbortController | null>(null);
  useEffect(() => () => way.current?.abort(), []);

  async function put(chosen: File): Promise<void> {
    const compartment = room.props.now.activeCompartmentId;
    if (compartment === null || !room.session.desk.writable(compartment)) {
      setTrouble(t('board.noWritable'));
      return;
    }
    if (chosen.size > LIMITS.pictureBytes) {
      setTrouble(t('picture.tooLarge'));
      return;
    }
    const stop = new AbortController();
    way.current = stop;
    setSending(stop);
    setTrouble(null);
    try {
      const stored = await sendPicture({ compartmentId: compartment }, chosen, stop.signal);
      const outcome = addPicture(room.session.desk, compartment, {
        at: at ?? middleOfView(room),
        name: words.trim().slice(0, LIMITS.nameLength),
        picture: stored.id,
        pinned: true,
        ...sized(stored, Math.min(FIRST_WIDTH, stored.width)),
      });
      if (!outcome.ok) {
        setTrouble(refusalInWords(outcome.because));
        return;
      }
      const key = endKey(outcome.end);
      room.session.selection.set(new Set([key]));
      room.current.set(key);
      toast({ text: t('picture.done') });
      announce(t('picture.done'));
      onClose();
    } catch (error) {
      setTrouble(stop.signal.aborted ? t('picture.stopped') : inWords(error));
    } finally {
      setSending(null);
    }
  }

  return (
    <Dialog title={t('picture.title')} isOpen onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (file && !sending) void put(file);
        }}
      >
        <p className="text-ink-soft">{t('picture.explain')}</p>
        <label
          className={buttonClasses({
            variant: file ? 'plain' : 'primary',
            className:
              'relative cursor-pointer justify-self-start has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-focus has-[:focus-visible]:outline-offset-2',
          })}
        >
          <ImagePlus aria-hidden="true" />
          <span>{file?.name ?? t('picture.choose')}</span>
          <input
            type="file"
            accept={OFFERED}
            aria-label={t('picture.choose')}
            disabled={sending !== null}
            className="absolute inset-0 cursor-pointer opacity-0"
            onChange={(event) => {
              const [chosen] = event.currentTarget.files ?? [];
              if (chosen) setFile(chosen);
              setTrouble(null);
            }}
          />
        </label>
        <TextField
          label={t('picture.words')}
          description={t('picture.wordsHint')}
          value={words}
          maxLength={LIMITS.nameLength}
          onChange={setWords}
        />
        {sending && <p role="status">{t('picture.sending')}</p>}
        {trouble !== null && <Notice tone="refused">{trouble}</Notice>}
        <DialogActions>
          {sending ? (
            <Button onPress={() => sending.abort()}>{t('picture.stop')}</Button>
          ) : (
            <Button onPress={onClose}>{t('board.cancel')}</Button>
          )}
          <Button variant="primary" type="submit" isDisabled={file === null} isPending={sending !== null}>
            {t('picture.put')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function inWords(error: unknown): string {
  if (!(error instanceof ApiProblem)) return explain(error);
  if (error.code === 'tooLarge') return t('picture.tooLarge');
  const why = PICTURE_REFUSALS.find((one) => one === error.issues[0]?.code);
  return error.code === 'pictureRefused' && why ? t(`picture.${why}`) : explain(error);
}

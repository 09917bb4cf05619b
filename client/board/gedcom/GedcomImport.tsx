import { useEffect, useRef, useState } from 'react';
import { importGedcom } from '#client/api/importGedcom.ts';
import { t } from '#client/i18n/t.ts';
import { announce } from '#client/ui/announce.ts';
import { Button } from '#client/ui/Button.tsx';
import { DialogActions } from '#client/ui/DialogActions.tsx';
import { takeFocus } from '#client/ui/takeFocus.ts';
import { toast } from '#client/ui/toast.ts';
import type { ImportChoice } from '#shared/gedcom/chosenFamily.ts';
import type { GedcomFile } from '#shared/gedcom/gedcomFile.ts';
import { GEDCOM_LIMITS } from '#shared/gedcom/gedcomLimits.ts';
import type { BoardProps } from '../boardProps.ts';
import { refusalInWords } from '../canvas/refusalInWords.ts';
import type { Room } from '../canvas/room.ts';
import { removeImported } from '../commands/removeImported.ts';
import { FileField } from './FileField.tsx';
import { followImport, type ImportStage } from './followImport.ts';
import { gedcomReader } from './gedcomReader.ts';
import { ImportPreview } from './ImportPreview.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import { refusedInWords } from './refusedInWords.ts';
import { whatCame } from './whatCame.ts';

interface Read {
  file: GedcomFile;
  /** what is sent, as it lies on the disk */
  source: File;
}

type Step =
  | { is: 'choosing'; trouble: string | null }
  | { is: 'reading'; done: number }
  | { is: 'read'; read: Read; trouble: string | null }
  /** on its way to the server */
  | { is: 'sending'; read: Read; done: number; calledOff: AbortController }
  /** all of it there: the server reads it, and places the people */
  | { is: 'there'; read: Read; server: ImportStage | null; calledOff: AbortController };

/**
 * A file is chosen, read beside the page, looked at, and then sent: the server reads it itself, and puts what was chosen on the
 * map in one go. Each step can be left. GD86.
 */
export function GedcomImport({
  board,
  room,
  onClose,
}: {
  board: BoardProps;
  room: Pick<Room, 'session' | 'screen'>;
  onClose: () => void;
}) {
  const [step, setStep] = useState<Step>({ is: 'choosing', trouble: null });
  const [reader] = useState(gedcomReader);
  const [watch] = useState(followImport);
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
      reader.stop();
    };
  }, [reader]);
  const calledOff = step.is === 'sending' || step.is === 'there' ? step.calledOff : null;
  // Also when the dialog is closed, or the page left.
  useEffect(() => () => calledOff?.abort(), [calledOff]);

  async function read(source: File): Promise<void> {
    if (source.size > GEDCOM_LIMITS.uploadBytes) {
      setStep({ is: 'choosing', trouble: t('gedcom.tooLarge') });
      return;
    }
    setStep({ is: 'reading', done: 0 });
    try {
      const bytes = await source.arrayBuffer();
      const file = await reader.read(bytes, (done) => setStep({ is: 'reading', done }));
      if (file === null) setStep({ is: 'choosing', trouble: t('gedcom.badZip') });
      else if (file.refused === null) setStep({ is: 'read', read: { file, source }, trouble: null });
      else setStep({ is: 'choosing', trouble: t('gedcom.notGedcom') });
    } catch {
      // Stopped by the person, or the browser can't read the file: both lead back to choosing one.
      setStep((now) => (now.is === 'reading' ? { is: 'choosing', trouble: t('gedcom.failed') } : now));
    }
  }

  async function put(read: Read, choice: ImportChoice, compartmentId: string): Promise<void> {
    const calledOff = new AbortController();
    let isSent = false;
    let isAnswered = false;
    const isOver = () => isAnswered || calledOff.signal.aborted;
    const sending = (done: number): Step => ({ is: 'sending', read, done, calledOff });
    const onServer = (server: ImportStage | null) =>
      setStep((now) => (isOver() ? now : { is: 'there', read, server, calledOff }));
    const onSent = (done: number) => {
      if (isSent) return;
      isSent = done >= 1;
      if (!isSent) {
        setStep((now) => (now.is === 'sending' ? sending(done) : now));
        return;
      }
      onServer(null);
      void watch.follow(compartmentId, { tell: onServer, isOver });
    };
    setStep(sending(0));
    try {
      const { people, written } = await importGedcom({ compartmentId }, queryOf(choice), {
        file: read.source,
        onSent,
        calledOff: calledOff.signal,
      });
      arrived(compartmentId, { people, written });
      onClose();
    } catch (error) {
      if (!calledOff.signal.aborted) setStep({ is: 'read', read, trouble: refusedInWords(error) });
      else if (isSent) await tooLate(compartmentId);
    } finally {
      isAnswered = true;
    }
  }

  /** Whoever stopped in the very moment of the writing has it all on the map: that is said, with the way back. GD99. */
  async function tooLate(compartmentId: string): Promise<void> {
    const end = await watch.ended(compartmentId);
    if (!end?.written) return;
    arrived(compartmentId, { people: end.people, written: end.written });
    // The notice lies under an open dialog.
    if (isShown.current) onClose();
  }

  /** Says so, with the way back; and makes it the last step of this person's own. */
  function arrived(
    compartmentId: string,
    { people, written }: { people: number; written: { client: number; clocks: number } },
  ): void {
    const { desk, history } = room.session;
    const doc = desk.writable(compartmentId);
    const came = doc === null ? Promise.resolve(null) : whatCame(doc, written);
    const takeBack = async () => {
      const outcome = removeImported(desk, compartmentId, (await came) ?? new Set());
      announce(outcome.ok ? t('gedcom.takenBack') : refusalInWords(outcome.because));
    };
    void came.then((ids) => {
      if (ids === null) return;
      history.adopt(compartmentId, written);
      room.screen.now?.fit('smoothly');
    });
    const text = t('gedcom.done', { count: people });
    toast({ text, stays: true, action: { label: t('gedcom.takeBack'), onPress: () => void takeBack() } });
    announce(text);
  }

  switch (step.is) {
    case 'choosing':
      return <FileField trouble={step.trouble} onFile={(file) => void read(file)} />;
    case 'read':
      return (
        <ImportPreview
          file={step.read.file}
          board={board}
          trouble={step.trouble}
          onOtherFile={() => setStep({ is: 'choosing', trouble: null })}
          onPut={(choice, compartment) => void put(step.read, choice, compartment)}
        />
      );
    case 'reading':
      return (
        <>
          <ImportProgress now={step} />
          <Stop
            onPress={() => {
              setStep({ is: 'choosing', trouble: null });
              reader.stop();
            }}
          />
        </>
      );
    case 'sending':
    case 'there':
      return (
        <>
          <ImportProgress now={step} />
          <Stop
            onPress={() => {
              step.calledOff.abort();
              setStep({ is: 'read', read: step.read, trouble: null });
            }}
          />
        </>
      );
  }
}

function queryOf({ withRestricted, siblings, partners, around, up, down }: ImportChoice) {
  return {
    restricted: withRestricted ? 'yes' : 'no',
    around: around ?? undefined,
    up: String(up),
    down: String(down),
    siblings: siblings ? 'yes' : 'no',
    partners: partners ? 'yes' : 'no',
  };
}

function Stop({ onPress }: { onPress: () => void }) {
  return (
    <DialogActions>
      <Button ref={takeFocus} onPress={onPress}>
        {t('gedcom.stop')}
      </Button>
    </DialogActions>
  );
}

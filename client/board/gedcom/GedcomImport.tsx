import { useEffect, useState } from 'react';
import { t } from '#client/i18n/t.ts';
import { announce } from '#client/ui/announce.ts';
import { Button } from '#client/ui/Button.tsx';
import { DialogActions } from '#client/ui/DialogActions.tsx';
import { Progress } from '#client/ui/Progress.tsx';
import { takeFocus } from '#client/ui/takeFocus.ts';
import { toast } from '#client/ui/toast.ts';
import type { GedcomFamily, GedcomFile } from '#shared/gedcom/gedcomFile.ts';
import { GEDCOM_LIMITS } from '#shared/gedcom/gedcomLimits.ts';
import type { ImportPlan } from '#shared/gedcom/map/planImport.ts';
import type { BoardProps } from '../boardProps.ts';
import { refusalInWords } from '../canvas/refusalInWords.ts';
import type { Room } from '../canvas/room.ts';
import { importRecords } from '../commands/importRecords.ts';
import { FileField } from './FileField.tsx';
import { gedcomReader } from './gedcomReader.ts';
import { ImportPreview } from './ImportPreview.tsx';

type Step =
  | { is: 'choosing'; trouble: string | null }
  | { is: 'reading'; done: number }
  | { is: 'read'; file: GedcomFile; trouble: string | null }
  | { is: 'placing'; file: GedcomFile };

/** A file is chosen, read beside the page, looked at, and then put on the map in one go; each step can be left. GD86. */
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
  useEffect(() => reader.stop, [reader]);

  async function read(chosen: File): Promise<void> {
    if (chosen.size > GEDCOM_LIMITS.fileBytes) {
      setStep({ is: 'choosing', trouble: t('gedcom.tooLarge') });
      return;
    }
    setStep({ is: 'reading', done: 0 });
    try {
      const bytes = await chosen.arrayBuffer();
      const file = await reader.read(bytes, (done) => setStep({ is: 'reading', done }));
      if (file.refused === null) setStep({ is: 'read', file, trouble: null });
      else setStep({ is: 'choosing', trouble: t('gedcom.notGedcom') });
    } catch {
      // Stopped by the person, or the browser can't read the file: both lead back to choosing one.
      setStep((now) => (now.is === 'reading' ? { is: 'choosing', trouble: t('gedcom.failed') } : now));
    }
  }

  async function put(file: GedcomFile, family: GedcomFamily, compartment: string): Promise<void> {
    setStep({ is: 'placing', file });
    const table = room.session.table.get();
    const here = (record: { compartment: string }) => record.compartment === compartment;
    // Where the family stands tells where other things are: only of those that all who see it see.
    const isSeen = (record: { compartment: string }) =>
      room.session.desk.atLeastAsClosed(compartment, record.compartment);
    const now = {
      elements: table.elements.filter(here).length,
      links: table.links.filter(here).length,
      taken: table.elements.filter(isSeen).map(({ at }) => at),
    };
    const plan = await reader.plan(family, { compartment, board: now }).catch(() => null);
    if (plan === null) {
      setStep((now) => (now.is === 'placing' ? { is: 'read', file, trouble: t('gedcom.failed') } : now));
      return;
    }
    const trouble = plan.ok ? write(plan, compartment) : inWords(plan.because);
    if (trouble !== null) {
      setStep({ is: 'read', file, trouble });
      return;
    }
    const done = t('gedcom.done', { count: family.people.length });
    toast({ text: done });
    announce(done);
    onClose();
    room.screen.now?.fit('smoothly');
  }

  function write(plan: Extract<ImportPlan, { ok: true }>, compartment: string): string | null {
    const outcome = importRecords(room.session.desk, compartment, plan);
    return outcome.ok ? null : refusalInWords(outcome.because);
  }

  const stop = () => {
    setStep((now) =>
      now.is === 'placing'
        ? { is: 'read', file: now.file, trouble: null }
        : { is: 'choosing', trouble: null },
    );
    reader.stop();
  };

  switch (step.is) {
    case 'choosing':
      return <FileField trouble={step.trouble} onFile={(file) => void read(file)} />;
    case 'read':
      return (
        <ImportPreview
          file={step.file}
          board={board}
          trouble={step.trouble}
          onOtherFile={() => setStep({ is: 'choosing', trouble: null })}
          onPut={(family, compartment) => void put(step.file, family, compartment)}
        />
      );
    default:
      return (
        <>
          <Progress
            label={t(step.is === 'reading' ? 'gedcom.reading' : 'gedcom.placing')}
            value={step.is === 'reading' ? step.done : 1}
            max={1}
          />
          <DialogActions>
            <Button ref={takeFocus} onPress={stop}>
              {t('gedcom.stop')}
            </Button>
          </DialogActions>
        </>
      );
  }
}

function inWords(because: Extract<ImportPlan, { ok: false }>['because']): string {
  if (because === 'nobody') return t('gedcom.nobodyFound');
  return t(because === 'tooMany' ? 'gedcom.tooMany' : 'gedcom.tooWide');
}

import { Download } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { ApiProblem } from '#client/api/ApiProblem.ts';
import type { CopyMark } from '#client/api/askExport.ts';
import { explain } from '#client/api/explain.ts';
import { dateTimeInWords } from '#client/i18n/dates.ts';
import { listInWords } from '#client/i18n/listInWords.ts';
import { t } from '#client/i18n/t.ts';
import { announce } from '#client/ui/announce.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { DialogActions } from '#client/ui/DialogActions.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { toast } from '#client/ui/toast.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { boardPicture, type Picture } from './boardPicture.ts';
import { type Choice, FIRST_CHOICE } from './choice.ts';
import { download } from './download.ts';
import { embeddedFont } from './embeddedFont.ts';
import { FormatField } from './FormatField.tsx';
import { FormatOptions } from './FormatOptions.tsx';
import { fileName } from './fileName.ts';
import { missingInWords } from './missingInWords.ts';
import { type FoundPictures, picturesOf } from './picturesOf.ts';
import { toPng } from './toPng.ts';

export interface ExportDialogProps
  extends Pick<Picture, 'table' | 'drawingWords' | 'notation' | 'compartments' | 'who'> {
  isOpen: boolean;
  onClose: () => void;
  /** the situation's name, to begin with */
  title: string;
  /** Asks before the page makes a file, of each compartment that is drawn. Rejects when the person may not. EX10. */
  ask: (kind: 'svg' | 'png' | 'fhir') => Promise<CopyMark>;
  /** how many people stay out of every file: marked as confidential. BO149 */
  confidential: number;
  /** the situation, for a file that another program reads */
  situationId: string;
  /** Has the server draw the map on paper; it asks by itself. Rejects when the person may not. */
  print: (title: string, choice: Choice) => Promise<Blob>;
}

/** Makes a file of what is on the screen, after saying what leaves with it. */
export function ExportDialog({ isOpen, onClose, ...content }: ExportDialogProps) {
  return (
    <Dialog title={t('exporting.title')} isOpen={isOpen} onClose={onClose} wide="whole">
      <ExportForm {...content} onClose={onClose} />
    </Dialog>
  );
}

const NO_PICTURES: FoundPictures = { pictures: new Map(), missing: [] };

type Progress = { is: 'idle' } | { is: 'preparing' } | { is: 'failed' } | { is: 'refused'; why: string };

function ExportForm({
  table,
  drawingWords,
  notation,
  compartments,
  who,
  title: situation,
  ask,
  print,
  situationId,
  confidential,
  onClose,
}: Omit<ExportDialogProps, 'isOpen'>) {
  const [title, setTitle] = useState(situation);
  const [choice, setChoice] = useState<Choice>(FIRST_CHOICE);
  const [progress, setProgress] = useState<Progress>({ is: 'idle' });
  const [font, setFont] = useState<string | null>(null);
  const [opened] = useState(() => new Date());
  useEffect(() => {
    let wanted = true;
    embeddedFont().then((found) => {
      if (wanted) setFont(found);
    });
    return () => {
      wanted = false;
    };
  }, []);
  const [found, setFound] = useState(NO_PICTURES);
  useEffect(() => {
    let wanted = true;
    picturesOf(table).then((now) => {
      if (wanted) setFound(now);
    });
    return () => {
      wanted = false;
    };
  }, [table]);
  const what = useMemo(
    () => ({
      table,
      drawingWords,
      notation,
      compartments,
      who,
      font,
      ...found,
      title: title.trim() || situation,
      date: dateTimeInWords(opened.getTime()),
    }),
    [table, drawingWords, notation, compartments, who, font, found, title, situation, opened],
  );
  const monochrome = choice.format === 'pdf' && choice.monochrome;
  const preview = useMemo(() => boardPicture({ ...what, mark: null, monochrome }), [what, monochrome]);

  /** What may be refused comes first; null once it was. */
  async function make(): Promise<Blob | null> {
    try {
      if (choice.format === 'pdf') return await print(what.title, choice);
      if (choice.format === 'fhir') return await circle();
      // Also those that were still on their way when the button was pressed.
      const now = await picturesOf(table);
      const without = missingInWords(now.missing);
      if (without !== null) toast({ text: without });
      const picture = boardPicture({ ...what, ...now, mark: await ask(choice.format) });
      return choice.format === 'png'
        ? await toPng(picture, choice.scale)
        : new Blob([picture.svg], { type: 'image/svg+xml' });
    } catch (error) {
      // What isn't the server's word is the browser's, which couldn't draw: of no help to anybody.
      setProgress(error instanceof ApiProblem ? { is: 'refused', why: explain(error) } : { is: 'failed' });
      return null;
    }
  }

  /** FH1: one circle is about one person. */
  async function circle(): Promise<Blob | null> {
    const { careTeamBundle } = await import('#shared/fhir/careTeamBundle.ts');
    const outcome = careTeamBundle({
      table,
      situation: { id: situationId, name: what.title },
      base: window.location.origin,
      madeAt: new Date().toISOString(),
    });
    if (!outcome.ok) {
      setProgress({ is: 'refused', why: t(`exporting.${outcome.because}`) });
      return null;
    }
    await ask('fhir');
    if (outcome.leftOut > 0) toast({ text: t('exporting.leftOut', { count: outcome.leftOut }) });
    return new Blob([JSON.stringify(outcome.bundle, null, 2)], { type: 'application/fhir+json' });
  }

  const save = async () => {
    setProgress({ is: 'preparing' });
    const file = await make();
    if (file === null) return;
    const name = fileName(what.title, {
      day: opened,
      extension: choice.format === 'fhir' ? 'fhir.json' : choice.format,
    });
    download(file, name);
    announce(t('exporting.done', { name }));
    onClose();
  };

  if (table.elements.length === 0) return <p>{t('exporting.empty')}</p>;
  return (
    <>
      <p className="text-ink-soft">{t('exporting.explain')}</p>
      {/* What is to be chosen is in sight at once; a phone shows it first, and the map after. EX12. */}
      <div className="grid items-start gap-5 sm:grid-cols-2 lg:grid-cols-[minmax(0,1fr)_19rem_21rem] lg:gap-6">
        <FormatField choice={choice} onChange={setChoice} />
        <div className="grid gap-3">
          <TextField
            label={t('exporting.pictureTitle')}
            value={title}
            onChange={setTitle}
            maxLength={LIMITS.nameLength}
          />
          <FormatOptions choice={choice} onChange={setChoice} />
        </div>
        <div className="grid gap-3 sm:col-span-2 lg:order-first lg:col-span-1">
          {choice.format !== 'fhir' && (
            <img
              alt={t('exporting.preview')}
              src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(preview.svg)}`}
              className="max-h-[45dvh] w-full rounded-card border border-line bg-[white] object-contain"
            />
          )}
          <Notice tone="pending">
            {t('exporting.warning')}
            {compartments.length > 0 && (
              <> {t('exporting.shows', { compartments: listInWords(compartments) })}</>
            )}
            {choice.format !== 'fhir' && found.missing.length > 0 && <> {missingInWords(found.missing)}</>}
            {confidential > 0 && <> {t('exporting.confidential', { count: confidential })}</>}
          </Notice>
        </div>
      </div>
      {progress.is === 'refused' && <Notice tone="refused">{progress.why}</Notice>}
      {progress.is === 'failed' && <Notice tone="refused">{t('exporting.failed')}</Notice>}
      <DialogActions>
        <Button onPress={onClose}>{t('board.cancel')}</Button>
        <Button
          variant="primary"
          icon={<Download aria-hidden="true" />}
          isPending={progress.is === 'preparing'}
          onPress={() => void save()}
        >
          {t('exporting.save')}
        </Button>
      </DialogActions>
    </>
  );
}

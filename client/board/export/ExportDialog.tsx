import { FileImage, PenTool } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
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
import type { BoardSvg } from '#shared/drawing/svg/boardSvg.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { boardPicture, type Picture } from './boardPicture.ts';
import { download } from './download.ts';
import { embeddedFont } from './embeddedFont.ts';
import { fileName } from './fileName.ts';
import { toPng } from './toPng.ts';

export interface ExportDialogProps extends Pick<Picture, 'table' | 'drawingWords' | 'compartments' | 'who'> {
  isOpen: boolean;
  onClose: () => void;
  /** the situation's name, to begin with */
  title: string;
  /** Asks before the file is made, of each compartment that is drawn. Rejects when the person may not. EX10. */
  ask: (kind: Extension) => Promise<CopyMark>;
}

/** Makes a file of what is on the screen, after saying what leaves with it. */
export function ExportDialog({ isOpen, onClose, ...content }: ExportDialogProps) {
  return (
    <Dialog title={t('exporting.title')} isOpen={isOpen} onClose={onClose} wide>
      <ExportForm {...content} onClose={onClose} />
    </Dialog>
  );
}

type Extension = 'svg' | 'png';
type Progress =
  | { is: 'idle' }
  | { is: 'preparing'; extension: Extension }
  | { is: 'failed' }
  | { is: 'refused'; why: string };

function ExportForm({
  table,
  drawingWords,
  compartments,
  who,
  title: situation,
  ask,
  onClose,
}: Omit<ExportDialogProps, 'isOpen'>) {
  const [title, setTitle] = useState(situation);
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
  const what = useMemo(
    () => ({
      table,
      drawingWords,
      compartments,
      who,
      font,
      title: title.trim() || situation,
      date: dateTimeInWords(opened.getTime()),
    }),
    [table, drawingWords, compartments, who, font, title, situation, opened],
  );
  const preview = useMemo(() => boardPicture({ ...what, mark: null }), [what]);

  const save = async (extension: Extension) => {
    setProgress({ is: 'preparing', extension });
    let mark: CopyMark;
    try {
      mark = await ask(extension);
    } catch (error) {
      return setProgress({ is: 'refused', why: explain(error) });
    }
    try {
      const name = fileName(title.trim() || situation, { day: opened, extension });
      download(await contentOf(boardPicture({ ...what, mark }), extension), name);
      announce(t('exporting.done', { name }));
      onClose();
    } catch {
      // The browser couldn't draw or hand over the file; what it says of it is no help to anybody.
      setProgress({ is: 'failed' });
    }
  };
  const pending = (extension: Extension) => progress.is === 'preparing' && progress.extension === extension;

  if (table.elements.length === 0) return <p>{t('exporting.empty')}</p>;
  return (
    <>
      <p className="text-ink-soft">{t('exporting.explain')}</p>
      <TextField
        label={t('exporting.pictureTitle')}
        value={title}
        onChange={setTitle}
        maxLength={LIMITS.nameLength}
      />
      <img
        alt={t('exporting.preview')}
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(preview.svg)}`}
        className="max-h-[40dvh] w-full rounded-card border border-line bg-[white] object-contain"
      />
      <Notice tone="pending">
        {t('exporting.warning')}
        {compartments.length > 0 && <> {t('exporting.shows', { compartments: listInWords(compartments) })}</>}
      </Notice>
      {progress.is === 'refused' && <Notice tone="refused">{progress.why}</Notice>}
      {progress.is === 'failed' && <Notice tone="refused">{t('exporting.failed')}</Notice>}
      <DialogActions>
        <Button icon={<PenTool aria-hidden="true" />} isPending={pending('svg')} onPress={() => save('svg')}>
          {t('exporting.svg')}
        </Button>
        <Button
          variant="primary"
          icon={<FileImage aria-hidden="true" />}
          isPending={pending('png')}
          onPress={() => save('png')}
        >
          {t('exporting.png')}
        </Button>
      </DialogActions>
    </>
  );
}

async function contentOf(picture: BoardSvg, extension: Extension): Promise<Blob> {
  return extension === 'png' ? toPng(picture) : new Blob([picture.svg], { type: 'image/svg+xml' });
}

import { useEffect, useRef, useState } from 'react';
import { t } from '#client/i18n/t.ts';
import { announce } from '#client/ui/announce.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { DialogActions } from '#client/ui/DialogActions.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { Progress } from '#client/ui/Progress.tsx';
import { RadioGroup } from '#client/ui/RadioGroup.tsx';
import { toast } from '#client/ui/toast.ts';
import { toKinFamily } from '#shared/kinship/table/toKinFamily.ts';
import { toPlaces } from '#shared/kinship/table/toPlaces.ts';
import { actions } from '../canvas/actions.ts';
import { useRoom } from '../canvas/roomContext.ts';
import { arrange } from './arrange.ts';
import { flyTo } from './flyTo.ts';
import { issueInWords } from './issueInWords.ts';
import { runLayout } from './runLayout.ts';
import { howMany, type Scope, whoStays } from './whoStays.ts';

const MOST_ISSUES = 6;

type Step =
  | { is: 'asking' }
  | { is: 'working'; share: number }
  | { is: 'failed' }
  | { is: 'nothing' }
  /** done, with something to look at in the family itself */
  | { is: 'done'; odd: readonly string[] };

/** « Ranger la carte » : says what will stay, works, and shows everybody going to their place. */
export function ArrangeDialog({ onClose }: { onClose: () => void }) {
  const room = useRoom();
  const selected = room.session.selection.get();
  const hasPinned = room.seen.get().elements.some(({ pinned }) => pinned === true);
  const [scope, setScope] = useState<Scope>(selected.size > 1 ? 'selection' : 'unplaced');
  const [step, setStep] = useState<Step>({ is: 'asking' });
  const work = useRef<AbortController | null>(null);
  useEffect(() => () => work.current?.abort(), []);

  const start = async () => {
    const table = room.seen.get();
    const drawing = room.picture.get();
    const writable = (compartment: string) => room.session.desk.writable(compartment) !== null;
    const stays = whoStays(table, { scope, selected, writable });
    if (howMany(table, stays) === 0) {
      setStep({ is: 'nothing' });
      return;
    }
    const controller = new AbortController();
    work.current = controller;
    setStep({ is: 'working', share: 0 });
    const ran = await runLayout(toKinFamily(table, drawing, stays), {
      onProgress: (share) => setStep({ is: 'working', share }),
      signal: controller.signal,
    });
    if (!ran.ok) {
      if (ran.because === 'failed') setStep({ is: 'failed' });
      return;
    }
    const places = toPlaces(table, { drawing, layout: ran.layout, stays });
    const odd = ran.layout.issues.flatMap((issue) => issueInWords(issue, table) ?? []);
    if (places.size === 0) {
      setStep(odd.length > 0 ? { is: 'done', odd } : { is: 'nothing' });
      return;
    }
    flyTo(room, places, () => {
      const outcome = arrange(room.session.desk, { places, stays });
      if (!outcome.ok) return;
      const undo = { label: t('board.undo'), onPress: () => actions.undo(room) };
      const text = t('layout.done', { count: outcome.moved });
      toast({ text, action: undo });
      announce(text);
      room.screen.now?.fit('smoothly');
    });
    if (odd.length > 0) setStep({ is: 'done', odd });
    else onClose();
  };
  const stop = () => {
    work.current?.abort();
    setStep({ is: 'asking' });
    announce(t('layout.stopped'));
  };

  return (
    <Dialog title={t('layout.title')} isOpen onClose={onClose}>
      {step.is === 'working' ? (
        <>
          <Progress label={t('layout.working')} value={step.share} max={1} />
          <DialogActions>
            <Button onPress={stop}>{t('layout.stop')}</Button>
          </DialogActions>
        </>
      ) : step.is === 'done' ? (
        <>
          <p>{t('layout.odd', { count: step.odd.length })}</p>
          <ul className="list-disc pl-5">
            {step.odd.slice(0, MOST_ISSUES).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          {step.odd.length > MOST_ISSUES && (
            <p>{t('layout.oddMore', { count: step.odd.length - MOST_ISSUES })}</p>
          )}
          <DialogActions>
            <Button variant="primary" onPress={onClose}>
              {t('layout.close')}
            </Button>
          </DialogActions>
        </>
      ) : (
        <>
          <p className="text-ink-soft">{t('layout.intro')}</p>
          <RadioGroup<Scope>
            label={t('layout.scope')}
            value={scope}
            onChange={setScope}
            options={[
              {
                value: 'unplaced',
                label: t('layout.unplaced'),
                description: t(hasPinned ? 'layout.unplacedHint' : 'layout.unplacedNone'),
              },
              { value: 'everything', label: t('layout.everything'), description: t('layout.everythingHint') },
              ...(selected.size > 0
                ? [
                    {
                      value: 'selection' as const,
                      label: t('layout.selection', { count: selected.size }),
                      description: t('layout.selectionHint'),
                    },
                  ]
                : []),
            ]}
          />
          {step.is === 'failed' && <Notice tone="refused">{t('layout.failed')}</Notice>}
          {step.is === 'nothing' && <Notice tone="pending">{t('layout.nothing')}</Notice>}
          <DialogActions>
            <Button onPress={onClose}>{t('common.cancel')}</Button>
            <Button variant="primary" onPress={start}>
              {t('layout.start')}
            </Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}

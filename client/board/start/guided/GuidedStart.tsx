import { useState } from 'react';
import { activeLanguage } from '#client/i18n/language.ts';
import { t } from '#client/i18n/t.ts';
import { announce } from '#client/ui/announce.ts';
import { Button } from '#client/ui/Button.tsx';
import { ConfirmDialog } from '#client/ui/ConfirmDialog.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { DialogActions } from '#client/ui/DialogActions.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { Select } from '#client/ui/Select.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { PERSON_SYMBOLS } from '#shared/board/index.ts';
import { drawingWordsOf } from '#shared/notation/words/drawingWordsOf.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { ABOUT, guidedDraft } from '#shared/quickAdd/guidedDraft.ts';
import { wordsToPress } from '#shared/quickAdd/words/wordsToPress.ts';
import { sentenceCase } from '#shared/text/sentenceCase.ts';
import { refusalInWords } from '../../canvas/refusalInWords.ts';
import { useRoom } from '../../canvas/roomContext.ts';
import { drawDraft } from '../../commands/drawDraft.ts';
import { quickInWords } from '../quickInWords.ts';
import { CallsStep } from './CallsStep.tsx';
import { answersOf, birthOf, isBegun, NOTHING_YET, planOf } from './guidedState.ts';
import { RowsStep } from './RowsStep.tsx';
import { QUESTIONS, questionOf, STEPS, type Step } from './steps.ts';

const SYMBOLS = PERSON_SYMBOLS.filter((symbol) => symbol !== 'animal');

/** Three questions and a name: a first map, laid out, in one step that one can undo. QA9, QA10. */
export function GuidedStart({ onClose }: { onClose: () => void }) {
  const room = useRoom();
  const [state, setState] = useState(NOTHING_YET);
  const [step, setStep] = useState<Step>('about');
  const [leaving, setLeaving] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [counter] = useState(() => ({ made: 0 }));
  const newRef = () => {
    counter.made += 1;
    return `r${counter.made}`;
  };
  const reading = { language: activeLanguage(), year: new Date().getFullYear() };
  const at = STEPS.indexOf(step);
  const question = questionOf(step);
  const name = state.name.trim();
  const birthIsWrong = birthOf(state.birth, reading) === undefined;
  const set = (more: Partial<typeof state>) => setState({ ...state, ...more });

  const people = [
    { value: ABOUT, label: name },
    ...[...state.home, ...state.around].flatMap((row) => {
      const plan = planOf(row, reading);
      return plan ? [{ value: row.ref, label: quickInWords(plan, name) }] : [];
    }),
  ];

  function draw(): void {
    const { activeCompartmentId: compartment } = room.props.now;
    const { desk } = room.session;
    if (compartment === null) {
      setRefused(t('board.noWritable'));
      return;
    }
    const draft = guidedDraft(answersOf(state, reading), {
      compartment,
      homeName: t('start.guidedHome', { name }),
      words: drawingWordsOf(activeLanguage()),
      newId: desk.newId,
    });
    const outcome = drawDraft(desk, 'guidedStart', { compartment, draft });
    if (!outcome.ok) {
      setRefused(refusalInWords(outcome.because));
      return;
    }
    announce(t('start.guidedDrawn'));
    onClose();
    room.screen.now?.fit();
  }

  const leave = () => (isBegun(state) ? setLeaving(true) : onClose());
  const titles = {
    about: t('start.guidedAboutTitle'),
    home: t('start.guidedHomeTitle', { name }),
    around: t('start.guidedAroundTitle'),
    calls: t('start.guidedCallsTitle'),
  };
  const hints = {
    about: t('start.guidedAboutHint'),
    home: t('start.guidedHomeHint'),
    around: t('start.guidedAroundHint'),
    calls: t('start.guidedCallsHint'),
  };

  return (
    <>
      <Dialog title={t('start.guidedTitle')} isOpen onClose={leave} wide>
        <form
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            const next = STEPS[at + 1];
            if (name === '' || birthIsWrong) return;
            if (next) setStep(next);
            else draw();
          }}
        >
          <div>
            <p className="text-ink-soft text-s">
              {question === null
                ? t('start.guidedBegin')
                : t('start.guidedStep', { step: String(question), of: String(QUESTIONS) })}
            </p>
            <h3 className="font-bold text-l" aria-live="polite">
              {titles[step]}
            </h3>
            <p className="text-ink-soft">{hints[step]}</p>
          </div>
          {step === 'about' && (
            <div className="grid gap-3">
              <TextField
                label={t('start.guidedName')}
                value={state.name}
                onChange={(typed) => set({ name: typed })}
                maxLength={LIMITS.nameLength}
                autoComplete="off"
                required
                autoFocus
              />
              <TextField
                label={t('start.guidedBirth')}
                value={state.birth}
                onChange={(birth) => set({ birth })}
                maxLength={20}
                autoComplete="off"
                optional
                {...(birthIsWrong ? { error: t('start.guidedBirthWrong') } : {})}
              />
              <Select
                label={t('board.symbol')}
                value={state.symbol}
                onChange={(symbol) => set({ symbol })}
                options={SYMBOLS.map((value) => ({
                  value,
                  label: sentenceCase(t(`notation.symbol-${value}`)),
                }))}
              />
            </div>
          )}
          {step === 'home' && (
            <RowsStep
              words={wordsToPress(reading.language).home}
              rows={state.home}
              asksWhere
              newRef={newRef}
              onChange={(home) => set({ home })}
            />
          )}
          {step === 'around' && (
            <RowsStep
              words={wordsToPress(reading.language).around}
              rows={state.around}
              asksWhere={false}
              newRef={newRef}
              onChange={(around) => set({ around })}
            />
          )}
          {step === 'calls' && (
            <CallsStep
              calls={state.calls}
              people={people}
              newRef={newRef}
              onChange={(calls) => set({ calls })}
            />
          )}
          {refused && <Notice tone="refused">{refused}</Notice>}
          <DialogActions>
            {at === 0 ? (
              <Button onPress={leave}>{t('start.guidedLeave')}</Button>
            ) : (
              <Button onPress={() => setStep(STEPS[at - 1] ?? 'about')}>{t('start.guidedBack')}</Button>
            )}
            {at > 0 && at < STEPS.length - 1 && <Button onPress={draw}>{t('start.guidedDraw')}</Button>}
            <Button type="submit" variant="primary" isDisabled={name === '' || birthIsWrong}>
              {t(at === STEPS.length - 1 ? 'start.guidedDraw' : 'start.guidedNext')}
            </Button>
          </DialogActions>
        </form>
      </Dialog>
      <ConfirmDialog
        title={t('start.guidedLeaveTitle')}
        confirmLabel={t('start.guidedLeave')}
        tone="danger"
        isOpen={leaving}
        onClose={() => setLeaving(false)}
        onConfirm={async () => onClose()}
        explain={String}
      >
        {t('start.guidedLeaveText')}
      </ConfirmDialog>
    </>
  );
}

import { Pause, Play, SkipBack, SkipForward, Square } from 'lucide-react';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { IconButton } from '#client/ui/IconButton.tsx';
import type { Replay } from './useReplay.ts';

/** The keys of a player: who called whom, one step after the other. */
export function ReplayPanel({ replay }: { replay: Replay }) {
  const { steps, at, playing } = replay;
  if (steps.length === 0) return <p className="text-ink-soft">{t('time.replayNone')}</p>;
  return (
    <div className="flex flex-wrap items-center gap-1">
      <Button
        variant="primary"
        icon={playing ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
        onPress={playing ? replay.pause : replay.play}
      >
        {t(playing ? 'time.pause' : 'time.play')}
      </Button>
      <IconButton
        label={t('time.previous')}
        icon={<SkipBack aria-hidden="true" />}
        isDisabled={at === null || at === 0}
        onPress={() => replay.goTo((at ?? 0) - 1)}
      />
      <IconButton
        label={t('time.next')}
        icon={<SkipForward aria-hidden="true" />}
        isDisabled={at === steps.length - 1}
        onPress={() => replay.goTo(at === null ? 0 : at + 1)}
      />
      <IconButton
        label={t('time.stop')}
        icon={<Square aria-hidden="true" />}
        isDisabled={at === null}
        onPress={replay.stop}
      />
      {at !== null && (
        <>
          <span className="ml-1 text-ink-soft text-s max-md:sr-only">
            {t('time.stepOf', { step: at + 1, steps: steps.length })}
          </span>
          <span aria-hidden="true" className="ml-1 text-ink-soft text-s md:hidden">
            {at + 1} / {steps.length}
          </span>
        </>
      )}
    </div>
  );
}

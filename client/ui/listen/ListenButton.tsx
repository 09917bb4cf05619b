import { Square, Volume2 } from 'lucide-react';
import type { RefObject } from 'react';
import { activeLanguage } from '#client/i18n/language.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '../Button.tsx';
import { useReadAloud } from './useReadAloud.ts';

/** Reads the page aloud, with a voice of this device; says so where there is none. */
export function ListenButton({ page }: { page: RefObject<HTMLElement | null> }) {
  const { reading, start, stop } = useReadAloud(page, activeLanguage());
  const under = reading.is === 'reading' || reading.is === 'starting';
  return (
    <>
      <Button
        className="px-3!"
        icon={under ? <Square aria-hidden="true" /> : <Volume2 aria-hidden="true" />}
        onPress={under ? stop : start}
      >
        {under ? t('ui.stopListening') : t('ui.listen')}
      </Button>
      {/* Last in its row and as wide: below the buttons. */}
      <p role="status" className="order-last w-full text-ink-soft text-s empty:hidden">
        {reading.is === 'impossible' ? t(`ui.voice_${reading.because}`) : ''}
      </p>
    </>
  );
}

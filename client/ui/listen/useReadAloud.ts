import { type RefObject, useEffect, useRef, useState } from 'react';
import { browserSpeaker } from './browserSpeaker.ts';
import { type Reading, readAloud } from './readAloud.ts';
import { SENTENCE } from './Spoken.tsx';

const SILENT: Reading = { is: 'silent' };

/**
 * Reads what stands in `page` now, sentence by sentence, and shows the one that is read. It reads the page itself, so
 * that what is heard is what is shown.
 */
export function useReadAloud(page: RefObject<HTMLElement | null>, language: string) {
  const [reading, setReading] = useState<Reading>(SILENT);
  const stopReading = useRef<(() => void) | null>(null);

  const stop = () => {
    stopReading.current?.();
    stopReading.current = null;
    show(page.current, null);
    setReading(SILENT);
  };
  const start = () => {
    stop();
    const speaker = browserSpeaker();
    if (speaker === null) return setReading({ is: 'impossible', because: 'noVoice' });
    const sentences = [...(page.current?.querySelectorAll(`[${SENTENCE}]`) ?? [])];
    stopReading.current = readAloud(speaker, {
      sentences: sentences.map((sentence) => sentence.textContent),
      language,
      tell: (next) => {
        setReading(next);
        show(page.current, next.is === 'reading' ? (sentences[next.sentence] ?? null) : null);
      },
    });
  };
  // Another step, another page: a voice that goes on would speak of what is no longer there.
  useEffect(() => () => stopReading.current?.(), []);
  return { reading, start, stop };
}

function show(page: HTMLElement | null, sentence: Element | null): void {
  for (const one of page?.querySelectorAll('[data-reading]') ?? []) one.removeAttribute('data-reading');
  sentence?.setAttribute('data-reading', '');
  sentence?.scrollIntoView({ block: 'nearest' });
}

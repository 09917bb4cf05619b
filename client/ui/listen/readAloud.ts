import { chooseVoice, type Voice } from './chooseVoice.ts';

/** How long a browser may take to find its voices: some only tell them after they are asked. */
const VOICES_WITHIN_MS = 2_000;

export interface Speaker<V extends Voice> {
  voices: () => readonly V[];
  /** calls back once, when the list of voices has changed; gives back the way to stop waiting */
  onVoices: (listener: () => void) => () => void;
  /** says one sentence; `done` is called once: at its end, or when the voice failed */
  say: (
    sentence: { text: string; voice: V; language: string },
    done: (how: 'end' | 'failed') => void,
  ) => void;
  stop: () => void;
}

export type Reading =
  | { is: 'silent' }
  | { is: 'starting' }
  | { is: 'reading'; sentence: number }
  | { is: 'impossible'; because: 'noVoice' | 'onlyElsewhere' | 'failed' };

/** Reads sentences one after the other, and says where it is. Gives back the way to stop, which tells nothing more. */
export function readAloud<V extends Voice>(
  speaker: Speaker<V>,
  {
    sentences,
    language,
    tell,
    patience = VOICES_WITHIN_MS,
  }: {
    sentences: readonly string[];
    language: string;
    tell: (reading: Reading) => void;
    patience?: number;
  },
): () => void {
  let stopped = false;
  let stopWaiting = (): void => undefined;
  const say = (voice: V, at: number): void => {
    const text = sentences[at];
    tell(text === undefined ? { is: 'silent' } : { is: 'reading', sentence: at });
    if (text === undefined) return;
    speaker.say({ text, voice, language }, (how) => {
      if (stopped) return;
      if (how === 'failed') tell({ is: 'impossible', because: 'failed' });
      else say(voice, at + 1);
    });
  };
  const begin = (last: boolean): void => {
    if (stopped) return;
    const choice = chooseVoice(speaker.voices(), language);
    if (choice.ok) {
      stopWaiting();
      say(choice.voice, 0);
    } else if (last) {
      stopWaiting();
      tell({ is: 'impossible', because: choice.because });
    }
  };

  tell({ is: 'starting' });
  const timer = setTimeout(() => begin(true), patience);
  const forget = speaker.onVoices(() => begin(false));
  stopWaiting = () => {
    clearTimeout(timer);
    forget();
  };
  begin(false);
  return () => {
    stopped = true;
    stopWaiting();
    speaker.stop();
  };
}

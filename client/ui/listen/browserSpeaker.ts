import type { Speaker } from './readAloud.ts';

/** The browser's own voice; none where the browser has none. */
export function browserSpeaker(): Speaker<SpeechSynthesisVoice> | null {
  if (typeof speechSynthesis === 'undefined' || typeof SpeechSynthesisUtterance === 'undefined') return null;
  return {
    voices: () => speechSynthesis.getVoices(),
    onVoices: (listener) => {
      speechSynthesis.addEventListener('voiceschanged', listener);
      return () => speechSynthesis.removeEventListener('voiceschanged', listener);
    },
    say: ({ text, voice, language }, done) => {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang || language;
      // A little slower than people speak: it is a text one signs.
      utterance.rate = 0.95;
      utterance.onend = () => done('end');
      utterance.onerror = () => done('failed');
      speechSynthesis.speak(utterance);
    },
    stop: () => speechSynthesis.cancel(),
  };
}

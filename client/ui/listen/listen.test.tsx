import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { chooseVoice, type Voice } from './chooseVoice.ts';
import { type Reading, readAloud, type Speaker } from './readAloud.ts';
import { Spoken } from './Spoken.tsx';
import { sentencesOf } from './sentencesOf.ts';

const french: Voice = { lang: 'fr-FR', localService: true, default: false };
const elsewhere: Voice = { lang: 'fr-FR', localService: false, default: true };
const english: Voice = { lang: 'en_GB', localService: true, default: true };

describe('sentences', () => {
  it('[CA2] are cut where a voice takes breath, and not after a title', () => {
    expect(
      sentencesOf('M. Roux lira. Le Dr. Lopez aussi ! Vraiment ? « Oui. » Art. 9.').map((s) => s.trim()),
    ).toEqual(['M. Roux lira.', 'Le Dr. Lopez aussi !', 'Vraiment ?', '« Oui. »', 'Art. 9.']);
  });

  it('[CA2] joined, are the text, whatever it is', () => {
    const piece = fc.oneof(
      fc.constantFrom('M. ', 'Fin. ', '? ', '« ', ' »', '1. ', '\u202f!', 'a'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        expect(sentencesOf(text).join('')).toBe(text);
      }),
    );
  });

  it('[CA2] on the page are the words and nothing else', () => {
    const markup = renderToStaticMarkup(<Spoken>{'Un mot. Deux mots.'}</Spoken>);
    expect(markup.replaceAll(/<[^>]*>/g, '')).toBe('Un mot. Deux mots.');
    expect(markup.match(/data-sentence/g)).toHaveLength(2);
  });
});

describe('the voice', () => {
  it('[CA3] is one of this device, in this language', () => {
    expect(chooseVoice([english, elsewhere, french], 'fr')).toEqual({ ok: true, voice: french });
    expect(chooseVoice([elsewhere, english], 'en')).toEqual({ ok: true, voice: english });
  });

  it('[CA3] is none when the only one would send the text elsewhere, or speaks another language', () => {
    expect(chooseVoice([elsewhere, english], 'fr')).toEqual({ ok: false, because: 'onlyElsewhere' });
    expect(chooseVoice([english], 'fr')).toEqual({ ok: false, because: 'noVoice' });
  });
});

/** A voice whose sentences end when the test says so. */
function fakeSpeaker(first: readonly Voice[]) {
  let voices = first;
  let heard = (): void => undefined;
  const said: string[] = [];
  let done: (how: 'end' | 'failed') => void = () => undefined;
  let stops = 0;
  const speaker: Speaker<Voice> = {
    voices: () => voices,
    onVoices: (listener) => {
      heard = listener;
      return () => {
        heard = () => undefined;
      };
    },
    say: ({ text }, whenDone) => {
      said.push(text);
      done = whenDone;
    },
    stop: () => {
      stops += 1;
    },
  };
  return {
    speaker,
    said,
    stops: () => stops,
    end: (how: 'end' | 'failed' = 'end') => done(how),
    bring: (next: readonly Voice[]) => {
      voices = next;
      heard();
    },
  };
}

describe('reading aloud', () => {
  const sentences = ['Un.', 'Deux.'];
  const start = (fake: ReturnType<typeof fakeSpeaker>) => {
    const told: Reading[] = [];
    const stop = readAloud(fake.speaker, { sentences, language: 'fr', tell: (one) => told.push(one) });
    return { told, stop };
  };

  it('[CA2] says one sentence after the other and where it is, then is silent', () => {
    const fake = fakeSpeaker([french]);
    const { told } = start(fake);
    fake.end();
    fake.end();
    expect(fake.said).toEqual(sentences);
    expect(told.map((one) => ('sentence' in one ? one.sentence : one.is))).toEqual([
      'starting',
      0,
      1,
      'silent',
    ]);
  });

  it('[CA3] waits for the voices that a browser finds late', () => {
    const fake = fakeSpeaker([]);
    const { told } = start(fake);
    expect(told.at(-1)).toEqual({ is: 'starting' });
    fake.bring([french]);
    expect(fake.said).toEqual(['Un.']);
  });

  it('[CA3] says that there is none when none comes, and when it fails', () => {
    vi.useFakeTimers();
    const fake = fakeSpeaker([elsewhere]);
    const { told } = start(fake);
    vi.runAllTimers();
    vi.useRealTimers();
    expect(told.at(-1)).toEqual({ is: 'impossible', because: 'onlyElsewhere' });
    expect(fake.said).toEqual([]);
    const failing = fakeSpeaker([french]);
    const second = start(failing);
    failing.end('failed');
    expect(second.told.at(-1)).toEqual({ is: 'impossible', because: 'failed' });
  });

  it('[CA2] once stopped, says and tells nothing more', () => {
    const fake = fakeSpeaker([french]);
    const { told, stop } = start(fake);
    stop();
    const before = told.length;
    fake.end();
    fake.bring([french]);
    expect([fake.said, fake.stops(), told.length]).toEqual([['Un.'], 1, before]);
  });
});

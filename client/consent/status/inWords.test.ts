import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { consentStatus } from '#client/i18n/fr/consentStatus.ts';
import { lateWords, setLanguage } from '#client/i18n/language.ts';
import { youSeeInWords } from '#client/i18n/youSeeInWords.ts';
import { plainLanguageIssues } from '#shared/text/plainLanguage.ts';
import { momentInWords } from './momentInWords.ts';
import { readingInWords } from './readingInWords.ts';
import { todoInWords } from './todoInWords.ts';

const person = (name: string) => ({ memberId: null, name });
const at = (text: string) => new Date(text).getTime();

beforeAll(() => lateWords());
afterEach(() => setLanguage('fr'));

describe('what is missing', () => {
  it('[CS8] is something to do, with names, in the order they are given', () => {
    expect(todoInWords({ what: 'signature', who: [person('M. Bernard')] })).toBe(
      'Il manque la signature de M. Bernard.',
    );
    expect(todoInWords({ what: 'inform', who: [person('Nadia'), person('Karim')] })).toBe(
      'Nadia et Karim\u00a0: à prévenir avant de partager.',
    );
    expect(todoInWords({ what: 'hearChild', who: [] })).toBe('L’avis de l’enfant est à demander.');
  });

  it('[CS8] is still a step when nobody knows the word for it, or a name is missing', () => {
    expect(todoInWords({ what: 'somethingNew', who: [] })).toBe('Une étape reste à faire.');
    expect(todoInWords({ what: 'signature', who: [] })).toBe('Une étape reste à faire.');
  });
});

describe('why it is open to me', () => {
  it('[CS7] says on what it rests, and the end when there is one', () => {
    expect(youSeeInWords('consent', at('2027-06-30T12:00:00'))).toBe(
      'Vous voyez ce volet parce que la famille a donné son accord, jusqu’au 30 juin 2027.',
    );
    expect(youSeeInWords('everyone', null)).toBe(
      'Vous voyez ce volet parce qu’il est pour toute la table, invitée par la famille.',
    );
    expect(youSeeInWords('aReasonOfTomorrow', null)).toContain('les règles de la table');
  });
});

describe('who read what', () => {
  const reading = {
    memberId: 'm-vidal',
    name: 'Mme Vidal',
    isMe: false,
    compartmentId: 'c-care',
    kind: 'board' as const,
    noteId: null,
    noteTitle: null,
    day: '2026-11-21',
    firstAt: 0,
    lastAt: at('2026-11-21T14:02:00'),
    times: 1,
  };
  const places = [{ id: 'c-care', name: 'Soins' }];
  const now = at('2026-11-22T09:00:00');

  it('[CS5] is a sentence: who, what, in which volet, when', () => {
    expect(readingInWords(reading, places, now)).toBe(
      'Mme Vidal a ouvert la carte du volet Soins, hier à 14\u00a0h\u00a002.',
    );
    expect(readingInWords({ ...reading, kind: 'note', noteTitle: 'Bilan' }, places, now)).toBe(
      'Mme Vidal a ouvert la note «\u00a0Bilan\u00a0» du volet Soins, hier à 14\u00a0h\u00a002.',
    );
    expect(readingInWords({ ...reading, isMe: true, kind: 'note' }, [], now)).toBe(
      'Vous avez ouvert une note effacée depuis, d’un volet fermé depuis, hier à 14\u00a0h\u00a002.',
    );
  });

  it('[CS5] a moment is said as one would say it that day', async () => {
    expect(momentInWords(at('2026-11-22T00:05:00'), now)).toBe('aujourd’hui à 00\u00a0h\u00a005');
    expect(momentInWords(at('2026-03-01T08:30:00'), now)).toBe('le 1 mars à 08\u00a0h\u00a030');
    expect(momentInWords(at('2025-12-31T23:59:00'), now)).toBe('le 31 décembre 2025 à 23\u00a0h\u00a059');
    await setLanguage('en');
    expect(momentInWords(at('2026-11-21T14:02:00'), now)).toBe('yesterday at 02:02 PM');
  });
});

describe('the words of a family', () => {
  /** Everything on « Ce que je partage » and its receipt; the words for professionals are theirs. */
  const THEIRS =
    /^(intro|waiting|open|because_|lawStays|defaultStays|stop|receipt|cut|stillOpen|hadRead|exported|noRecall|purge|reading|mine|twoVerbs|table|withdrawTable)/;

  it('[CS1] [CS3] are easy to read: short sentences, no symbol, no unexplained acronym', () => {
    const hard = Object.entries(consentStatus)
      .filter(([key]) => THEIRS.test(key) && !/Pro/.test(key))
      .flatMap(([key, message]) =>
        (typeof message === 'string' ? [message] : [message.one, message.other]).flatMap((text) =>
          plainLanguageIssues(text.replaceAll(/\{\w+\}/g, 'Nadia'), { language: 'fr' }).map(
            ({ rule, found }) => `${key}: ${rule} (${found})`,
          ),
        ),
      );
    expect(hard).toEqual([]);
  });
});

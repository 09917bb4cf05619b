import { expect, it } from 'vitest';
import { consentAsk as english } from '#client/i18n/en/consentAsk.ts';
import { consentAsk as french } from '#client/i18n/fr/consentAsk.ts';
import { plainLanguageIssues } from '#shared/text/plainLanguage.ts';

/** What a professional alone reads of these catalogues. */
const FOR_PROFESSIONALS = /^(recordVerb|status_|state_|readTitle|textTitleRead)/;
/** Names of a usual length in the places of the catalogue: a sentence isn't short because its hole is. */
const FILLED: Readonly<Record<string, string>> = {
  who: 'M. Roux',
  what: 'Le volet.',
  name: 'Mme Vidal',
  names: 'Karim',
  day: '30 juin 2027',
  purpose: '',
};

it.each([
  ['fr', french],
  ['en', english],
] as const)('[CA10] the words around the text are easy to read: %s', (language, catalogue) => {
  const found = Object.entries(catalogue).flatMap(([key, message]) => {
    if (FOR_PROFESSIONALS.test(key)) return [];
    const texts = typeof message === 'string' ? [message] : [message.one, message.other];
    return texts.flatMap((text) =>
      plainLanguageIssues(
        text.replaceAll(/\{(\w+)\}/g, (_hole: string, hole: string) => FILLED[hole] ?? '2'),
        { language },
      ).map(({ rule, found: words }) => `${key}: ${rule} « ${words} »`),
    );
  });
  expect(found).toEqual([]);
});

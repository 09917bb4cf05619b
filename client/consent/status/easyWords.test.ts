import { expect, it } from 'vitest';
import { consentStatus as english } from '#client/i18n/en/consentStatus.ts';
import { consentStatus as french } from '#client/i18n/fr/consentStatus.ts';
import { plainLanguageIssues } from '#shared/text/plainLanguage.ts';

const FILLED: Readonly<Record<string, string>> = { name: 'M. Roux', date: '30 juin 2027' };

it.each([
  ['fr', french],
  ['en', english],
] as const)('[CS12] what is shared is said in easy words: %s', (language, catalogue) => {
  const easy = Object.entries(catalogue).filter(([key]) => key.startsWith('easy'));
  expect(easy.length).toBeGreaterThan(10);
  const found = easy.flatMap(([key, message]) =>
    plainLanguageIssues(
      String(message).replaceAll(/\{(\w+)\}/g, (_hole: string, hole: string) => FILLED[hole] ?? '2'),
      { language },
    ).map(({ rule, found: words }) => `${key}: ${rule} « ${words} »`),
  );
  expect(found).toEqual([]);
});

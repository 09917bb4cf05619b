import { describe, expect, it } from 'vitest';
import { isAllowedHref } from './isAllowedHref.ts';
import { NOTE_LIMITS } from './noteLimits.ts';

describe('isAllowedHref', () => {
  it.each([
    'https://exemple.fr',
    'http://exemple.fr:8080/a?b=c#d',
    'HTTPS://Exemple.FR/Maison_d’enfants',
    'https://fr.wikipedia.org/wiki/Maison_d%27enfants_(France)',
    'https://société.fr/',
    'mailto:nadia@exemple.fr?subject=Rentr%C3%A9e',
    'tel:+33466000000',
    'tel:17',
  ])('[NT6] allows %s', (href) => {
    expect(isAllowedHref(href)).toBe(true);
  });

  it.each([null, undefined, 1, {}, ['https://exemple.fr'], '', ' https://exemple.fr', 'javascript:alert(1)'])(
    '[NT6] refuses %j',
    (href) => {
      expect(isAllowedHref(href)).toBe(false);
    },
  );

  it('[NT6] refuses an address that is too long, at once', () => {
    expect(isAllowedHref(`https://exemple.fr/${'a'.repeat(NOTE_LIMITS.hrefLength)}`)).toBe(false);
  });
});

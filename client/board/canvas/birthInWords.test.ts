import { expect, it } from 'vitest';
import { birthInWords } from './birthInWords.ts';

it('[DT1] a birth is told as it is known: a year of ours, an older one, before, after, between', () => {
  const told = (birth: string | null, birthYear: number | null = null) => birthInWords({ birth, birthYear });
  expect(told('~1984-05', 1984)).toBe('naissance en 1984');
  expect(told('<1984')).toBe('naissance\u00a0: avant 1984');
  expect(told('1980/1984-05')).toBe('naissance\u00a0: entre 1980 et mai 1984');
  expect(told('1790-05-03')).toBe('naissance\u00a0: 3 mai 1790');
  expect(told(null)).toBe('');
});

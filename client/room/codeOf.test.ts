import { expect, it } from 'vitest';
import { codeOf } from './codeOf.ts';

it('[AU50] a QR code brings the six digits, and nothing else is taken for them', () => {
  expect(codeOf('#code=012345')).toBe('012345');
  for (const hash of ['', '#', '#code=', '#code=12345', '#code=1234567', '#code=abcdef', '#jeton=123456'])
    expect(codeOf(hash)).toBe('');
});

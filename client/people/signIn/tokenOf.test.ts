import { describe, expect, it } from 'vitest';
import { tokenOf } from './tokenOf.ts';

describe('tokenOf', () => {
  it('[UI1] reads the token of a sign-in link', () => {
    expect(tokenOf('#jeton=Ab3_-xyz12345')).toBe('Ab3_-xyz12345');
  });

  it('[UI1] finds none where there is none, or where it is no token', () => {
    expect(
      ['', '#', '#jeton=', '#jeton=court', '#autre=Ab3_-xyz12345', '#jeton=<script>alert(1)'].map(tokenOf),
    ).toEqual([null, null, null, null, null, null]);
  });
});

import { describe, expect, it } from 'vitest';
import { hrefOf } from './hrefOf.ts';
import { matchAddress } from './matchAddress.ts';

describe('an address in the bar', () => {
  it('is found with what fills it', () => {
    const to = '/situations/:situationId/participants';
    const params = { situationId: 'a b/é' };
    expect(matchAddress(hrefOf({ to, params }))).toEqual({ address: to, params });
    expect(matchAddress('/')).toEqual({ address: '/', params: {} });
    expect(matchAddress('/compte/')).toEqual({ address: '/compte', params: {} });
    expect(matchAddress('/accords/%zz')).toEqual({
      address: '/accords/:consentId',
      params: { consentId: '%zz' },
    });
  });

  it('is none of ours otherwise', () => {
    expect(matchAddress('/situations')).toBeNull();
    expect(matchAddress('/situations/a/autre')).toBeNull();
  });
});

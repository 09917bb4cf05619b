import { describe, expect, it } from 'vitest';
import { ADDRESSES } from './addresses.ts';
import { hrefOf } from './hrefOf.ts';
import { matchAddress } from './matchAddress.ts';

describe('matchAddress', () => {
  it('[UI11] finds each address, and what fills it', () => {
    expect(matchAddress('/')).toEqual({ address: '/', params: {} });
    expect(matchAddress('/situations/abc/participants')).toEqual({
      address: '/situations/$situationId/participants',
      params: { situationId: 'abc' },
    });
  });

  it('[UI11] reads back what hrefOf wrote', () => {
    for (const situationId of ['abc', 'a b', 'é/è', '%', '..']) {
      const href = hrefOf({ to: '/situations/$situationId', params: { situationId } });
      expect(matchAddress(href)).toEqual({ address: '/situations/$situationId', params: { situationId } });
    }
  });

  it('[UI11] does not mind a slash at the end', () => {
    expect(matchAddress('/a-propos/')?.address).toBe('/a-propos');
  });

  it.each(['/nulle-part', '/situations', '/situations/a/b', '/situations/%zz', '/Entrer'])(
    '[UI11] finds nothing at %s',
    (path) => {
      expect(matchAddress(path)).toBeNull();
    },
  );

  it('[UI11] no address hides another', () => {
    for (const address of ADDRESSES) {
      expect(matchAddress(address.replaceAll(/\$\w+/g, 'filled'))?.address).toBe(address);
    }
  });
});

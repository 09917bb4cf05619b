import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLong } from './lib/length.ts';
import { type Copy, copyOfTheHouse } from './lib/mutation.ts';
import { HTTP_MUTANTS } from './mutants/httpMutants.ts';
import { MAP_MUTANTS } from './mutants/mapMutants.ts';
import { PICTURE_MUTANTS } from './mutants/pictureMutants.ts';
import { POLICY_MUTANTS } from './mutants/policyMutants.ts';
import { SYNC_MUTANTS } from './mutants/syncMutants.ts';

const ALL = [...POLICY_MUTANTS, ...SYNC_MUTANTS, ...HTTP_MUTANTS, ...MAP_MUTANTS, ...PICTURE_MUTANTS];
const MUTANTS = isLong ? ALL : ALL.filter(({ quick }) => quick);

let copy: Copy;
beforeAll(async () => {
  copy = await copyOfTheHouse();
});
afterAll(() => copy.close());

describe('the gate with one check taken away', () => {
  // A test that fails anyway would kill everything.
  for (const by of new Map(MUTANTS.map((mutant) => [mutant.by.join(' '), mutant.by])).values())
    it(`is whole before: ${by.join(' ')}`, async () => {
      const { failed, passed, output } = await copy.test(by);
      expect({ failed, some: passed > 0 }, output.slice(-3_000)).toEqual({ failed: 0, some: true });
    });

  for (const mutant of MUTANTS)
    it(`[TR4] fails a test: ${mutant.name}`, async () => {
      expect(await copy.fateOf(mutant)).toBe('killed');
    });
});

import { expect, it } from 'vitest';
import { createRateLimits } from './limits.ts';

it('[HT55] twenty codes a day for one address, and the next one is told how long it waits', async () => {
  const limits = createRateLimits();
  for (const limit of ['askForEmailInADay', 'stepUpCodesInADay'] as const) {
    for (let i = 0; i < 20; i += 1) expect(await limits.spend(limit, 'one')).toBe(0);
    expect(await limits.spend(limit, 'one')).toBeGreaterThan(80_000);
  }
  expect(await limits.spend('askForEmailInADay', 'another')).toBe(0);
});

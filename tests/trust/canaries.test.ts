import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { havePostgres, startPostgres, type TestPostgres } from '#server/testing/postgres.ts';
import { type House, house } from './lib/house.ts';
import { isLong } from './lib/length.ts';
import { schedule } from './lib/schedule.ts';
import { LEAK_SEEDS } from './seeds.ts';

const SCHEDULES = Number(process.env['MAILLAGE_TRUST_SCHEDULES'] ?? (isLong ? 100 : 3));
const STEPS = isLong ? 60 : 30;

/** On the second store, in the long version. */
const POSTGRES_SCHEDULES = isLong && havePostgres ? 20 : 0;

async function tell(place: House, seed: number, how: { crashes?: number; prints?: boolean } = {}) {
  const found = await schedule({ house: place, seed, steps: STEPS, ...how });
  const { leaks, unseen, lines, ...counts } = found;
  console.log(`canaries: ${JSON.stringify(counts)}`);
  const story = `seed ${seed}\n${lines.join('\n')}`;
  expect(leaks, story).toEqual([]);
  expect(unseen, story).toEqual([]);
  // An ear that hears nothing finds nothing either.
  expect(counts.sightings).toBeGreaterThan(counts.marks);
}

describe('marks in everything, bytes of everybody', () => {
  let place: House;
  beforeAll(async () => {
    place = await house();
  });
  afterAll(() => place.close());

  for (const seed of LEAK_SEEDS)
    it(`[TR1] [TR2] a mark appears only while the rules say so: seed ${seed}`, () =>
      tell(place, seed, { prints: seed === LEAK_SEEDS[0] }));

  for (let i = 0; i < SCHEDULES; i++) {
    const seed = randomInt(2 ** 31);
    it(`[TR1] [TR2] a mark appears only while the rules say so: fresh seed ${seed}`, () =>
      tell(place, seed, { crashes: isLong && i % 5 === 0 ? 2 : 0 }));
  }
});

describe.runIf(POSTGRES_SCHEDULES > 0)('marks in everything, on PostgreSQL', () => {
  let postgres: TestPostgres;
  let place: House;
  beforeAll(async () => {
    postgres = await startPostgres();
    place = await house({ databaseUrl: await postgres.freshDatabase() });
  }, 60_000);
  afterAll(async () => {
    await place.close();
    await postgres.stop();
  }, 60_000);

  for (let i = 0; i < POSTGRES_SCHEDULES; i++) {
    const seed = randomInt(2 ** 31);
    it(`[TR1] [TR2] a mark appears only while the rules say so: PostgreSQL, fresh seed ${seed}`, () =>
      tell(place, seed, { crashes: i % 5 === 0 ? 2 : 0 }));
  }
});

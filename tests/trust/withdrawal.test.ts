import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { api } from '#shared/protocol/http/api.ts';
import { random } from '#shared/testing/random.ts';
import { eventually } from '../sync/lib/eventually.ts';
import { type Draft, draft, familyFile, sign, withdraw, withdrawByCommand } from './lib/consents.ts';
import { type Cut, cut, type Reader } from './lib/cut.ts';
import { inWords, rank } from './lib/figures.ts';
import { type House, house } from './lib/house.ts';
import { isLong } from './lib/length.ts';
import { type Opening, opening, synced } from './lib/opening.ts';
import type { Person } from './lib/person.ts';
import { type Stage, stage } from './lib/stage.ts';

/** the budgets of docs/performance.md */
const BUDGET_MS = 100;
const BUDGET_BYTES = 256 * 1024;
/** A machine that does ten other things makes the worst of few figures worthless: then only the bytes decide. */
const ROUNDS = isLong ? 200 : 10;
const TRIES = isLong ? 3 : 1;
const READERS = ['teacher', 'doctor', 'educator'];
const SLEEPER = 'officer';
const EVERYBODY = [...READERS, SLEEPER];
const DAY_MS = 86_400_000;
const EXPIRES_IN_MS = 1_200;

let home: House;
let place: Stage;
let there: Opening;
beforeAll(async () => {
  home = await house();
});
afterAll(() => home.close());
afterEach(() => {
  there.stop();
  place.close();
});

const somebody = (key: string): Person => {
  const who = place.people.get(key);
  if (!who) throw new Error(`nobody is called ${key}`);
  return who;
};

async function begin(): Promise<void> {
  place = await stage(home, home.cookie, random(1));
  const named = ['mother', ...EVERYBODY];
  await place.addCompartment({ name: 'open', category: 'sharedNotes', sectors: [], named });
  there = await opening(place, place.compartments.get('open') ?? '', somebody('mother'));
}

/** Everybody reads what is being written; one of them asks for much and takes none of it. */
async function everybodyReads(): Promise<Reader[]> {
  const readers: Reader[] = [];
  for (const key of READERS) {
    const who = somebody(key);
    readers.push({ who, line: await synced(await who.open(there.board)) });
  }
  const who = somebody(SLEEPER);
  const line = await who.open(there.longNote, { syncs: false });
  who.proxy.sleep();
  line.sync();
  readers.push({ who, line });
  const before = readers.map(({ line: { frames } }) => frames.length);
  await eventually('what is written arrives', () =>
    readers.slice(0, -1).every(({ line: { frames } }, at) => frames.length > (before[at] ?? 0)),
  );
  return readers;
}

/** @param end what takes the access of all readers back, and resolves when that is done */
async function rounds(
  what: string,
  times: number,
  of: { end: () => Promise<unknown>; again: () => Promise<unknown> },
): Promise<Cut[]> {
  const cuts: Cut[] = [];
  for (let round = 0; round < times; round++) {
    const readers = await everybodyReads();
    const takeBack = () => of.end().then(() => undefined);
    cuts.push(await cut({ readers, stays: somebody('mother'), takeBack }));
    for (const { line } of readers) expect([4403, 1006]).toContain(line.code);
    for (const { who, line } of readers) who.lines.delete(line);
    await of.again();
  }
  const bytes = cuts.map((one) => one.bytes / 1024);
  console.log(
    `${what}, ${times} times, ${READERS.length} readers and one asleep, last byte\n` +
      `  since it was asked for: ${inWords(
        cuts.map(({ sinceAsked }) => sinceAsked),
        'ms',
      )}\n` +
      `  since the commit: ${inWords(
        cuts.map(({ sinceCommit }) => sinceCommit),
        'ms',
      )}\n` +
      `  bytes to one reader since the commit: ${inWords(bytes, 'kB')}`,
  );
  return cuts;
}

/** The promise, on the best of some tries: what the rest of the machine does is not the server's. */
async function withinBudget(tell: () => Promise<Cut[]>): Promise<void> {
  for (let tries = 1; ; tries++) {
    const cuts = await tell();
    expect(Math.max(...cuts.map(({ bytes }) => bytes))).toBeLessThanOrEqual(BUDGET_BYTES);
    const p99 = rank(
      cuts.map(({ sinceCommit }) => sinceCommit),
      0.99,
    );
    if (p99 <= BUDGET_MS || !isLong) return;
    if (tries === TRIES) expect(p99).toBeLessThanOrEqual(BUDGET_MS);
  }
}

function setAudience(keys: readonly string[]) {
  return place.facilitator.browser.must(api.situations.changeCompartment, {
    params: { compartmentId: there.compartment },
    body: {
      audience: { everyone: false, sectors: [], memberIds: keys.map((key) => somebody(key).memberId) },
      confirmExposed: true,
    },
  });
}

/** Consents to one compartment that is meant for nobody but the family: what opens it, and what closes it. */
async function beginWithConsents(): Promise<void> {
  place = await stage(home, home.cookie, random(2));
  await familyFile(place, false);
  // Without a word of the family's, no service sees it.
  await place.addCompartment({ name: 'open', category: 'wishes', sectors: ['family'], named: [] });
  there = await opening(place, place.compartments.get('open') ?? '', somebody('mother'));
}

async function agree(expiresAt = Date.now() + DAY_MS): Promise<Draft> {
  const wishes = EVERYBODY.map((key) => ({ compartment: there.compartment, to: { person: key } }));
  const consent = await draft(place, wishes, expiresAt);
  if (
    !consent ||
    !(await sign(
      place,
      consent,
      wishes.map(() => 'yes' as const),
    ))
  )
    throw new Error(`no consent: ${place.lines.at(-1)}`);
  return consent;
}

describe('access taken back while people read', () => {
  it('[TR3] by another audience', async () => {
    await begin();
    await withinBudget(() =>
      rounds('another audience', isLong ? 40 : 3, {
        end: () => setAudience(['mother']),
        again: () => setAudience(['mother', ...EVERYBODY]),
      }),
    );
  });

  it('[TR3] by a consent withdrawn on the screen', async () => {
    await beginWithConsents();
    let consent = await agree();
    await withinBudget(() =>
      rounds('a consent withdrawn', ROUNDS, {
        async end() {
          if (!(await withdraw(place, consent, consent.rows))) throw new Error('not withdrawn');
        },
        async again() {
          consent = await agree();
        },
      }),
    );
  });

  it('[TR3] by a consent withdrawn from the command line', async () => {
    await beginWithConsents();
    let consent = await agree();
    const times = isLong ? 10 : 1;
    const cuts = await rounds('a consent withdrawn by a command', times, {
      end: () => withdrawByCommand(place, home, consent),
      async again() {
        consent = await agree();
      },
    });
    for (const { sinceCommit, bytes } of cuts) {
      expect(bytes).toBeLessThanOrEqual(BUDGET_BYTES);
      if (isLong) expect(sinceCommit).toBeLessThanOrEqual(BUDGET_MS);
    }
  });

  it('[TR3] by the clock', async () => {
    await beginWithConsents();
    const late: number[] = [];
    const times = isLong ? 20 : 2;
    for (let round = 1; round <= times; round++) {
      const consent = await agree(Date.now() + EXPIRES_IN_MS);
      const readers = await everybodyReads();
      // The last time nobody writes: nothing but the clock tells that it is over.
      if (round === times) there.stop();
      const over = consent.expiresAt - performance.timeOrigin;
      const { sinceCommit, bytes } = await cut({
        readers,
        stays: somebody('mother'),
        takeBack: async () => {
          // The one asleep wakes once the others are shown out: a clock that is a moment late is no leak of what was theirs.
          await eventually('the end comes', () =>
            readers.slice(0, -1).every(({ line }) => line.code !== null),
          );
          return over;
        },
      });
      late.push(sinceCommit);
      expect(bytes).toBeLessThanOrEqual(BUDGET_BYTES);
      for (const { who, line } of readers) who.lines.delete(line);
    }
    console.log(`a consent that ends by the clock, last byte after its end: ${inWords(late, 'ms')}`);
    if (isLong) expect(rank(late, 0.5)).toBeLessThanOrEqual(BUDGET_MS);
  });

  it('[TR3] by taking somebody off the table', async () => {
    await begin();
    const { situationId } = place;
    const readers = await everybodyReads();
    const { sinceCommit, bytes } = await cut({
      readers,
      stays: somebody('mother'),
      takeBack: async () => {
        for (const { who } of readers)
          await place.facilitator.browser.must(api.people.removeMember, {
            params: { situationId, memberId: who.memberId },
          });
        return undefined;
      },
    });
    console.log(
      `four people taken off the table, last byte since the first left: ${sinceCommit.toFixed(1)} ms`,
    );
    expect(bytes).toBeLessThanOrEqual(BUDGET_BYTES);
  });
});

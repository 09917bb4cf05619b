import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATA_CATEGORIES, type DataCategory } from '#shared/domain/compartment.ts';
import { api } from '#shared/protocol/http/api.ts';
import type { SituationView } from '#shared/protocol/http/views.ts';
import { random } from '#shared/testing/random.ts';
import { eventually } from '../sync/lib/eventually.ts';
import { type Draft, draft, familyFile, sign, withdraw } from './lib/consents.ts';
import { type House, house } from './lib/house.ts';
import { maySee } from './lib/oracle.ts';
import { type Stage, stage } from './lib/stage.ts';

/** The columns that the other stages leave empty. */
const MORE = [
  { key: 'judge', role: 'participant', sector: 'justice', profession: 'judge' },
  { key: 'neighbour', role: 'participant', sector: 'other' },
] as const;
const DAY_MS = 86_400_000;
/** Whom the family may name in a consent. */
const SERVICES = [
  'teacher',
  'doctor',
  'officer',
  'educator',
  'mdph',
  'judge',
  'neighbour',
  'visitor',
  'aunt',
];

let home: House;
let place: Stage;
const compartments = new Map<DataCategory, string>();
const consents: Draft[] = [];

beforeAll(async () => {
  home = await house();
  place = await stage(home, home.cookie, random(3), MORE);
  await familyFile(place, true);
  for (const category of DATA_CATEGORIES) {
    await place.addCompartment({ name: category, category, sectors: [], named: [], everyone: true });
    compartments.set(category, place.compartments.get(category) ?? '');
  }
});
afterAll(async () => {
  place.close();
  await home.close();
});

/** What HTTP lists and what a socket gives, for everybody and every category, beside what the fixture says. */
async function seen(): Promise<{ told: string[]; found: string[] }> {
  const [told, found]: [string[], string[]] = [[], []];
  const { situationId } = place;
  for (const who of place.people.values()) {
    const { body } = await who.ask(api.situations.read, { params: { situationId } });
    const view = body as SituationView;
    for (const [category, id] of compartments) {
      const should = maySee(place.told, who.key, id, Date.now());
      const listed = view.compartments.find((one) => one.id === id)?.access ?? 'none';
      const line = await who.open(`board:${id}`);
      await eventually('let in or shown out', () => line.synced || line.code !== null);
      const given = line.synced ? 'content' : String(line.code);
      line.close();
      told.push(`${who.key} ${category}: ${should}, ${should === 'none' ? '4403' : 'content'}`);
      found.push(`${who.key} ${category}: ${listed}, ${given}`);
    }
  }
  return { told, found };
}

describe('the default matrix, through HTTP and the socket', () => {
  it('[TR6] with nothing said', async () => {
    const { told, found } = await seen();
    expect(found).toEqual(told);
    expect(new Set(found.map((line) => line.split(': ')[1])).size).toBe(3);
  });

  it('[TR6] once the family has said yes to everybody, for everything', async () => {
    for (const compartment of compartments.values()) {
      const wishes = SERVICES.map((person) => ({ compartment, to: { person } }));
      const consent = await draft(place, wishes, Date.now() + DAY_MS);
      if (!consent) continue;
      consents.push(consent);
      await sign(
        place,
        consent,
        wishes.map(() => 'yes' as const),
      );
    }
    expect(consents.length).toBeGreaterThan(8);
    const { told, found } = await seen();
    expect(found).toEqual(told);
  });

  it('[TR6] once the family has taken it all back', async () => {
    for (const consent of consents) expect(await withdraw(place, consent, consent.rows)).toBe(true);
    const { told, found } = await seen();
    expect(found).toEqual(told);
  });
});

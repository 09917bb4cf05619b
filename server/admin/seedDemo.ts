import type { DemoSituation } from '../demo/demoSituation.ts';
import { describeSeed } from '../demo/describe.ts';
import { largeSituation } from '../demo/largeSituation.ts';
import { lina } from '../demo/lina.ts';
import { moreau } from '../demo/moreau.ts';
import { roomSituation } from '../demo/roomSituation.ts';
import { seedSituation } from '../demo/seed.ts';
import { seedSharing } from '../demo/seedSharing.ts';
import { UsageError, type Values, type Verb } from './verb.ts';
import { WORDS } from './words.ts';

const MOST_ROOMS = 999;
const MOST_MEMBERS = 100;

export const seedDemo: Verb = {
  name: 'seed-demo',
  summary: 'write fictional situations, and print a sign-in link for each person in them',
  help: `seed-demo [--size large] [--rooms N --members M] [--with-sessions] [--json]
  Two fictional situations, filled, with what their families agreed to. Seeding again adds nothing and makes new links.
  --size large       one more situation, with 300 people and 600 links
  --rooms N          instead: N situations for load runs, each with one empty note
  --members M        and M members of its own (default 4)
  --with-sessions    adds to each account a cookie that is already signed in`,
  options: {
    size: { type: 'string' },
    rooms: { type: 'string' },
    members: { type: 'string' },
    'with-sessions': { type: 'boolean' },
  },
  async run(context, values) {
    const { store, sync, sessions, publicUrl, now, book, consents, ledger } = context;
    const situationIds: string[] = [];
    for (const situation of chosen(values)) {
      const { id } = await seedSituation({ store, documents: sync, ledger, now: () => now }, situation);
      await seedSharing({ book, consents, now: () => now }, situation);
      situationIds.push(id);
    }
    const withSessions = values['with-sessions'] === true;
    const json = await describeSeed({
      store,
      sessions: withSessions ? sessions : null,
      publicUrl,
      situationIds,
      now,
      ledger,
    });
    return {
      json,
      lines: [
        ...json.situations.map((situation) => situation.name),
        ...json.accounts.flatMap(({ name, role, sector, signInUrl }) => [
          `${name} · ${WORDS[role]} · ${WORDS[sector]}`,
          `  ${signInUrl}`,
        ]),
      ],
    };
  },
};

function chosen(values: Values): DemoSituation[] {
  if (values['rooms'] !== undefined) {
    const rooms = count(values, 'rooms', MOST_ROOMS);
    const members = values['members'] === undefined ? 4 : count(values, 'members', MOST_MEMBERS);
    return Array.from({ length: rooms }, (_, room) => roomSituation(room, members));
  }
  if (values['size'] !== undefined && values['size'] !== 'large')
    throw new UsageError('--size is large, or absent');
  return values['size'] === 'large' ? [lina, moreau, largeSituation()] : [lina, moreau];
}

function count(values: Values, name: string, most: number): number {
  const number = Number(values[name]);
  if (!Number.isInteger(number) || number < 1 || number > most)
    throw new UsageError(`--${name} is a whole number from 1 to ${most}`);
  return number;
}

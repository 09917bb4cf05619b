import type { Answer } from '#shared/consent/events.ts';
import type { LawBasis } from '#shared/consent/lawBasis.ts';
import type { Sector } from '#shared/domain/sector.ts';
import {
  called,
  type Draft,
  draft,
  endLaw,
  invite,
  oppose,
  recordLaw,
  sign,
  takeInvitationBack,
  type Wish,
  withdraw,
} from '../consents.ts';
import type { Stage } from '../stage.ts';
import type { Action } from './action.ts';

const RECIPIENTS = ['teacher', 'doctor', 'officer', 'educator', 'mdph', 'aunt', 'visitor'];
const RECIPIENT_SECTORS: readonly Sector[] = ['school', 'health', 'medicoSocial', 'mdph', 'childProtection'];
const LONG_MS = 30 * 86_400_000;
const REASON = 'Ce qui est strictement nécessaire à la mission.';

/** Consents given, refused, taken back and expired, a child who opposes, laws, and the family's invitation. */
export function consentActions(): readonly Action[] {
  const drafts: Draft[] = [];
  const laws: string[] = [];
  return [
    { name: 'consent', weight: 10, run: (stage) => agree(stage, drafts) },
    { name: 'withdraw', weight: 8, run: (stage) => takeBack(stage, drafts) },
    { name: 'oppose', weight: 2, run: (stage) => childOpposes(stage, drafts) },
    { name: 'law', weight: 4, run: (stage) => byLaw(stage, laws) },
    { name: 'endLaw', weight: 3, run: (stage) => end(stage, laws) },
    { name: 'invitation', weight: 2, run: invitation },
  ];
}

async function agree(stage: Stage, drafts: Draft[]): Promise<void> {
  const { random, told } = stage;
  const place = stage.somewhere();
  if (told.compartments[place]?.owner !== null || told.archived) return;
  const wishes = Array.from({ length: 1 + random.int(2) }, (): Wish => {
    const to =
      random.int(3) === 0
        ? { sector: random.pick(RECIPIENT_SECTORS) }
        : { person: random.pick(RECIPIENTS.filter((key) => told.people[key]?.here)) };
    return { compartment: place, to };
  });
  // One in three is over before the story is.
  const expiresAt = Date.now() + (random.int(3) === 0 ? 400 + random.int(1_500) : LONG_MS);
  const consent = await draft(stage, wishes, expiresAt);
  if (!consent) return;
  const answers = wishes.map((): Answer => random.pick(['yes', 'yes', 'yes', 'no', 'later'] as const));
  if (await sign(stage, consent, answers)) drafts.push(consent);
}

async function takeBack(stage: Stage, drafts: Draft[]): Promise<void> {
  if (drafts.length === 0) return;
  const consent = stage.random.pick(drafts);
  const rows = stage.random.int(2) === 0 ? consent.rows : consent.rows.slice(0, 1);
  await withdraw(stage, consent, rows, stage.random.int(3) === 0 ? 'phone' : 'self');
}

async function childOpposes(stage: Stage, drafts: Draft[]): Promise<void> {
  const consent = drafts.findLast(({ signer }) => signer === 'mother');
  const [row] = consent?.rows ?? [];
  if (consent && row && stage.told.discerning) await oppose(stage, consent, row);
}

async function byLaw(stage: Stage, laws: string[]): Promise<void> {
  const { random, told } = stage;
  const place = stage.somewhere();
  const was = told.compartments[place];
  if (!was || was.owner !== null || told.archived) return;
  const key = random.pick(RECIPIENTS.filter((one) => told.people[one]?.here));
  const now = Date.now();
  const common = {
    scope: [{ id: 'scope-0001', category: was.category, compartmentId: place }],
    recipientMemberIds: [called(stage, key).memberId],
    purpose: 'Une mission fictive',
    from: now - 1_000,
    until: random.int(3) === 0 ? now + 500 + random.int(1_500) : null,
  };
  const told$ = ['mother', 'child'].map((one) => ({
    who: { id: called(stage, one).memberId, name: called(stage, one).name },
    when: now - 2_000,
    how: 'de vive voix',
  }));
  const record: LawBasis = random.pick([
    {
      ...{ kind: 'courtOrder' as const, ...common, court: 'Un tribunal', reference: 'Une référence' },
      ...{ date: now - 10_000, allows: REASON },
    },
    {
      ...{ kind: 'childProtectionSharing' as const, ...common, mission: 'assess' as const },
      ...{ giverMemberId: called(stage, 'officer').memberId, necessity: REASON, informed: told$ },
      withheld: null,
    },
  ]);
  const id = await recordLaw(stage, record, [place]);
  if (id) laws.push(id);
}

async function end(stage: Stage, laws: string[]): Promise<void> {
  const id = laws.shift();
  if (id !== undefined) await endLaw(stage, id);
}

/** Given, taken back, given anew: between the last two nobody but the family is left. */
async function invitation(stage: Stage): Promise<void> {
  if (stage.told.archived) return;
  if (stage.told.invitation !== 'standing') await invite(stage);
  else if (await takeInvitationBack(stage)) await invite(stage);
}

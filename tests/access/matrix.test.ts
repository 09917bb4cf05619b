import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compartmentAccess, decide, RESOURCES, requirementOf, VERBS } from '#shared/policy/index.ts';
import { api } from '#shared/protocol/http/api.ts';
import { CELLS, type Cell, type Result } from './cells.ts';
import { ACTORS, type Actor, makeWorld, PLACES, type Place, type World } from './world.ts';

/** The signer, the one who collects, the recipient, the holder: the table says « a member », and the service who of them. */
const FINER = 'who of the members is finer than the table; server/consent/{consent,seen,invitation}.test.ts';

/** Calls that aren't about a situation's resources, each with why it is not in the matrix. */
const NOT_IN_THE_MATRIX = new Map<unknown, string>([
  [api.signIn.askCode, 'anybody; server/auth/signIn.test.ts'],
  [api.signIn.verifyCode, 'anybody; server/auth/mail.test.ts'],
  [api.signIn.redeemLink, 'anybody; server/auth/signIn.test.ts'],
  [api.signIn.signOut, 'one’s own session'],
  [api.signIn.me, 'one’s own account'],
  [api.signIn.changeMe, 'one’s own account'],
  [api.signIn.ways, 'anybody; server/auth/providers/providers.test.ts'],
  [api.signIn.askPasskey, 'anybody; server/auth/passkeys.test.ts'],
  [api.signIn.answerPasskey, 'anybody; server/auth/passkeys.test.ts'],
  [api.signIn.startProvider, 'anybody; server/auth/providers/providers.test.ts'],
  [api.signIn.finishProvider, 'anybody; server/auth/providers/providers.test.ts'],
  [api.signIn.leaveProvider, 'anybody; server/auth/providers/providers.test.ts'],
  [api.room.knock, 'anybody; server/auth/room/room.test.ts'],
  [api.room.waiting, 'anybody; server/auth/room/room.test.ts'],
  [api.room.enter, 'anybody; server/auth/room/room.test.ts'],
  ...Object.values(api.account).map((call): [unknown, string] => [
    call,
    'one’s own account; server/auth/passkeys.test.ts, sessions.test.ts, stepUp.test.ts',
  ]),
  [api.situations.create, 'asks the account, not a situation; below'],
  [api.share.preview, 'the same gate as share; below'],
  [api.erasure.eraseCompartment, 'who may is finer than the table; server/erasure/mayErase.test.ts'],
  [api.erasure.eraseNote, 'who may is finer than the table; server/erasure/mayErase.test.ts'],
  [api.erasure.eraseSituation, 'who may is finer than the table; server/erasure/erasure.test.ts'],
  ...Object.values(api.consents)
    .filter((call) => call !== api.consents.list)
    .map((call): [unknown, string] => [call, FINER]),
  ...Object.values(api.lawBases).map((call): [unknown, string] => [call, FINER]),
  ...Object.values(api.familyInvitation).map((call): [unknown, string] => [call, FINER]),
  [api.sharing.todo, 'the same gate as what is shared'],
  [api.sharing.readWithdrawal, FINER],
  [api.sharing.purged, 'of one’s own session; server/consent/withdrawal.test.ts'],
  [api.charter.readVersion, 'the same gate as reading the rules'],
  [api.rights.readCopy, 'of one’s own session; server/rights/copy/copies.test.ts'],
  [api.rights.fetchCopy, 'of one’s own session; server/rights/copy/copies.test.ts'],
  [api.rights.extend, 'somebody else’s request isn’t there; server/rights/requests.test.ts'],
  [api.rights.answer, 'somebody else’s request isn’t there; server/rights/requests.test.ts'],
  [api.rights.cancel, 'somebody else’s request isn’t there; server/rights/requests.test.ts'],
]);

/** Cells of the table that have no way in of their own, each with what answers instead. */
const NO_WAY_IN = new Map<string, string>([
  ['situation create', 'below'],
  ['member list', 'within situation read'],
  ['member read', 'within situation read'],
  ['compartment list', 'within situation read; below'],
  ['compartment read', 'the board'],
  ['note list', 'within situation read; below'],
  ['note read', 'note subscribe'],
  ['consent read', FINER],
  ['consent create', FINER],
  ['consent update', FINER],
  ['withdrawal read', FINER],
  ['withdrawal create', FINER],
  ['guardianship read', 'within consent list'],
  ['guardianship update', FINER],
  ['lawBasis list', 'within consent list'],
  ['lawBasis create', FINER],
  ['lawBasis update', FINER],
  ['familyInvitation read', FINER],
  ['familyInvitation create', FINER],
  ['familyInvitation delete', FINER],
  ['rightsRequest update', 'server/rights/requests.test.ts'],
  ['rightsRequest delete', 'server/rights/requests.test.ts'],
  ['presence subscribe', 'travels on the board’s socket'],
  ['presence update', 'travels on the board’s socket'],
]);

describe('the access matrix: every role × resource × verb', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld();
  });
  afterAll(() => world.close());

  it('[AC10] has a way in, or a reason for none, for every cell the table allows, and none for the others', () => {
    for (const resource of RESOURCES)
      for (const verb of VERBS) {
        const covered = CELLS.some((cell) => cell.resource === resource && cell.verb === verb);
        const allowed = requirementOf(resource, verb) !== null;
        const named = NO_WAY_IN.has(`${resource} ${verb}`);
        expect({ resource, verb, ways: covered || named }).toEqual({ resource, verb, ways: allowed });
      }
  });

  it('knows every call of the HTTP contract', () => {
    const calls = Object.values(api).flatMap((slice) => Object.values(slice));
    const known = new Set<unknown>([...CELLS.map((cell) => cell.through), ...NOT_IN_THE_MATRIX.keys()]);
    expect(calls.filter((call) => !known.has(call))).toEqual([]);
  });

  for (const actor of ACTORS)
    for (const cell of CELLS)
      for (const place of cell.inCompartment ? PLACES : (['common'] as const))
        it(`${actor}: ${cell.verb} ${cell.resource}${cell.inCompartment ? ` in ${place}` : ''} (${
          cell.through === 'socket' ? 'socket' : cell.through.method
        })`, async () => {
          const expected = await verdict(world, { actor, cell, place });
          const result = await cell.attempt(world, world.browsers[actor], place);
          expect(result).toBe(expected);
        });

  it('[HT1] lists only the compartments, boards and notes that one may know of', async () => {
    const facts = await world.server.book.facts(world.situationId);
    for (const actor of ACTORS) {
      if (!isAtTheTable(actor)) continue;
      const { compartments } = await world.table.view(world.browsers[actor]);
      for (const place of PLACES) {
        const compartmentId = world.compartments[place];
        const accountId = world.accounts[actor];
        const { access } = compartmentAccess({ facts, accountId, compartmentId, now: Date.now() });
        const row = compartments.find((one) => one.id === compartmentId);
        const managed = actor === 'facilitator' && place !== 'draft';
        expect({ actor, place, listed: row !== undefined }).toEqual({
          actor,
          place,
          listed: access !== 'none' || managed,
        });
        if (!row) continue;
        expect(row.access).toBe(access);
        expect(row.board === null).toBe(access === 'none');
        if (access === 'none') expect(row.notes).toEqual([]);
        else expect(row.notes.length).toBeGreaterThan(0);
      }
    }
  });

  it('[HT2] only an account that may create situations creates one', async () => {
    for (const actor of ACTORS) {
      const body = { name: 'Neuve', template: { compartments: [] } };
      const reply = await world.browsers[actor].call(api.situations.create, { body });
      const code = ['anonymous', 'closedAccount'].includes(actor) ? 'signIn' : 'notAllowed';
      expect({ actor, code: reply.code }).toEqual({ actor, code: actor === 'facilitator' ? null : code });
    }
  });

  it('[HT3] a preview asks what the share would', async () => {
    for (const actor of ACTORS) {
      const { common, family } = world.compartments;
      const body = { from: common, to: family, elements: ['nothing-here-0000'] };
      const preview = await world.browsers[actor].call(api.share.preview, { body });
      const share = await world.browsers[actor].call(api.share.share, { body });
      if (share.code === 'gone')
        expect({ actor, body: preview.body?.refused }).toEqual({ actor, body: 'gone' });
      else expect({ actor, code: preview.code }).toEqual({ actor, code: share.code });
    }
  });
});

function isAtTheTable(actor: Actor): actor is Exclude<Actor, 'anonymous'> {
  return !['anonymous', 'closedAccount', 'formerMember', 'memberElsewhere'].includes(actor);
}

/** What the policy's table says this attempt must give. Nothing here knows the server. */
async function verdict(
  world: World,
  { actor, cell, place }: { actor: Actor; cell: Cell; place: Place },
): Promise<Result> {
  // A closed account has no session any more: it is nobody.
  if (actor === 'anonymous' || actor === 'closedAccount') return 'signIn';
  if (cell.resource === 'situation' && cell.verb === 'list') return 'yes';
  const facts = await world.server.book.facts(world.situationId);
  const ask = { facts, accountId: world.accounts[actor], now: Date.now() };
  const { resource, verb } = cell;
  const place$ = { compartmentId: world.compartments[place] };
  const decision = decide({ ...ask, resource, verb, ...(cell.inCompartment ? place$ : {}) });
  const arrives =
    verb === 'share'
      ? decide({
          ...ask,
          resource,
          verb: 'update',
          compartmentId: place === 'common' ? world.compartments.family : world.compartments.common,
        })
      : decision;
  if (decision.allowed && arrives.allowed) return 'yes';
  if (!isAtTheTable(actor)) return 'notFound';
  const refusing = decision.allowed ? arrives : decision;
  const where = decision.allowed
    ? place === 'common'
      ? world.compartments.family
      : world.compartments.common
    : world.compartments[place];
  const open = compartmentAccess({ ...ask, compartmentId: where }).access !== 'none';
  // A reader's edit is refused at the gate: the client loads the document anew.
  if (cell.through === 'socket') return open ? '4409' : 'notFound';
  const managed = actor === 'facilitator' && where !== world.compartments.draft;
  if (cell.inCompartment && !open && !managed) return 'notFound';
  return refusing.because === 'archived' ? 'archived' : 'notAllowed';
}

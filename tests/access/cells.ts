import { legalHolds } from '#server/erasure/legalHolds.ts';
import { putPicture } from '#server/pictures/testing/putPicture.ts';
import { sendPicture } from '#server/pictures/testing/sendPicture.ts';
import { putSnapshot } from '#server/snapshots/testing/putSnapshot.ts';
import { sendGedcom } from '#server/testing/sendGedcom.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import type { Resource, Verb } from '#shared/policy/index.ts';
import { api } from '#shared/protocol/http/api.ts';
import type { Call } from '#shared/protocol/http/call.ts';
import { knock } from './socket.ts';
import type { Place, World } from './world.ts';

/** What an attempt gave: `yes`, or how it was refused. */
export type Result = 'yes' | 'signIn' | 'notFound' | 'notAllowed' | 'archived' | string;

export interface Cell {
  resource: Resource;
  verb: Verb;
  /** whether the cell is about a compartment, and so about each place */
  inCompartment: boolean;
  /** the HTTP call it goes through, or the socket */
  through: Call | 'socket';
  attempt(world: World, browser: Visitor, place: Place): Promise<Result>;
}

/** Codes that come after the gate: the request was allowed, and found nothing to do. */
const AFTER_THE_GATE = new Set([
  'gone',
  'legalHold',
  'alreadyMember',
  'personElsewhere',
  'stepUp',
  'slowDown',
]);

function http<C extends Call>(
  [resource, verb]: [Resource, Verb],
  call: C,
  given: (world: World, place: Place) => Promise<object> | object,
  inCompartment = false,
): Cell {
  return {
    resource,
    verb,
    inCompartment,
    through: call,
    async attempt(world, browser, place) {
      const reply = await browser.call(call as Call, (await given(world, place)) as never);
      if (reply.status < 300 || AFTER_THE_GATE.has(reply.code ?? '')) return 'yes';
      return reply.code ?? String(reply.status);
    },
  };
}

function socket([resource, verb]: [Resource, Verb], document: (world: World, place: Place) => string): Cell {
  return {
    resource,
    verb,
    inCompartment: true,
    through: 'socket',
    async attempt(world, browser, place) {
      const { url } = world.server;
      const write = verb === 'update';
      const outcome = await knock({ url, cookie: browser.cookie, document: document(world, place), write });
      if (outcome === 'in' || outcome === 'written') return 'yes';
      return outcome === 4401 ? 'signIn' : outcome === 4403 ? 'notFound' : String(outcome);
    },
  };
}

const board = (world: World, place: Place) => `board:${world.compartments[place]}`;
const note = (world: World, place: Place) => `note:${world.notes[place]}`;
const situation = ({ situationId }: World) => ({ params: { situationId } });
const compartment = (world: World, place: Place) => ({
  params: { compartmentId: world.compartments[place] },
});

/** Somebody who may go: invited for this attempt only. */
async function passerBy(world: World): Promise<string> {
  const { invitation } = await world.browsers.facilitator.must(api.people.invite, {
    ...situation(world),
    body: { name: 'De passage', role: 'participant', sector: 'other' },
  });
  return invitation.id;
}

/** A note that may go, written straight into the store. */
async function passingNote(world: World, place: Place): Promise<string> {
  const id = `passing${Math.random().toString(36).slice(2)}00000000`.slice(0, 20);
  const { db } = world.server.store;
  const compartment_id = world.compartments[place];
  await db
    .insertInto('notes')
    .values({ id, compartment_id, title: 'Note', created_by: 'x', created_at: 1 })
    .execute();
  await db
    .insertInto('documents')
    .values({ name: `note:${id}`, compartment_id, kind: 'note', epoch: 1, created_at: 1 })
    .execute();
  return id;
}

const passingSnapshot = async ({ server, situationId, compartments, accounts }: World, place: Place) => {
  const of = { situationId, compartmentId: compartments[place], accountId: accounts.insider };
  return { params: { snapshotId: await putSnapshot(server, of) } };
};

const passingPicture = async ({ server, situationId, compartments, accounts }: World, place: Place) => {
  const compartmentId = compartments[place];
  const pictureId = await putPicture(server, { situationId, compartmentId, accountId: accounts.insider });
  return { params: { compartmentId, pictureId } };
};

async function passingHold({ server, situationId }: World): Promise<string> {
  const { db, engine } = server.store;
  const hold = { situationId, reference: 'TJ 26/2', accountId: null, now: 1 };
  return await db.transaction().execute((trx) => legalHolds.set(trx, engine, hold));
}

async function passingAcronym(world: World): Promise<string> {
  const id = `acronym${Math.random().toString(36).slice(2)}00000000`.slice(0, 20);
  const values = { id, situation_id: world.situationId, acronym: 'ABC', meaning: id };
  await world.server.store.db
    .insertInto('acronyms')
    .values({ ...values, created_by: 'x', created_at: 1 })
    .execute();
  return id;
}

const NOTHING = 'nothing-here-0000';

const atNoDoor = (world: World) => ({
  params: { situationId: world.situationId, doorId: 'no-door-0000', visitorId: 'nobody-0000' },
});

/** Every cell of the policy's table that something on the server answers to. */
export const CELLS: readonly Cell[] = [
  http(['situation', 'list'], api.situations.list, () => ({ query: {} })),
  http(['situation', 'read'], api.situations.read, situation),
  http(['situation', 'update'], api.situations.change, (world) => ({ ...situation(world), body: {} })),
  http(['member', 'update'], api.people.changeMember, (world) => ({
    params: { situationId: world.situationId, memberId: world.members.outsider },
    body: { function: 'Fonction' },
  })),
  http(['member', 'delete'], api.people.removeMember, async (world) => ({
    params: { situationId: world.situationId, memberId: await passerBy(world) },
  })),
  http(['invitation', 'list'], api.people.listInvitations, situation),
  http(['invitation', 'create'], api.people.invite, (world) => ({
    ...situation(world),
    body: { name: 'Quelqu’un', role: 'participant', sector: 'other' },
  })),
  // The door of the room is for whoever may invite; nobody waits at this one.
  http(['invitation', 'create'], api.room.openDoor, situation),
  http(['invitation', 'create'], api.room.door, atNoDoor),
  http(['invitation', 'create'], api.room.closeDoor, atNoDoor),
  http(['invitation', 'create'], api.room.turnAway, atNoDoor),
  http(['invitation', 'create'], api.room.admit, (world) => ({
    ...atNoDoor(world),
    body: { memberId: world.members.outsider },
  })),
  http(['invitation', 'delete'], api.people.withdrawInvitation, async (world) => ({
    params: { situationId: world.situationId, invitationId: await passerBy(world) },
  })),
  http(['handOverLink', 'create'], api.people.handOverLink, (world) => ({
    params: { situationId: world.situationId, memberId: world.members.outsider },
  })),
  http(['compartment', 'create'], api.situations.createCompartment, (world) => ({
    ...situation(world),
    body: {
      name: 'Volet',
      category: 'sharedNotes',
      audience: { everyone: false, sectors: [], memberIds: [] },
    },
  })),
  http(
    ['compartment', 'update'],
    api.situations.changeCompartment,
    (world, place) => ({ ...compartment(world, place), body: {} }),
    true,
  ),
  http(['audience', 'read'], api.situations.readers, compartment, true),
  http(
    ['audience', 'update'],
    api.situations.changeCompartment,
    async (world, place) => {
      const facts = await world.server.book.facts(world.situationId);
      const same = facts.compartments.find((one) => one.id === world.compartments[place]);
      return { ...compartment(world, place), body: { audience: same?.audience } };
    },
    true,
  ),
  http(
    ['board', 'share'],
    api.share.share,
    (world, place) => ({
      body: {
        from: world.compartments[place],
        to: place === 'common' ? world.compartments.family : world.compartments.common,
        elements: [NOTHING],
      },
    }),
    true,
  ),
  {
    resource: 'board',
    verb: 'update',
    inCompartment: true,
    through: api.imports.gedcom,
    async attempt(world, browser, place) {
      // Whoever may is told that this is no genealogy file.
      const file = Uint8Array.of(0x89);
      const sent = { browser, compartmentId: world.compartments[place], file };
      const { code } = await sendGedcom(world.server.url, sent);
      return code === 'importRefused' ? 'yes' : String(code);
    },
  },
  http(['board', 'update'], api.imports.progress, compartment, true),
  {
    resource: 'board',
    verb: 'update',
    inCompartment: true,
    through: api.pictures.add,
    async attempt(world, browser, place) {
      // Whoever may is told that this is no picture.
      const file = Uint8Array.of(0x89);
      const sent = { browser, compartmentId: world.compartments[place], file };
      const { code } = await sendPicture(world.server.url, sent);
      return code === 'pictureRefused' ? 'yes' : String(code);
    },
  },
  http(['board', 'read'], api.pictures.read, passingPicture, true),
  http(
    ['note', 'share'],
    api.share.share,
    (world, place) => ({
      body: {
        from: world.compartments[place],
        to: place === 'common' ? world.compartments.family : world.compartments.common,
        note: NOTHING,
      },
    }),
    true,
  ),
  http(
    ['note', 'create'],
    api.notes.create,
    (world, place) => ({ ...compartment(world, place), body: { title: 'Note' } }),
    true,
  ),
  http(
    ['note', 'update'],
    api.notes.rename,
    (world, place) => ({ params: { noteId: world.notes[place] }, body: { title: 'Note' } }),
    true,
  ),
  http(
    ['note', 'delete'],
    api.notes.remove,
    async (world, place) => ({ params: { noteId: await passingNote(world, place) } }),
    true,
  ),
  http(['snapshot', 'list'], api.snapshots.list, situation),
  http(['snapshot', 'read'], api.snapshots.read, passingSnapshot, true),
  http(
    ['snapshot', 'create'],
    api.snapshots.take,
    (world, place) => ({
      ...situation(world),
      body: { name: 'Photo', heldOn: '2026-11-22', compartmentIds: [world.compartments[place]] },
    }),
    true,
  ),
  http(
    ['snapshot', 'update'],
    api.snapshots.eraseElement,
    (world, place) => ({ ...compartment(world, place), body: { recordId: NOTHING } }),
    true,
  ),
  http(['snapshot', 'delete'], api.snapshots.remove, passingSnapshot, true),
  http(['acronym', 'list'], api.acronyms.list, situation),
  http(['acronym', 'create'], api.acronyms.create, (world) => ({
    ...situation(world),
    body: { acronym: 'XYZ', meaning: `Un sens ${Math.random()}` },
  })),
  http(['acronym', 'delete'], api.acronyms.remove, async (world) => ({
    params: { acronymId: await passingAcronym(world) },
  })),
  http(['viewAs', 'read'], api.situations.viewAs, (world) => ({
    params: { situationId: world.situationId, memberId: world.members.outsider },
  })),
  http(['consent', 'list'], api.consents.list, situation),
  http(['withdrawal', 'list'], api.sharing.listWithdrawals, situation),
  http(['sharing', 'read'], api.sharing.shared, situation),
  http(['charter', 'read'], api.charter.read, situation),
  http(['charter', 'create'], api.charter.write, (world) => ({
    ...situation(world),
    body: { language: 'fr', lines: ['Une règle'], basedOn: NOTHING },
  })),
  http(['charterAcceptance', 'create'], api.charter.accept, (world) => ({
    ...situation(world),
    body: { versionId: NOTHING, inTheRoom: { memberId: world.members.outsider, how: 'oral' } },
  })),
  http(['ownData', 'export'], api.rights.askCopy, (world) => ({
    ...situation(world),
    body: { format: 'json', language: 'fr' },
  })),
  http(
    ['board', 'export'],
    api.rights.askExport,
    (world, place) => ({ ...compartment(world, place), body: { kind: 'png' } }),
    true,
  ),
  http(
    ['note', 'export'],
    api.rights.askExport,
    (world, place) => ({
      ...compartment(world, place),
      body: { kind: 'docx', noteId: world.notes[place] },
    }),
    true,
  ),
  http(
    ['board', 'export'],
    api.mapPapers.print,
    (world, place) => ({
      ...situation(world),
      body: {
        compartmentIds: [world.compartments[place]],
        title: 'Carte',
        language: 'fr',
        notation: 'sociogram',
        paper: 'A4',
        tiled: false,
        monochrome: false,
        withWords: false,
      },
    }),
    true,
  ),
  http(['rightsRequest', 'list'], api.rights.listRequests, situation),
  http(['rightsRequest', 'create'], api.rights.ask, (world) => ({
    ...situation(world),
    body: { kind: 'access', text: 'Tout.' },
  })),
  http(['reading', 'list'], api.readings.list, (world) => ({ ...situation(world), query: {} })),
  http(['erasure', 'delete'], api.erasure.list, situation),
  http(['legalHold', 'read'], api.legalHolds.list, situation),
  http(['legalHold', 'create'], api.legalHolds.set, (world) => ({
    ...situation(world),
    body: { reference: 'TJ 26/1' },
  })),
  http(['legalHold', 'delete'], api.legalHolds.lift, async (world) => ({
    params: { legalHoldId: await passingHold(world) },
    body: { reason: 'TJ 26/3' },
  })),
  socket(['board', 'subscribe'], board),
  socket(['board', 'update'], board),
  socket(['note', 'subscribe'], note),
  socket(['note', 'update'], note),
];

import { SECTORS, type Sector } from '#shared/domain/sector.ts';
import { api } from '#shared/protocol/http/api.ts';
import { eventually } from '../../../sync/lib/eventually.ts';
import { endMark } from '../marks.ts';
import type { Stage } from '../stage.ts';
import type { Action } from './action.ts';

const OTHERS = ['child', 'aunt', 'teacher', 'doctor', 'officer', 'educator', 'mdph', 'visitor'];

/** What changes who sees what: one at a time, each told to the judge. */
export const ACCESS_ACTIONS: readonly Action[] = [
  { name: 'audience', weight: 8, run: changeAudience },
  { name: 'sector', weight: 3, run: changeSector },
  { name: 'role', weight: 2, run: changeRole },
  { name: 'remove', weight: 3, run: removeMember },
  { name: 'return', weight: 4, run: bringBack },
  { name: 'archive', weight: 2, run: archive },
  { name: 'archiveAll', weight: 1, run: archiveSituation },
  { name: 'signOut', weight: 2, run: signOut },
  { name: 'signIn', weight: 4, run: signIn },
  { name: 'share', weight: 5, run: share },
  { name: 'removeNote', weight: 1, run: removeNote },
];

async function changeAudience(stage: Stage): Promise<void> {
  const { random, facilitator } = stage;
  const place = stage.somewhere();
  const told = stage.told.compartments[place];
  if (!told || told.owner !== null) return;
  const everyone = random.int(5) === 0;
  const sectors = SECTORS.filter((sector) => sector !== 'justice' && random.int(3) === 0);
  const named = [...stage.people.keys()].filter(
    (key) => stage.told.people[key]?.here === true && random.int(6) === 0,
  );
  await stage.change({
    what: `audience of ${nameOf(stage, place)}: ${everyone ? 'everybody' : [...sectors, ...named].join(' ')}`,
    ask: () =>
      facilitator.ask(api.situations.changeCompartment, {
        params: { compartmentId: place },
        body: {
          audience: { everyone, sectors, memberIds: named.map((key) => stage.people.get(key)?.memberId) },
          confirmExposed: true,
        },
      }),
    then: (now) => {
      const one = now.compartments[place];
      if (one) Object.assign(one, { everyone, sectors, named });
    },
  });
}

async function changeSector(stage: Stage): Promise<void> {
  const key = here(stage);
  const was = key === null ? undefined : stage.told.people[key];
  if (key === null || !was || was.sector === 'family') return;
  const sector: Sector = stage.random.pick(['school', 'health', 'social', 'childProtection', 'other']);
  await change(stage, key, `${key} is of ${sector}`, { sector });
}

async function changeRole(stage: Stage): Promise<void> {
  const key = here(stage);
  const was = key === null ? undefined : stage.told.people[key];
  if (key === null || !was || was.sector === 'family') return;
  const role = stage.random.pick(['participant', 'observer'] as const);
  await change(stage, key, `${key} is ${role}`, { role });
}

async function change(
  stage: Stage,
  key: string,
  what: string,
  body: { sector?: Sector; role?: 'participant' | 'observer' },
): Promise<void> {
  const { situationId } = stage;
  const memberId = stage.people.get(key)?.memberId;
  await stage.change({
    what,
    ask: () => stage.facilitator.ask(api.people.changeMember, { params: { situationId, memberId }, body }),
    then: (told) => {
      const one = told.people[key];
      if (one) Object.assign(one, body);
    },
  });
}

async function removeMember(stage: Stage): Promise<void> {
  const key = here(stage);
  const who = key === null ? undefined : stage.people.get(key);
  if (key === null || !who) return;
  const { situationId } = stage;
  const by = stage.random.int(3) === 0 ? who : stage.facilitator;
  await stage.change({
    what: `${key} leaves`,
    ask: () => by.ask(api.people.removeMember, { params: { situationId, memberId: who.memberId } }),
    then: (told) => {
      const one = told.people[key];
      if (one) one.here = false;
    },
  });
}

/** Whoever has no address comes back as another account, with another browser; their old one stays what it was. */
async function bringBack(stage: Stage): Promise<void> {
  const key = OTHERS.find((one) => stage.told.people[one]?.here === false);
  const who = key === undefined ? undefined : stage.people.get(key);
  const was = key === undefined ? undefined : stage.told.people[key];
  if (key === undefined || !who || !was) return;
  const { situationId } = stage;
  let url: string | null = null;
  const asked = performance.now();
  const { status, body } = await stage.facilitator.ask(api.people.invite, {
    params: { situationId },
    body: {
      name: who.name,
      role: was.role,
      sector: was.sector,
      ...(was.place ? { familyPlace: was.place } : {}),
      ...(was.profession ? { profession: was.profession } : {}),
    },
  });
  if (status < 300) ({ url } = body as { url: string | null });
  if (url === null) return;
  for (const line of who.lines) line.close();
  who.lines.clear();
  const { invitation } = body as { invitation: { member: { id: string } } };
  await stage.change({
    what: `${key} is back`,
    ask: async () => {
      await who.browser.redeem(String(url));
      return { status: 200 };
    },
    then: (told) => {
      const one = told.people[key];
      // Another account has accepted no rules yet (AC31).
      if (one) Object.assign(one, { here: true, signedIn: true, charterAccepted: false });
      // What was said of them named who they were before.
      for (const one of told.said)
        if ('person' in one.about && one.about.person === key) one.about = { person: `former ${key}` };
      // Their old draft is the old account's, and nobody's now.
      for (const place of Object.values(told.compartments))
        if (place.owner === key) place.owner = `former ${key}`;
    },
  });
  who.memberId = invitation.member.id;
  for (const place of Object.values(stage.told.compartments))
    place.named = place.named.filter((one) => one !== key);
  stage.timeline.changed(stage.told, asked, performance.now());
  const own = await who.browser.must(api.situations.read, { params: { situationId } });
  const draft = own.compartments.find(({ mine }) => mine);
  if (!draft || stage.told.compartments[draft.id]) return;
  stage.compartments.set(`draft of ${key}, ${draft.id.slice(0, 4)}`, draft.id);
  stage.told.compartments[draft.id] = {
    ...{
      category: 'workingNotes',
      sectors: [],
      owner: key,
      everyone: false,
      named: [],
      archived: false,
      knownTo: [],
    },
  };
  stage.marks.id(draft.id, 'compartmentId', draft.id, asked);
  stage.timeline.changed(stage.told, asked, performance.now());
}

async function archive(stage: Stage): Promise<void> {
  const place = stage.somewhere();
  const was = stage.told.compartments[place];
  if (!was || was.owner !== null) return;
  const archived = !was.archived;
  await stage.change({
    what: `${nameOf(stage, place)} is ${archived ? 'archived' : 'brought back'}`,
    ask: () =>
      stage.facilitator.ask(api.situations.changeCompartment, {
        params: { compartmentId: place },
        body: { archived },
      }),
    then: (told) => {
      const one = told.compartments[place];
      if (one) one.archived = archived;
    },
  });
}

async function archiveSituation(stage: Stage): Promise<void> {
  const archived = !stage.told.archived;
  await stage.change({
    what: `the situation is ${archived ? 'archived' : 'brought back'}`,
    ask: () =>
      stage.facilitator.ask(api.situations.change, {
        params: { situationId: stage.situationId },
        body: { archived },
      }),
    then: (told) => {
      told.archived = archived;
    },
  });
}

async function signOut(stage: Stage): Promise<void> {
  const key = here(stage);
  const who = key === null ? undefined : stage.people.get(key);
  if (key === null || !who) return;
  await stage.change({
    what: `${key} signs out`,
    ask: () => who.ask(api.signIn.signOut, {}),
    then: (told) => {
      const one = told.people[key];
      if (one) one.signedIn = false;
    },
  });
}

async function signIn(stage: Stage): Promise<void> {
  const { situationId } = stage;
  const key = OTHERS.find((one) => stage.told.people[one]?.here && !stage.told.people[one].signedIn);
  const who = key === undefined ? undefined : stage.people.get(key);
  if (key === undefined || !who) return;
  const { letters } = stage.house.mail;
  const before = letters.length;
  const { status, body } = await stage.facilitator.ask(api.people.handOverLink, {
    params: { situationId, memberId: who.memberId },
  });
  if (status >= 300) return;
  const { url } = body as { url: string | null };
  if (url === null) await eventually('the letter comes', () => letters.length > before);
  const link = url ?? linkIn(letters.slice(before), key);
  if (link === null) return;
  await stage.change({
    what: `${key} signs in`,
    ask: async () => {
      await who.browser.redeem(link);
      return { status: 200 };
    },
    then: (told) => {
      const one = told.people[key];
      if (one) one.signedIn = true;
    },
  });
}

function linkIn(letters: readonly { to: string[]; text: string }[], key: string): string | null {
  const letter = letters.find(({ to }) => to.some((address) => address.startsWith(`${key}.`)));
  return /(http\S+#jeton=\S+)/.exec(letter?.text ?? '')?.[1] ?? null;
}

/** An element, or a note, goes to another compartment: from then on it is there, and no longer where it was. */
async function share(stage: Stage): Promise<void> {
  const { random } = stage;
  const to = stage.somewhere();
  const element = stage.elements.length > 0 ? random.pick(stage.elements) : null;
  const note = stage.notes.length > 0 && random.int(3) === 0 ? random.pick(stage.notes) : null;
  const from = note ? note.compartment : element?.compartment;
  if (from === undefined || from === to) return;
  const by = stage.someoneFor(from, 'write');
  const asked = performance.now();
  const { status, body } = await by.ask(api.share.share, {
    body: note ? { from, to, note: note.id } : { from, to, elements: [element?.id] },
  });
  const what = `${by.key} shares ${note ? 'a note' : 'an element'} from ${nameOf(stage, from)} to ${nameOf(stage, to)}`;
  stage.lines.push(`${what}${status < 300 ? '' : ` (${status})`}`);
  // Refused or broken off, it may be in both.
  const isDone = status < 300;
  const moving = note
    ? [...stage.inNote(note.id)].filter((mark) => mark.kind !== 'presence')
    : (element?.marks ?? []).filter((mark) => mark.kind !== 'recordId' && mark.kind !== 'presence');
  for (const mark of moving) {
    const isGone = mark.homes.every(({ until }) => until < asked);
    if (isGone) continue;
    if (isDone) endMark(mark, from);
    if (isDone || status >= 500)
      mark.homes.push({ compartment: to, from: asked, until: Number.POSITIVE_INFINITY });
  }
  // Its links follow it, or go along where who shares may let them (SH4, SH5): from then on they may be there.
  const mayCarry = !note && (isDone || status >= 500);
  for (const mark of mayCarry ? (element?.linked ?? []) : [])
    if (mark.homes.some((home) => home.compartment === from && home.until > asked))
      mark.homes.push({ compartment: to, from: asked, until: Number.POSITIVE_INFINITY });
  // One's own draft goes on naming where what it points to went, when the rules of the table close the rest.
  const drafts = (mayCarry ? (element?.linked ?? []) : [])
    .flatMap(({ homes }) => homes.map(({ compartment }) => compartment))
    .filter((compartment) => stage.told.compartments[compartment]?.owner);
  for (const mark of drafts.length > 0 ? stage.marks.all().filter(({ text }) => text === to) : [])
    for (const compartment of new Set(drafts))
      mark.homes.push({ compartment, from: asked, until: Number.POSITIVE_INFINITY });
  if (!isDone) return;
  const { moved } = body as { moved: { from: string; to: string }[] };
  if (note) {
    const id = moved[0]?.to.split(':')[1] ?? '';
    stage.noteMoved(note, { id, document: `note:${id}`, compartment: to });
    stage.marks.id(id, 'noteId', to, asked);
    stage.marks.endId(note.id);
  } else if (element) {
    // What it was called there stays a key of that document, with nothing in it, as that of a deleted one does: who may read
    // the document later is sent it. Where it went it has another (SH3).
    stage.elements.splice(stage.elements.indexOf(element), 1);
    const id = moved[0]?.to ?? '';
    const marks = element.marks.filter((mark) => mark.kind !== 'recordId');
    // Proposals about them go along.
    for (const mark of element.said ?? [])
      mark.homes.push({ compartment: to, from: asked, until: Number.POSITIVE_INFINITY });
    const [linked, said] = [element.linked ?? [], element.said ?? []];
    stage.elements.push({ id, compartment: to, marks, linked, said, since: performance.now() });
  }
}

async function removeNote(stage: Stage): Promise<void> {
  if (stage.notes.length < 3) return;
  const note = stage.random.pick(stage.notes);
  const by = stage.someoneFor(note.compartment, 'write');
  const { status } = await by.ask(api.notes.remove, { params: { noteId: note.id } });
  stage.lines.push(`${by.key} removes a note of ${nameOf(stage, note.compartment)} (${status})`);
  if (status >= 300) return;
  for (const mark of stage.inNote(note.id)) endMark(mark, note.compartment);
  stage.marks.endId(note.id);
  stage.notes.splice(stage.notes.indexOf(note), 1);
}

/** Somebody at the table and signed in, whom it may happen to; never the mother nor the facilitator. */
function here(stage: Stage): string | null {
  const present = OTHERS.filter((key) => stage.told.people[key]?.here && stage.told.people[key].signedIn);
  return present.length > 0 ? stage.random.pick(present) : null;
}

export function nameOf(stage: Stage, compartment: string): string {
  for (const [name, id] of stage.compartments) if (id === compartment) return name;
  return compartment;
}

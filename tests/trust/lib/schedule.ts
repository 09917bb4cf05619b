import { putElement } from '#shared/board/index.ts';
import { random } from '#shared/testing/random.ts';
import { eventually } from '../../sync/lib/eventually.ts';
import { ACCESS_ACTIONS, nameOf } from './actions/access.ts';
import { drawn } from './actions/action.ts';
import { consentActions } from './actions/consent.ts';
import { drawingActions, printAs } from './actions/drawing.ts';
import { AS_A_PICTURE, pictureActions, putPicture, readAs } from './actions/pictures.ts';
import { lookAs, READING_ACTIONS } from './actions/reading.ts';
import { RIGHTS_ACCESS, RIGHTS_READING } from './actions/rights.ts';
import { WRITING_ACTIONS } from './actions/writing.ts';
import { called, familyFile } from './consents.ts';
import type { House } from './house.ts';
import type { Mark, MarkKind } from './marks.ts';
import { synced } from './opening.ts';
import { maySee } from './oracle.ts';
import type { Person } from './person.ts';
import { type Stage, stage } from './stage.ts';

/** What a run found. Nothing is wrong when `leaks` and `unseen` are empty. */
export interface Found {
  seed: number;
  leaks: string[];
  /** what somebody should have seen and did not: an ear that hears nothing finds nothing either */
  unseen: string[];
  marks: number;
  sightings: number;
  /** how often what kind of mark was seen */
  seen: Record<string, number>;
  bytes: number;
  steps: number;
  lines: string[];
}

/** What documents hold. Titles and names of compartments are in the store as they are, and the log of acts holds ids. */
const SEALED: ReadonlySet<MarkKind> = new Set([
  'text',
  'letters',
  'name',
  'label',
  'href',
  'mention',
  'presence',
  'proposal',
  'ink',
  'picture',
  'snapshotName',
]);
/** Drawn ids of what is there, which say nothing: what was asked about whom is found again by them. */
const LOGGED: ReadonlySet<MarkKind> = new Set(['noteId', 'compartmentId', 'snapshotId', 'pictureId']);
const SETTLE_WITHIN_MS = 20_000;

/**
 * One situation, people who do anything at any time, and somebody who changes who sees what meanwhile. Everything that
 * reaches anybody is held against the judge.
 */
export async function schedule(of: {
  house: House;
  seed: number;
  steps: number;
  /** kills of the server on the way */
  crashes?: number;
  /** a map is printed first: what is on it must be read on the paper */
  prints?: boolean;
}): Promise<Found> {
  const { house, seed, steps, crashes = 0, prints = false } = of;
  const dice = random(seed);
  const place = await stage(house, house.cookie, dice);
  const access = [...ACCESS_ACTIONS, ...consentActions(), ...RIGHTS_ACCESS];
  const others = [...WRITING_ACTIONS, ...READING_ACTIONS, ...RIGHTS_READING];
  const pen = random(seed + 1);
  const drawing = drawingActions(pen);
  const camera = random(seed + 2);
  const pictures = pictureActions(camera);
  const crashAt = new Set(Array.from({ length: crashes }, () => dice.int(steps)));
  try {
    await furnish(place);
    // So that no story is without somebody on a map, a stroke, a proposal, a snapshot and a picture.
    for (const one of drawing.slice(0, 4)) await one.run(place);
    await putPicture(place, camera.pick(withWriters(place)));
    const unread = prints ? await unreadOnPaper(place) : [];
    for (let step = 0; step < steps; step++) {
      const work: Promise<void>[] = [];
      const changes = dice.int(5) < 3;
      if (changes) work.push(drawn(place, access).run(place));
      if (pen.int(4) > 0) work.push(drawn(place, drawing, pen).run(place));
      if (camera.int(3) === 0) work.push(drawn(place, pictures, camera).run(place));
      const many = 1 + dice.int(6);
      for (let i = 0; i < many; i++) work.push(drawn(place, others).run(place));
      await Promise.all(work);
      // Whoever slept through it gets what had left already, and nothing else.
      if (changes) for (const who of place.people.values()) who.proxy.wake();
      if (crashAt.has(step)) {
        place.lines.push('kill -9');
        await house.crash();
      }
    }
    await settle(place);
    const unseen = [...unread, ...(await unseenBy(place))];
    for (const who of place.people.values()) await lookAs(place, who, true);
    const kept = place.album.wrong();
    place.album.keepHomes(place.marks.all());
    const leaks = [...leaksTo(place), ...kept, ...(await leaksElsewhere(place))];
    const people = [...place.people.values()];
    const seen: Record<string, number> = {};
    for (const { mark } of people.flatMap(({ sightings }) => sightings))
      seen[mark.kind] = (seen[mark.kind] ?? 0) + 1;
    return {
      seed,
      leaks,
      unseen,
      marks: place.marks.count,
      sightings: people.reduce((sum, { sightings }) => sum + sightings.length, 0),
      seen,
      bytes: people.reduce((sum, { bytes }) => sum + bytes(), 0),
      steps,
      lines: place.lines,
    };
  } finally {
    place.close();
  }
}

/** Compartments with names and categories that the template hasn't, and something everywhere. */
async function furnish(place: Stage): Promise<void> {
  await familyFile(place, place.random.int(2) === 0);
  await place.addCompartment({ name: 'resources', category: 'resources', sectors: ['family'], named: [] });
  await place.addCompartment({
    name: 'between two',
    category: 'sharedNotes',
    sectors: [],
    named: ['teacher', 'doctor', 'mother'],
  });
  await place.addCompartment({ name: 'child', category: 'childPrivate', sectors: ['family'], named: [] });
  for (const { compartment, writers } of withWriters(place))
    await place.addNote(compartment, place.random.pick(writers));
}

/** Where somebody may write now, and who. */
function withWriters(place: Stage): { compartment: string; writers: Person[] }[] {
  return [...place.compartments.values()].flatMap((compartment) => {
    const writers = [...place.people.values()].filter(
      ({ key }) => maySee(place.told, key, compartment, Date.now()) === 'write',
    );
    return writers.length > 0 ? [{ compartment, writers }] : [];
  });
}

async function settle(place: Stage): Promise<void> {
  for (const who of place.people.values()) who.proxy.wake();
  const lines = [...place.people.values()].flatMap((who) => [...who.lines]);
  await eventually(
    'every edit is on disk or refused',
    () => lines.every(({ pending, code }) => pending === 0 || code !== null),
    SETTLE_WITHIN_MS,
  );
}

/** Everybody opens every board, note and picture: who may see is let in, who may not is shown out, and all hold the same. */
async function unseenBy(place: Stage): Promise<string[]> {
  const unseen: string[] = [];
  for (const who of place.people.values()) {
    for (const line of who.lines) line.close();
    who.lines.clear();
  }
  const boards = [...place.compartments.values()].map((id) => ({ document: `board:${id}`, compartment: id }));
  for (const { document, compartment } of [...boards, ...place.notes]) {
    const where = `${document.split(':')[0]} of ${nameOf(place, compartment)}`;
    const held = new Set<string>();
    await Promise.all(
      [...place.people.values()].map(async (who) => {
        const line = await who.open(document);
        await eventually(
          `${who.key} is let in or shown out of the ${where}`,
          () => line.synced || line.code !== null,
          SETTLE_WITHIN_MS,
        );
        const isIn = maySee(place.told, who.key, compartment, Date.now()) !== 'none';
        if (isIn !== line.synced) unseen.push(`${who.key} should ${isIn ? '' : 'not '}be in the ${where}`);
        if (line.synced) held.add(JSON.stringify(line.doc.getMap('elements').toJSON()));
        line.close();
      }),
    );
    if (held.size > 1) unseen.push(`people hold different things in the ${where}`);
  }
  for (const picture of place.pictures) {
    for (const who of place.people.values()) {
      const isIn = maySee(place.told, who.key, picture.compartment, Date.now()) !== 'none';
      if ((await readAs(place, who, picture)) !== isIn)
        unseen.push(
          `${who.key} should ${isIn ? '' : 'not '}get a picture of ${nameOf(place, picture.compartment)}`,
        );
    }
    const sights = [...place.people.values()].flatMap(({ sightings }) =>
      sightings.filter(({ mark }) => mark === picture.mark).map(({ where }) => where),
    );
    // Its bytes are known from the first time on.
    if (sights.filter((where) => where === AS_A_PICTURE).length > 1 && !sights.includes('wire'))
      unseen.push(`a picture of ${nameOf(place, picture.compartment)} is not known by its bytes`);
  }
  return unseen;
}

/** The mother prints what all may read: words and pictures of the map are found on the paper, so that one too many would be. */
async function unreadOnPaper(place: Stage): Promise<string[]> {
  const mother = called(place, 'mother');
  const common = place.compartments.get('common') ?? '';
  const line = await synced(await mother.open(`board:${common}`));
  const mark = place.marks.make('name', common);
  const id = place.marks.make('recordId', common).text;
  line.edit((doc) => putElement(doc, { id, kind: 'household', at: [0, 0], name: mark.text }));
  await eventually('it is on the map', () => line.pending === 0 || line.code !== null);
  await putPicture(place, { compartment: common, writers: [mother] });
  const status = await printAs(place, mother, [common]);
  const isRead = (mine: Mark | undefined) =>
    mother.sightings.some((one) => one.mark === mine && one.where.includes('map-papers'));
  const wanted: [string, Mark | undefined][] = [
    ['words', mark],
    ['pictures', place.pictures.find(({ compartment }) => compartment === common)?.mark],
  ];
  return wanted.flatMap(([what, mine]) =>
    isRead(mine) ? [] : [`the mother printed a map (${status}), and its ${what} are not on the paper`],
  );
}

function leaksTo(place: Stage): string[] {
  const leaks = new Map<string, number>();
  for (const who of place.people.values())
    for (const sighting of who.sightings) {
      const why = place.timeline.wrong(sighting);
      if (why === null) continue;
      const { mark, where } = sighting;
      const homes = mark.homes.map(({ compartment }) => nameOf(place, compartment)).join(', ');
      const line = `${who.key} got a ${mark.kind} of ${homes} (${where}): ${why.replace(/\d+ ms/, '… ms')}`;
      leaks.set(line, (leaks.get(line) ?? 0) + 1);
    }
  return [...leaks].map(([line, times]) => `${line}, ${times} times`);
}

/** Letters and logs carry no mark at all; the files of the store none that a document holds. */
async function leaksElsewhere(place: Stage): Promise<string[]> {
  const leaks: string[] = [];
  const letters = place.house.mail.letters.map(({ raw, text }) => raw + text).join('\n');
  for (const { kind } of place.marks.in(letters)) leaks.push(`a ${kind} in a letter`);
  for (const { kind } of place.marks.in(place.house.log()))
    if (!LOGGED.has(kind)) leaks.push(`a ${kind} in the log`);
  for (const [name, bytes] of await place.house.stored())
    for (const { kind } of place.marks.in(bytes)) if (SEALED.has(kind)) leaks.push(`a ${kind} in ${name}`);
  return leaks;
}

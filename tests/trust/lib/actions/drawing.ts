import {
  changeProposal,
  putElement,
  putProposal,
  putStroke,
  readBoard,
  removeProposal,
  removeStroke,
} from '#shared/board/index.ts';
import { api } from '#shared/protocol/http/api.ts';
import type { SnapshotView } from '#shared/protocol/http/snapshots.ts';
import type { Random } from '#shared/testing/random.ts';
import type { Photo } from '../album.ts';
import { endMark, type Mark, type MarkKind } from '../marks.ts';
import { maySee } from '../oracle.ts';
import type { Person } from '../person.ts';
import type { Stage, StageElement } from '../stage.ts';
import { nameOf } from './access.ts';
import type { Action } from './action.ts';
import { acknowledged, writerOn } from './writing.ts';

/** A stroke, or a proposal, that is on a board. */
interface Drawn {
  id: string;
  compartment: string;
  mark: Mark;
}

/**
 * People, surfaces, strokes and proposals on the maps; the maps kept, opened, erased, and printed.
 * @param dice of its own: what the other actions draw from one seed stays what it was
 */
export function drawingActions(dice: Random): readonly Action[] {
  const strokes: Drawn[] = [];
  const proposals: Drawn[] = [];
  const met: StageElement[] = [];
  const drawnPeople = new Set<string>();
  const anywhere = (stage: Stage) => dice.pick([...stage.compartments.values()]);
  /** mostly where something is drawn */
  const somewhere = (stage: Stage) =>
    stage.elements.length > 0 && dice.int(4) > 0 ? dice.pick(stage.elements).compartment : anywhere(stage);

  function someoneFor(stage: Stage, compartment: string, what: 'read' | 'write'): Person {
    const people = [...stage.people.values()];
    const able = people.filter(({ key }) => {
      const sight = maySee(stage.told, key, compartment, Date.now());
      return sight === 'write' || sight === what;
    });
    return dice.pick(able.length > 0 && dice.int(5) > 0 ? able : people);
  }

  async function putPerson(stage: Stage): Promise<void> {
    const compartment = anywhere(stage);
    const line = await writerOn(stage, `board:${compartment}`, compartment);
    if (!line) return;
    const mark = (kind: MarkKind) => stage.marks.make(kind, compartment);
    const marks = [mark('recordId'), mark('name'), mark('text'), mark('text')];
    const [id = '', name = '', place = '', by = ''] = marks.map(({ text }) => text);
    const at: [number, number] = [dice.int(1_000), dice.int(1_000)];
    stage.elements.push({ id, compartment, marks, since: performance.now() });
    const isZone = dice.int(3) === 0;
    if (!isZone) drawnPeople.add(id);
    line.edit((doc) =>
      putElement(
        doc,
        isZone
          ? {
              ...{ id, kind: 'zone', at, name, meaning: 'intervention', tint: 1 },
              outline: [
                [0, 0],
                [200, 0],
                [0, 200],
              ],
              ground: { is: 'said', by, on: null },
            }
          : {
              ...{ id, kind: 'person', at, name, symbol: 'circle', birthYear: null, place },
              ...{ deceased: false, concerned: false, ring: 'living' },
              ground: { is: 'said', by, on: null },
            },
      ),
    );
  }

  async function stroke(stage: Stage): Promise<void> {
    const compartment = anywhere(stage);
    const line = await writerOn(stage, `board:${compartment}`, compartment);
    if (!line) return;
    const id = stage.marks.make('recordId', compartment).text;
    const mark = stage.marks.make('ink', compartment);
    strokes.push({ id, compartment, mark });
    line.edit((doc) =>
      putStroke(doc, { id, pen: 'pen', tint: 0, size: 3, at: [dice.int(900), 0], path: mark.text }),
    );
  }

  /** The pen's rubber, and a proposal that is taken back. */
  async function takeAway(stage: Stage): Promise<void> {
    const list = dice.int(2) === 0 ? strokes : proposals;
    if (list.length === 0) return;
    const { id, compartment, mark } = dice.pick(list);
    const line = await writerOn(stage, `board:${compartment}`, compartment);
    if (!line) return;
    const isSent = line.edit(
      (doc) => void (list === strokes ? removeStroke(doc, id) : removeProposal(doc, id)),
    );
    const isGone = () =>
      ![...readBoard(line.doc).strokes, ...readBoard(line.doc).proposals].some((one) => one.id === id);
    // A proposal that somebody else made is theirs to take away: the gate says no, and the line is closed.
    if (isSent) await acknowledged(line, () => isGone() && endMark(mark, compartment));
  }

  async function propose(stage: Stage): Promise<void> {
    const people = stage.elements.filter(({ id }) => drawnPeople.has(id));
    if (people.length === 0) return putPerson(stage);
    const element = dice.pick(people);
    const { compartment } = element;
    const who = someoneFor(stage, compartment, 'write');
    if (who.proxy.isAsleep) return;
    const line = await writerOn(stage, `board:${compartment}`, compartment, who);
    if (!line || !readBoard(line.doc).elements.some(({ id }) => id === element.id)) return;
    if (!stage.elements.includes(element)) return;
    const id = stage.marks.make('recordId', compartment).text;
    const mark = stage.marks.make('proposal', compartment);
    element.said = [...(element.said ?? []), mark];
    proposals.push({ id, compartment, mark });
    const about = { compartment, element: element.id };
    const by = { by: who.memberId, byName: who.name, on: Date.now() };
    line.edit((doc) => putProposal(doc, { id, about, words: mark.text, ...by, answer: null }));
  }

  /** The one who holds parental authority answers for people who aren't at the table; anybody else is shown out. */
  async function answer(stage: Stage): Promise<void> {
    if (proposals.length === 0) return;
    const { id, compartment } = dice.pick(proposals);
    const who = dice.int(3) === 0 ? someoneFor(stage, compartment, 'write') : stage.people.get('mother');
    if (!who || who.proxy.isAsleep) return;
    const line = await writerOn(stage, `board:${compartment}`, compartment, who);
    const about = line && readBoard(line.doc).proposals.find((one) => one.id === id)?.about;
    if (!line || !about) return;
    const mark = stage.marks.make('proposal', compartment);
    const element = stage.elements.find((one) => one.id === about.element);
    if (element) element.said = [...(element.said ?? []), mark];
    const by = { by: who.memberId, byName: who.name, on: Date.now() };
    line.edit((doc) => changeProposal(doc, id, { answer: { is: 'reworded', words: mark.text, ...by } }));
  }

  async function take(stage: Stage): Promise<void> {
    const { situationId, marks, album } = stage;
    const places = [...new Set([somewhere(stage), ...(dice.int(3) === 0 ? [anywhere(stage)] : [])])];
    const who = someoneFor(stage, places[0] ?? '', 'write');
    const name = marks.make('snapshotName', '');
    name.homes = places.map((compartment) => ({
      ...{ compartment, from: performance.now(), until: Number.POSITIVE_INFINITY },
    }));
    const asked = performance.now();
    const { status, body } = await who.ask(api.snapshots.take, {
      params: { situationId },
      body: { name: name.text, heldOn: '2026-11-22', compartmentIds: places },
    });
    stage.lines.push(`${who.key} keeps ${places.map((one) => nameOf(stage, one)).join(', ')} (${status})`);
    if (status >= 300) return;
    const answered = performance.now();
    const { seriesId } = body as { seriesId: string };
    for (const element of stage.elements) if (!met.includes(element)) met.push(element);
    const { body: listed } = await who.ask(api.snapshots.list, { params: { situationId } });
    const { snapshots = [] } = (listed ?? {}) as { snapshots?: SnapshotView[] };
    for (const { id, compartmentId, ...one } of snapshots) {
      if (one.seriesId !== seriesId) continue;
      marks.id(id, 'snapshotId', compartmentId, asked);
      album.photos.push({ id, compartment: compartmentId, asked, answered, until: Number.POSITIVE_INFINITY });
    }
  }

  async function open(stage: Stage): Promise<void> {
    const { situationId, album } = stage;
    if (dice.int(3) === 0)
      await someoneFor(stage, anywhere(stage), 'read').ask(api.snapshots.list, { params: { situationId } });
    if (album.photos.length === 0) return;
    await look(stage, dice.pick(album.photos));
  }

  async function look(stage: Stage, photo: Photo): Promise<void> {
    const who = someoneFor(stage, photo.compartment, 'read');
    const asked = performance.now();
    const { body } = await who.ask(api.snapshots.read, { params: { snapshotId: photo.id } });
    if (body !== undefined) stage.album.looked(photo, stage.marks.in(JSON.stringify(body)), asked);
  }

  async function erase(stage: Stage): Promise<void> {
    const photo = stage.album.photos.find(({ until }) => until === Number.POSITIVE_INFINITY);
    if (!photo) return;
    const who = someoneFor(stage, photo.compartment, 'write');
    const { status } = await who.ask(api.snapshots.remove, { params: { snapshotId: photo.id } });
    stage.lines.push(`${who.key} erases a snapshot of ${nameOf(stage, photo.compartment)} (${status})`);
    if (status >= 300) return;
    photo.until = performance.now();
    stage.marks.endId(photo.id);
  }

  /** Somebody goes out of every snapshot of their compartment, then all of these are opened. */
  async function eraseFromAll(stage: Stage): Promise<void> {
    const kept = met.filter(({ compartment, since }) =>
      stage.album.photos.some((photo) => photo.compartment === compartment && photo.asked > since),
    );
    if (kept.length === 0) return take(stage);
    const element = dice.pick(kept);
    const { compartment, id: recordId } = element;
    const who = someoneFor(stage, compartment, 'write');
    const asked = performance.now();
    const { status } = await who.ask(api.snapshots.eraseElement, {
      params: { compartmentId: compartment },
      body: { recordId },
    });
    stage.lines.push(
      `${who.key} erases an element from snapshots of ${nameOf(stage, compartment)} (${status})`,
    );
    if (status >= 300) return;
    stage.album.erased(element, asked, performance.now());
    // Its own, and those of other compartments: links at it go from there too.
    const own = stage.album.photos.filter((photo) => photo.compartment === compartment);
    for (const photo of [...own.slice(0, 2), ...stage.album.photos.slice(-2)]) await look(stage, photo);
  }

  async function print(stage: Stage): Promise<void> {
    const places = [somewhere(stage), ...(dice.int(2) === 0 ? [anywhere(stage)] : [])];
    await printAs(stage, someoneFor(stage, places[0] ?? '', 'read'), places);
  }

  return [
    { name: 'putPerson', weight: 5, run: putPerson },
    { name: 'stroke', weight: 4, run: stroke },
    { name: 'propose', weight: 5, run: propose },
    { name: 'take', weight: 4, run: take },
    { name: 'takeAway', weight: 2, run: takeAway },
    { name: 'answer', weight: 2, run: answer },
    { name: 'openSnapshot', weight: 7, run: open },
    { name: 'eraseSnapshot', weight: 0.7, run: erase },
    { name: 'eraseFromSnapshots', weight: 2, run: eraseFromAll },
    { name: 'print', weight: 0.7, run: print },
  ];
}

/** The map on paper: drawing it takes a moment, in which doors may close. */
export async function printAs(stage: Stage, who: Person, compartmentIds: string[]): Promise<number> {
  const { status } = await who.ask(api.mapPapers.print, {
    params: { situationId: stage.situationId },
    body: {
      ...{ compartmentIds, title: 'Une carte fictive', language: 'fr', notation: 'sociogram' },
      ...{ paper: 'A3', tiled: false, monochrome: false, withWords: true },
    },
  });
  stage.lines.push(
    `${who.key} prints ${compartmentIds.map((one) => nameOf(stage, one)).join(', ')} (${status})`,
  );
  return status;
}

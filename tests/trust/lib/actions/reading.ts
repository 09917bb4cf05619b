import { randomInt } from 'node:crypto';
import { api } from '#shared/protocol/http/api.ts';
import type { Call } from '#shared/protocol/http/call.ts';
import type { Person } from '../person.ts';
import type { Stage } from '../stage.ts';
import type { Action } from './action.ts';

/** What makes bytes flow: opening, looking, pointing, falling asleep. */
export const READING_ACTIONS: readonly Action[] = [
  { name: 'open', weight: 14, run: open },
  { name: 'openAgain', weight: 4, run: openAgain },
  { name: 'look', weight: 10, run: look },
  { name: 'point', weight: 8, run: point },
  { name: 'hangUp', weight: 3, run: hangUp },
  { name: 'sleep', weight: 2, run: sleep },
  { name: 'wake', weight: 3, run: wake },
];

/** Any document, open to them or not. */
async function open(stage: Stage): Promise<void> {
  const place = stage.somewhere();
  const { document, compartment } =
    stage.notes.length > 0 && stage.random.int(3) === 0
      ? stage.random.pick(stage.notes)
      : { document: `board:${place}`, compartment: place };
  await stage.line(stage.someoneFor(compartment, 'read'), document);
}

/** A second socket on what is open, which asks for all of it. */
async function openAgain(stage: Stage): Promise<void> {
  const who = stage.someone();
  const lines = [...who.lines].filter(({ code }) => code === null);
  if (lines.length === 0) return;
  await who.open(stage.random.pick(lines).document);
}

/** Every question that answers with something, whether it is theirs to ask or not. */
async function look(stage: Stage): Promise<void> {
  await lookAs(stage, stage.someone());
}

export async function lookAs(stage: Stage, who: Person, all = false): Promise<void> {
  const asks = questions(stage);
  if (all) for (const [call, given] of asks) await who.ask(call, given);
  else {
    const [call, given] = stage.random.pick(asks);
    await who.ask(call, given);
  }
}

function questions(stage: Stage): [Call, object][] {
  const { situationId, random, people } = stage;
  const compartmentId = stage.somewhere();
  const memberId = random.pick([...people.values()]).memberId;
  const element = stage.elements[0];
  const to = stage.somewhere();
  return [
    [api.situations.list, { query: {} }],
    [api.situations.read, { params: { situationId } }],
    [api.situations.read, { params: { situationId } }],
    [api.situations.viewAs, { params: { situationId, memberId } }],
    [api.situations.readers, { params: { compartmentId } }],
    [api.people.listInvitations, { params: { situationId } }],
    [api.acronyms.list, { params: { situationId } }],
    [api.consents.list, { params: { situationId } }],
    [api.sharing.shared, { params: { situationId } }],
    [api.sharing.todo, { params: { situationId } }],
    [api.sharing.listWithdrawals, { params: { situationId } }],
    [api.readings.list, { params: { situationId }, query: {} }],
    [api.notes.create, { params: { compartmentId }, body: { title: '' } }],
    [
      api.share.preview,
      { body: { from: element?.compartment ?? to, to, elements: [element?.id ?? 'nothing-0001'] } },
    ],
  ];
}

/** The pointer of somebody on a board, or their caret in a note: marked, for those who are in it. */
async function point(stage: Stage): Promise<void> {
  const who = stage.someone();
  const line = [...who.lines].find(({ code, synced }) => code === null && synced);
  if (!line) return;
  const [kind, id = ''] = line.document.split(':');
  const compartment = kind === 'board' ? id : stage.notes.find((note) => note.id === id)?.compartment;
  if (compartment === undefined) return;
  const mark = stage.marks.make('presence', compartment);
  line.presence({
    cursor: [randomInt(1_000), randomInt(1_000)],
    selection: [mark.text],
    person: { name: mark.text },
    notOnTheList: mark.text,
    editing: true,
  });
}

async function hangUp(stage: Stage): Promise<void> {
  const who = stage.someone();
  const [line] = who.lines;
  if (!line) return;
  who.lines.delete(line);
  line.close();
}

async function sleep(stage: Stage): Promise<void> {
  const who = stage.someone();
  who.proxy.sleep();
  stage.lines.push(`${who.key} falls asleep`);
}

async function wake(stage: Stage): Promise<void> {
  for (const who of stage.people.values()) who.proxy.wake();
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeElement, putElement } from '#shared/board/index.ts';
import { noteContent } from '#shared/note/noteRoot.ts';
import { plainText } from '#shared/note/plainText.ts';
import { writeNote } from '#shared/note/writeNote.ts';
import { api } from '#shared/protocol/http/api.ts';
import type { Call } from '#shared/protocol/http/call.ts';
import { MESSAGE } from '#shared/protocol/messageTypes.ts';
import { random } from '#shared/testing/random.ts';
import { eventually } from '../sync/lib/eventually.ts';
import { familyFile } from './lib/consents.ts';
import { type Hidden, hidden } from './lib/hidden.ts';
import { type House, house } from './lib/house.ts';
import { isLong } from './lib/length.ts';
import type { Line } from './lib/line.ts';
import { synced } from './lib/opening.ts';
import type { Person } from './lib/person.ts';
import { type Stage, stage } from './lib/stage.ts';
import { Stream, wireShapes } from './lib/stream.ts';
import type { Heard } from './lib/tapProxy.ts';

/** Nothing came for so long: the next step may begin. What comes later than that is compared all the same. */
const QUIET_MS = 60;
/** An id like any other, of nothing. */
const OF_NOTHING = 'A'.repeat(22);
const ELEMENT = 'common-0001';

let home: House;
beforeAll(async () => {
  home = await house();
});
afterAll(() => home.close());

/** How a story is told: without anything hidden, with, and with the witness let into it. */
type World = 'bare' | 'hidden' | 'open';

/** Tells one story and keeps all that one person at the table was sent. */
async function tell(world: World, witness: string): Promise<Record<string, string[]>> {
  const place = await stage(home, home.cookie, random(7));
  try {
    return await story(place, world, witness);
  } finally {
    place.close();
  }
}

async function story(place: Stage, world: World, witness: string): Promise<Record<string, string[]>> {
  const who = personCalled(place, witness);
  const [mother, facilitator] = [personCalled(place, 'mother'), place.facilitator];
  const common = place.compartments.get('common') ?? '';
  const { situationId } = place;
  const stream = new Stream();
  const heard: Heard[] = [];
  const lines: Line[] = [];
  const answers: string[] = [];
  who.onHeard = (chunk) => heard.push(chunk);
  await familyFile(place, false);
  const note = await place.addNote(common, mother);
  if (note === null) throw new Error('no note');
  const secret = world === 'bare' ? null : await begin(place, world, witness);

  async function quiet(): Promise<void> {
    for (let before = -1; before !== heard.length; ) {
      before = heard.length;
      await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    }
  }
  /** What is seen, while what is hidden goes on; then silence. */
  async function step(visible: () => unknown, isThere: () => boolean = () => true): Promise<void> {
    await Promise.all([visible(), secret?.goOn()]);
    await secret?.goOn();
    // What this step brings is there before the next begins: on a busy machine silence alone says little.
    await eventually(
      'the step is over',
      () => isThere() && [...lines, table].every(({ pending, code }) => pending === 0 || code !== null),
    );
    await quiet();
  }
  async function open(document: string): Promise<Line> {
    const line = await who.open(document);
    line.doc.clientID = 1_000 + lines.length;
    lines.push(line);
    return line;
  }
  async function ask(call: Call, given: object): Promise<void> {
    const { status, raw } = await who.ask(call, given);
    answers.push(`${call.method} ${call.path}: ${status}, ${raw.length} characters: ${stream.masked(raw)}`);
  }
  const table = await synced(await mother.open(`board:${common}`));
  table.doc.clientID = 501;

  await step(() => table.edit((doc) => putElement(doc, element(ELEMENT))));
  const board = await open(`board:${common}`);
  await step(() => synced(board));
  const mine = await open(note.document);
  await step(() => synced(mine));
  await step(() => table.edit((doc) => changeElement(doc, ELEMENT, { text: 'vu de tous' })));
  await step(
    () => table.presence({ cursor: [4, 5], selection: [ELEMENT] }),
    () => board.frames.some(({ type, body }) => type === MESSAGE.awareness && body.length > 3),
  );
  await step(() => board.edit((doc) => putElement(doc, element('common-0002'))));
  await step(() => mine.edit((doc) => writeNote(noteContent(doc), [line('un mot')])));
  await step(() => board.presence({ cursor: [7, 7] }));
  await step(
    () => facilitator.ask(api.notes.create, noteIn(common)),
    () => [board, mine].every(({ frames }) => frames.some(({ type }) => type === MESSAGE.situationChanged)),
  );
  await step(() => ask(api.situations.list, { query: {} }));
  await step(() => ask(api.situations.read, { params: { situationId } }));
  await step(() => ask(api.situations.readers, { params: { compartmentId: common } }));
  for (const memberId of [who.memberId, mother.memberId])
    await step(() => ask(api.situations.viewAs, { params: { situationId, memberId } }));
  await step(() => ask(api.people.listInvitations, { params: { situationId } }));
  await step(() => ask(api.acronyms.list, { params: { situationId } }));
  for (const [call, given] of questionsAbout(place)) await step(() => ask(call, given));
  const school = place.compartments.get('school') ?? '';
  await step(() => ask(api.share.preview, { body: { from: common, to: school, elements: [ELEMENT] } }));
  // What they may not know of answers as what isn't there.
  const target = secret?.compartment ?? OF_NOTHING;
  await step(() => ask(api.situations.readers, { params: { compartmentId: target } }));
  await step(() => ask(api.notes.create, noteIn(target)));
  await step(() =>
    ask(api.notes.rename, { params: { noteId: secret?.note ?? OF_NOTHING }, body: { title: 'x' } }),
  );
  await step(() => ask(api.share.preview, { body: { from: target, to: common, elements: [ELEMENT] } }));
  for (const compartmentId of [target, common])
    await step(() =>
      ask(api.pictures.read, { params: { compartmentId, pictureId: secret?.picture ?? OF_NOTHING } }),
    );
  await step(
    () => open(`board:${target}`),
    () => isAnswered(lines.at(-1)),
  );
  await step(
    () => open(`note:${secret?.note ?? OF_NOTHING}`),
    () => isAnswered(lines.at(-1)),
  );
  await step(() => table.edit((doc) => changeElement(doc, ELEMENT, { at: [3, 3] })));
  await step(() => ask(api.situations.read, { params: { situationId } }));
  for (let piece = 0; piece < 18; piece++) await step(() => undefined);

  who.onHeard = null;
  return {
    answers,
    shapes: wireShapes(heard),
    ...Object.fromEntries(lines.map((one, nth) => [`socket ${nth} (${one.code})`, stream.frames(one)])),
  };
}

async function begin(place: Stage, world: World, witness: string): Promise<Hidden> {
  return hidden(place, { element: ELEMENT }, world === 'open' ? [witness] : []);
}

/** Everything else that answers something about a situation. */
function questionsAbout({ situationId }: Stage): [Call, object][] {
  const params = { situationId };
  return [
    [api.consents.list, { params }],
    [api.sharing.shared, { params }],
    [api.sharing.todo, { params }],
    [api.sharing.listWithdrawals, { params }],
    [api.charter.read, { params }],
    [api.snapshots.list, { params }],
    [api.rights.listRequests, { params }],
    [api.erasure.list, { params }],
    [api.legalHolds.list, { params }],
  ];
}

const isAnswered = (line: Line | undefined) => line?.synced === true || (line?.code ?? null) !== null;
const element = (id: string) => ({
  ...{ id, kind: 'text' as const, at: [0, 0] as [number, number], text: 'fictif', width: 100 },
});
const line = (text: string) => ({ is: 'paragraph' as const, inline: [plainText(text)] });
const noteIn = (compartmentId: string) => ({ params: { compartmentId }, body: { title: 'Une note' } });

function personCalled(place: Stage, key: string): Person {
  const found = place.people.get(key);
  if (!found) throw new Error(`nobody is called ${key}`);
  return found;
}

describe('two worlds that differ by what is hidden', () => {
  for (const witness of isLong ? ['teacher', 'aunt', 'educator'] : ['teacher'])
    it(`[TR5] are one to who may not see it: ${witness}`, async () => {
      const [bare, other] = await Promise.all([tell('bare', witness), tell('hidden', witness)]);
      expect(other).toEqual(bare);
    });

  it('[TR5] and two to who may: the comparison sees what it should', async () => {
    const [bare, open] = await Promise.all([tell('bare', 'teacher'), tell('open', 'teacher')]);
    expect(open['answers']).not.toEqual(bare['answers']);
    expect(open['shapes']).not.toEqual(bare['shapes']);
  });
});

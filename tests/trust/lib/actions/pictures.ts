import { sendPicture } from '#server/pictures/testing/sendPicture.ts';
import { putElement, readBoard, removeElement } from '#shared/board/index.ts';
import { api } from '#shared/protocol/http/api.ts';
import type { Random } from '#shared/testing/random.ts';
import { drawnMark } from '../drawnMark.ts';
import { endMark } from '../marks.ts';
import { maySee } from '../oracle.ts';
import type { Person } from '../person.ts';
import type { Stage, StagePicture } from '../stage.ts';
import { nameOf } from './access.ts';
import type { Action } from './action.ts';
import { acknowledged, writerOn } from './writing.ts';

/** Where a picture is seen that was answered as what it is. */
export const AS_A_PICTURE = 'as a picture';

/**
 * Photographs given to a compartment, asked for, taken from its map.
 * @param dice of its own: what the other actions draw from one seed stays what it was
 */
export function pictureActions(dice: Random): readonly Action[] {
  const anyone = (stage: Stage) => dice.pick([...stage.people.values()]);
  const anywhere = (stage: Stage) => dice.pick([...stage.compartments.values()]);

  async function add(stage: Stage): Promise<void> {
    const compartment = anywhere(stage);
    const able = [...stage.people.values()].filter(
      ({ key }) => maySee(stage.told, key, compartment, Date.now()) === 'write',
    );
    const writers = able.length > 0 && dice.int(5) > 0 ? [dice.pick(able)] : [anyone(stage)];
    await putPicture(stage, { compartment, writers });
  }

  /** Anybody, through its compartment or another. */
  async function read(stage: Stage): Promise<void> {
    if (stage.pictures.length === 0) return;
    const picture = dice.pick(stage.pictures);
    await readAs(stage, anyone(stage), picture, dice.int(4) === 0 ? anywhere(stage) : picture.compartment);
  }

  /** From the map: whoever reads the compartment may still be given it, for an undo, until it is swept. */
  async function remove(stage: Stage): Promise<void> {
    if (stage.pictures.length === 0) return;
    const { id, compartment } = dice.pick(stage.pictures);
    const line = await writerOn(stage, `board:${compartment}`, compartment, anyone(stage));
    const there = line
      ? readBoard(line.doc).elements.find((one) => one.kind === 'picture' && one.picture === id)
      : undefined;
    const element = stage.elements.find((one) => one.id === there?.id);
    if (!line || !element || !line.edit((doc) => removeElement(doc, element.id))) return;
    stage.lines.push(`a picture of ${nameOf(stage, compartment)} is taken from the map`);
    await acknowledged(line, () => {
      stage.elements.splice(stage.elements.indexOf(element), 1);
      for (const mark of element.marks) if (mark.kind === 'name') endMark(mark, compartment);
    });
  }

  return [
    { name: 'readPicture', weight: 6, run: read },
    { name: 'addPicture', weight: 1, run: add },
    { name: 'removePicture', weight: 1, run: remove },
  ];
}

/** Somebody gives a compartment a picture that shows its mark, and puts it on the map. */
export async function putPicture(
  stage: Stage,
  { compartment, writers: [who] }: { compartment: string; writers: readonly Person[] },
): Promise<void> {
  if (!who) return;
  const { marks, house } = stage;
  const mark = marks.make('picture', compartment);
  const asked = performance.now();
  const { status, body } = await sendPicture(`http://127.0.0.1:${who.proxy.port}`, {
    ...{ browser: who.browser, compartmentId: compartment, origin: house.url },
    file: drawnMark.draw(mark.text),
  });
  stage.lines.push(`${who.key} gives ${nameOf(stage, compartment)} a picture (${status})`);
  if (status >= 300) return;
  const picture = { id: body.id, compartment, mark };
  marks.id(body.id, 'pictureId', compartment, asked);
  stage.pictures.push(picture);
  await readAs(stage, who, picture);
  const line = await writerOn(stage, `board:${compartment}`, compartment, who);
  if (!line) return;
  const [id, name] = [marks.make('recordId', compartment), marks.make('name', compartment)];
  stage.elements.push({ id: id.text, compartment, marks: [id, name], since: performance.now() });
  line.edit((doc) =>
    putElement(doc, {
      ...{ id: id.text, kind: 'picture', at: [0, 0], name: name.text },
      ...{ picture: body.id, width: body.width, height: body.height },
    }),
  );
  await acknowledged(line, () => undefined);
}

/** Asks for a picture. Whatever comes is seen, also where nothing of its bytes was known before. @returns whether it came */
export async function readAs(
  stage: Stage,
  who: Person,
  { id: pictureId, mark, compartment }: StagePicture,
  compartmentId = compartment,
): Promise<boolean> {
  const { status, bytes } = await who.ask(api.pictures.read, { params: { compartmentId, pictureId } });
  if (status !== 200) return false;
  stage.marks.also(mark, bytes);
  who.sightings.push({ person: who.key, mark, at: performance.now(), where: AS_A_PICTURE });
  return true;
}

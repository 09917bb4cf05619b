import { afterEach, describe, expect, it } from 'vitest';
import { type Doc, XmlElement, XmlText } from 'yjs';
import { changeElement, LocalEdit, putElement, readBoard, removeElement } from '#shared/board/index.ts';
import { eventually } from './lib/eventually.ts';
import { type Door, nodeEnvironment } from './lib/nodeEnvironment.ts';
import { converged, everybodySaved, type Participant, participant } from './lib/participant.ts';
import { type Table, table } from './lib/table.ts';

let place: Table;
const open: Participant[] = [];
afterEach(async () => {
  for (const { document } of open.splice(0)) document.close();
  await place.close();
});

function come(door: Door, name = place.board) {
  const environment = nodeEnvironment(door);
  const person = participant(name, environment);
  open.push(person);
  return { ...person, cut: environment.cut };
}

function write({ document }: Participant, edit: (doc: Doc) => void): void {
  document.doc.transact(() => edit(document.doc), new LocalEdit('test'));
}

const home = (id: string, name: string) => ({
  id,
  kind: 'household' as const,
  at: [0, 0] as [number, number],
  name,
});

function emptyParagraph(): XmlElement {
  const paragraph = new XmlElement('paragraph');
  paragraph.insert(0, [new XmlText()]);
  return paragraph;
}

function textsOf(doc: Doc): XmlText[] {
  return doc
    .getXmlFragment('content')
    .toArray()
    .flatMap((node) => (node instanceof XmlElement ? (node.toArray() as XmlText[]) : []));
}

async function offline({ document }: Participant): Promise<void> {
  await eventually('it says offline', () => document.status.get().state === 'offline');
}

describe('offline and back', () => {
  it('[CL1] [CL3] merges what both sides did meanwhile, deletions included', async () => {
    place = await table();
    const door = place.door(1);
    const away = come(door);
    const staying = come(place.door(2));
    await everybodySaved([away, staying]);
    write(away, (doc) => putElement(doc, home('home-00001', 'un')));
    write(away, (doc) => putElement(doc, home('home-00002', 'deux')));
    await converged([away, staying]);

    door.port = null;
    away.cut();
    await offline(away);
    write(away, (doc) => changeElement(doc, 'home-00001', { name: 'changé hors ligne' }));
    write(away, (doc) => removeElement(doc, 'home-00002'));
    write(away, (doc) => putElement(doc, home('home-00003', 'trois')));
    expect(away.document.status.get()).toEqual({ state: 'offline', pending: 3 });
    write(staying, (doc) => changeElement(doc, 'home-00001', { at: [50, 60] }));
    write(staying, (doc) => putElement(doc, home('home-00004', 'quatre')));
    await everybodySaved([staying]);

    door.port = place.server.port;
    await converged([away, staying]);
    expect(readBoard(staying.document.doc).elements).toMatchObject([
      { id: 'home-00001', name: 'changé hors ligne', at: [50, 60] },
      { id: 'home-00003' },
      { id: 'home-00004' },
    ]);
  });

  it('[CL3] a long day offline goes through the server’s limits in one piece', async () => {
    place = await table();
    const door = place.door(1);
    const away = come(door, place.note);
    await everybodySaved([away]);
    door.port = null;
    away.cut();
    await offline(away);
    const { doc } = away.document;
    write(away, () => {
      doc.getXmlFragment('content').insert(0, Array.from({ length: 40 }, emptyParagraph));
    });
    const texts = textsOf(doc);
    for (let i = 0; i < 12_000; i++) texts[i % texts.length]?.insert(0, 'x');
    expect(away.pending()).toBe(12_001);
    door.port = place.server.port;
    const reader = come(place.door(2), place.note);
    await converged([away, reader]);
    expect(textsOf(reader.document.doc).reduce((sum, text) => sum + text.length, 0)).toBe(12_000);
    expect(away.document.current.get().generation).toBe(0);
  });

  it('[CL8] [CL12] comes back to a table one was removed from: nothing left here, nothing taken there', async () => {
    place = await table();
    const door = place.door(1);
    const away = come(door);
    const staying = come(place.door(2));
    await everybodySaved([away, staying]);
    write(staying, (doc) => putElement(doc, home('home-00001', 'canari')));
    await converged([away, staying]);
    door.port = null;
    away.cut();
    await offline(away);
    write(away, (doc) => putElement(doc, home('home-00002', 'trop tard')));
    place.remove(1);
    door.port = place.server.port;
    await eventually('it is gone', () => away.document.status.get().state === 'gone');
    expect(away.document.status.get()).toEqual({ state: 'gone', because: 'notYours' });
    expect(readBoard(away.document.doc).elements).toEqual([]);
    expect(readBoard(staying.document.doc).elements).toHaveLength(1);
  });
});

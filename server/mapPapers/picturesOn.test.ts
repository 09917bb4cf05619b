import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type BoardPicture, putElement, removeElement } from '#shared/board/index.ts';
import { api } from '#shared/protocol/http/api.ts';
import { COMMON, tableOf } from '#shared/testing/tableBuilders.ts';
import { typeset } from '../pdf/typeset.ts';
import { photograph } from '../pictures/testing/files.ts';
import { sendPicture } from '../pictures/testing/sendPicture.ts';
import type { Documents } from '../situations/documents.ts';
import { firstFacilitator, type TestTable, testTable } from '../testing/table.ts';
import { type TestServer, testServer } from '../testing/testServer.ts';
import { type MapPaper, mapPaper } from './mapPaper.ts';
import { pictureKey, picturesOn } from './picturesOn.ts';
import { createMapPaperService } from './service.ts';

const picture = (name: string, more: Partial<BoardPicture> = {}): BoardPicture => ({
  ...{ id: `el-${name}-0001`, kind: 'picture', at: [0, 0], name, picture: `picture-${name}` },
  ...{ width: 300, height: 450, ...more },
});
const COPY = { to: 'Mère', at: Date.UTC(2026, 10, 22, 9, 30), reference: 'a7Fk29Qz' };
const ORDER: Omit<MapPaper, 'table' | 'pictures'> = {
  ...{ title: 'Carte', language: 'fr', notation: 'sociogram', paper: 'A4', tiled: false, monochrome: false },
  ...{ withWords: true, grounds: 'all', compartments: [], copy: COPY },
};
/** The same spaces everywhere: on paper some don't break. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

async function jpeg(): Promise<string> {
  const { default: sharp } = await import('sharp');
  const bytes = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#a33' } })
    .jpeg()
    .toBuffer();
  return `data:image/jpeg;base64,${bytes.toString('base64')}`;
}

describe('the pictures of a printed map', () => {
  it('[MP11] are in their frames and named in the words for the drawing; one that isn’t there is said', async () => {
    const table = tableOf([picture('Affiche'), picture('Perdue')], []);
    const key = pictureKey({ compartment: COMMON, picture: 'picture-Affiche' });
    const data = mapPaper({ ...ORDER, table, pictures: new Map([[key, await jpeg()]]) });
    const { svg, alt, only } = data as { svg: string; alt: string; only: string[] };
    expect(svg.match(/<image /g)).toHaveLength(1);
    const said = 'Une image n’a pas pu être imprimée, son cadre la remplace : « Perdue ».';
    expect(plain(alt)).toMatch(/Sous la carte, en image : « Affiche »\. Une image n’a pas/);
    for (const part of [svg.replaceAll(/<[^>]+>\s*/g, ' '), alt, ...only])
      expect(plain(part)).toContain(said);
    const pdf = await typeset(join(import.meta.dirname, 'template.typ'), { data, madeAt: COPY.at });
    const text = Buffer.from(pdf).toString('latin1');
    expect(text.match(/\/DCTDecode/g)).toHaveLength(1);
    expect(text).toContain('pdfuaid:part');
  });

  it('[MP11] bytes that lie about themselves break no paper, and are in no error', async () => {
    const table = tableOf([picture('Affiche')], []);
    const key = pictureKey({ compartment: COMMON, picture: 'picture-Affiche' });
    for (const bytes of ['AAAA', Buffer.from('\xff\xd8\xff\xe0SECRET', 'latin1').toString('base64')]) {
      const data = mapPaper({
        ...ORDER,
        table,
        pictures: new Map([[key, `data:image/jpeg;base64,${bytes}`]]),
      });
      const made = await typeset(join(import.meta.dirname, 'template.typ'), {
        data,
        madeAt: COPY.at,
      }).then(
        () => '',
        (error: Error) => `${error.message} ${error.stack}`,
      );
      expect(made).not.toContain(bytes);
      expect(made).not.toContain('SECRET');
    }
  });

  it('[MP11] twenty at most are opened, each once, grey where nothing has colour', async () => {
    const table = tableOf(
      Array.from({ length: 25 }, (_, index) => picture(`p${index}`)).concat(
        picture('again', { picture: 'picture-p0' }),
      ),
      [],
    );
    const onPaper = vi.fn(async () => Uint8Array.of(1, 2, 3));
    const found = await picturesOn(table.elements, { pictures: { onPaper }, grey: true });
    expect([found.size, onPaper.mock.calls.length]).toEqual([20, 20]);
    expect(onPaper).toHaveBeenCalledWith({ compartmentId: COMMON, pictureId: 'picture-p0', grey: true });
    const none = await picturesOn(table.elements, { pictures: { onPaper: async () => null }, grey: false });
    expect(none.size).toBe(0);
  });
});

describe('a picture, from the compartment to the paper', () => {
  let server: TestServer;
  let table: TestTable;
  beforeAll(async () => {
    server = await testServer();
    table = await testTable(server, await firstFacilitator(server));
  });
  afterAll(() => server.close());

  it('[MP11] is not opened where the filter of facts leaves it out', async () => {
    const { id } = await table.compartment('common');
    await server.sync.edit(`board:${id}`, 'test', (doc) =>
      putElement(doc, picture('Rumeur', { ground: { is: 'hypothesis', by: 'x', on: null } })),
    );
    const onPaper = vi.fn(async () => null);
    const service = createMapPaperService({
      ...{ store: server.store, documents: server.sync as Documents },
      ...{ readings: { opened: () => undefined }, pictures: { onPaper } },
    });
    const known = { facts: server.book.factsNow(table.situationId), accountId: 'x', copy: COPY };
    for (const grounds of ['noHypotheses', 'all'] as const) {
      await service.print({ ...ORDER, compartmentIds: [id], grounds }, known as never);
      expect(onPaper).toHaveBeenCalledTimes(grounds === 'all' ? 1 : 0);
    }
    await server.sync.edit(`board:${id}`, 'test', (doc) => removeElement(doc, 'el-Rumeur-0001'));
  });

  it('[MP11] [PI5] [PI10] is printed for who takes its map along, and through no other compartment', async () => {
    const { browser } = await table.seat({ name: 'Mère', sector: 'family' });
    const [common, family] = [
      (await table.compartment('common')).id,
      (await table.compartment('family', browser)).id,
    ];
    const { body } = await sendPicture(server.url, {
      browser,
      compartmentId: family,
      file: await photograph(),
    });
    const draw = (compartmentId: string, more: Partial<BoardPicture> = {}) =>
      server.sync.edit(`board:${compartmentId}`, 'test', (doc) =>
        putElement(doc, picture('Affiche', { picture: body.id, ...more })),
      );
    const print = async (compartmentId: string, monochrome = false) => {
      const { status, bytes } = await browser.call(api.mapPapers.print, {
        params: { situationId: table.situationId },
        body: {
          ...{ compartmentIds: [compartmentId], title: 'Carte', language: 'fr', notation: 'sociogram' },
          ...{ paper: 'A4', tiled: false, monochrome, withWords: false },
        },
      });
      expect(status).toBe(200);
      return jpegsOf(bytes);
    };
    await draw(common);
    await draw(family);
    expect(await print(common)).toEqual([]);
    expect(await print(family)).toMatchObject([{ format: 'jpeg', width: 200, height: 300, space: 'srgb' }]);
    expect(await print(family, true)).toMatchObject([{ space: 'b-w' }]);
  });
});

/** The pictures in a PDF that go into it as they are. */
async function jpegsOf(pdf: Uint8Array): Promise<object[]> {
  const { default: sharp } = await import('sharp');
  const text = Buffer.from(pdf).toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n(\xff\xd8\xff.*?)\r?\nendstream/gs)];
  return await Promise.all(
    streams.map(async ([, raw = '']) => await sharp(Buffer.from(raw, 'latin1')).metadata()),
  );
}

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addPicture as sendPicture } from '#client/api/addPicture.ts';
import { picture as wordsEn } from '#client/i18n/en/picture.ts';
import { picture as wordsFr } from '#client/i18n/fr/picture.ts';
import { plainWords } from '#shared/drawing/testing/plainWords.ts';
import { PICTURE_REFUSALS } from '#shared/protocol/http/pictureRefusals.ts';
import { COMMON, long } from '#shared/testing/tableBuilders.ts';
import { addPicture } from '../commands/addPicture.ts';
import { copy } from '../commands/clip.ts';
import { duplicate } from '../commands/duplicate.ts';
import { paste } from '../commands/paste.ts';
import { resizePicture } from '../commands/resizePicture.ts';
import { boardPicture, type Picture } from '../export/boardPicture.ts';
import { missingInWords } from '../export/missingInWords.ts';
import { picturesOf } from '../export/picturesOf.ts';
import { CLOSED, sampleSession } from '../testing/sampleSession.ts';
import { pictureFiles } from './pictureFiles.ts';
import { pictureIn } from './pictureIn.ts';
import { resizedFrom } from './resizedFrom.ts';
import { sized } from './sized.ts';

const FIELDS = {
  at: [0, 0] as [number, number],
  name: 'Affiche',
  picture: long('file'),
  width: 640,
  height: 480,
};
const OF = { compartment: COMMON, picture: long('file') };

describe('a picture’s bytes', () => {
  const revoked: string[] = [];
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('URL', {
      createObjectURL: () => 'blob:one',
      revokeObjectURL: (url: string) => revoked.push(url),
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    revoked.length = 0;
  });

  it('[PI20] are fetched once, kept while something draws them, and let go of', async () => {
    const fetch = vi.fn(async () => new Response(new Uint8Array(3)));
    vi.stubGlobal('fetch', fetch);
    const told = vi.fn();
    const leave = [pictureFiles.watch(OF, told), pictureFiles.watch(OF, () => undefined)];
    const key = pictureFiles.key(OF);
    expect(pictureFiles.stateOf(key)).toEqual({ is: 'loading' });
    await vi.waitFor(() => expect(pictureFiles.stateOf(key)).toEqual({ is: 'here', url: 'blob:one' }));
    expect(told).toHaveBeenCalled();
    expect(fetch).toHaveBeenCalledOnce();
    expect(fetch).toHaveBeenCalledWith(
      `/api/compartments/${COMMON}/pictures/${OF.picture}`,
      expect.objectContaining({ credentials: 'same-origin' }),
    );
    leave[0]?.();
    await vi.runAllTimersAsync();
    expect(revoked).toEqual([]);
    leave[1]?.();
    // Before the page says that what was taken back is gone: purgeKeeper's quarter of a second.
    await vi.advanceTimersByTimeAsync(200);
    expect(revoked).toEqual(['blob:one']);
    expect(pictureFiles.stateOf(key)).toEqual({ is: 'loading' });
  });

  it('[PI20] that come after nobody draws them any more are not kept, and a refusal is no error', async () => {
    const answers = [new Response(new Uint8Array(3)), new Response('{"code":"notFound"}', { status: 404 })];
    let answer = (): void => undefined;
    const late = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const made = vi.fn(() => 'blob:late');
    vi.stubGlobal('URL', { createObjectURL: made, revokeObjectURL: () => undefined });
    vi.stubGlobal('fetch', async () => {
      await late;
      return answers.shift();
    });
    pictureFiles.watch(OF, () => undefined)();
    await vi.runAllTimersAsync();
    answer();
    await vi.runAllTimersAsync();
    expect(made).not.toHaveBeenCalled();
    const leave = pictureFiles.watch(OF, () => undefined);
    const key = pictureFiles.key(OF);
    await vi.waitFor(() => expect(pictureFiles.stateOf(key)).toEqual({ is: 'missing' }));
    leave();
    await vi.runAllTimersAsync();
  });
});

describe('a picture to add', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('[PI21] is found among what was pasted, and each refusal has its words in both languages', () => {
    const file = (type: string) => ({ type }) as File;
    const given = (...types: string[]) => ({ files: types.map(file) as unknown as FileList });
    expect(pictureIn(given('text/plain', 'image/png'))?.type).toBe('image/png');
    expect(pictureIn(given('text/plain'))).toBeNull();
    expect(pictureIn(null)).toBeNull();
    for (const why of PICTURE_REFUSALS) {
      expect(wordsFr[why].length).toBeGreaterThan(20);
      expect(wordsEn[why].length).toBeGreaterThan(20);
    }
  });

  it('[PI21] goes as it is, and its sending can be stopped', async () => {
    const fetch = vi.fn(async (_address: string, { signal, body }: RequestInit) => {
      if (signal?.aborted) throw new Error('aborted');
      return Response.json({ id: long('file'), width: 1, height: 1, body: body instanceof Blob });
    });
    vi.stubGlobal('fetch', fetch);
    const stop = new AbortController();
    const send = () => sendPicture({ compartmentId: COMMON }, new Blob(['x']), stop.signal);
    expect(await send()).toMatchObject({ id: long('file'), body: true });
    expect(fetch.mock.calls[0]?.[0]).toBe(`/api/compartments/${COMMON}/pictures`);
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
    });
    stop.abort();
    await expect(send()).rejects.toMatchObject({ code: 'offline' });
  });

  it('[PI23] is carried by its corner: the one across stays, and one step undoes it', () => {
    const session = sampleSession({ [COMMON]: {}, [CLOSED]: {} });
    const made = addPicture(session.desk, COMMON, { ...FIELDS, at: [100, 100] });
    if (!made.ok) throw new Error(made.because);
    const frame = () => {
      const [one] = session.table.get().elements;
      if (one?.kind !== 'picture') throw new Error('no picture');
      return { at: one.at, width: one.width, height: one.height };
    };
    const before = frame();
    expect(resizePicture(session.desk, made.end, [320, 240])).toEqual({ ok: true });
    expect(frame()).toEqual({ at: [260, 220], width: 960, height: 720 });
    session.history.undo();
    expect(frame()).toEqual(before);
    // Across its diagonal nothing changes; far inside of itself it is as small as a map holds it.
    expect(resizedFrom(before, [-48, 64])).toEqual(before);
    expect(resizedFrom(before, [-9_000, -9_000])).toMatchObject({ width: 40, height: 30 });
    expect(resizePicture(session.desk, made.end, [Number.NaN, 0])).toMatchObject({ ok: false });
    expect(resizePicture(session.desk, { ...made.end, element: 'nobody-0001' }, [1, 1])).toMatchObject({
      because: 'gone',
    });
  });

  it('[PI22] keeps its proportions, within what a map holds', () => {
    expect(sized({ width: 640, height: 480 }, 320)).toEqual({ width: 320, height: 240 });
    expect(sized({ width: 2_400, height: 1_200 }, 9_999)).toEqual({ width: 2_000, height: 1_000 });
    expect(sized({ width: 1_000, height: 3_000 }, 2_000)).toEqual({ width: 1_333, height: 4_000 });
    expect(sized({ width: 2_400, height: 10 }, 1_120)).toEqual({ width: 2_000, height: 20 });
    expect(sized({ width: 10, height: 2_400 }, 10).width).toBe(40);
  });

  it('[PI22] is copied beside itself, and into no other compartment', () => {
    const session = sampleSession({ [COMMON]: {}, [CLOSED]: {} });
    const { desk, table } = session;
    const made = addPicture(desk, COMMON, FIELDS);
    if (!made.ok) throw new Error(made.because);
    expect(duplicate(desk, [made.end])).toMatchObject({ ok: true });
    const clip = copy(table.get(), [made.end]);
    if (!clip) throw new Error('nothing was copied');
    expect(paste(desk, clip, { by: [1, 1], compartment: CLOSED })).toEqual({
      ok: false,
      because: 'pictureStays',
    });
    expect(table.get().elements.map(({ compartment }) => compartment)).toEqual([COMMON, COMMON]);
  });

  it('[EX13] is written into a file as data; one that can’t be had is a frame, and the file says so', async () => {
    const session = sampleSession({ [COMMON]: {}, [CLOSED]: {} });
    addPicture(session.desk, COMMON, FIELDS);
    for (const name of ['Perdue', 'Perdue aussi'])
      addPicture(session.desk, COMMON, { ...FIELDS, name, picture: long('gone') });
    vi.stubGlobal('fetch', async (address: string) =>
      address.includes('gone')
        ? new Response('{"code":"notFound"}', { status: 404 })
        : new Response(new Uint8Array([1, 2, 3])),
    );
    const table = session.table.get();
    const found = await picturesOf(table);
    expect([...found.pictures]).toEqual([[pictureFiles.key(OF), 'data:image/webp;base64,AQID']]);
    const said = missingInWords(found.missing) ?? '';
    expect(said).toContain('2 images n’ont pas pu être chargées');
    expect(said).toContain('Perdue et Perdue aussi');
    const file: Picture = {
      ...{
        table,
        drawingWords: plainWords,
        notation: 'sociogram',
        title: 'Carte',
        compartments: [],
        who: 'N',
      },
      ...{ date: 'hier', font: null, mark: null },
    };
    const words = (svg: string) => svg.replaceAll(/<[^>]+>\s*/g, ' ');
    expect(words(boardPicture({ ...file, ...found }).svg)).toContain('n’ont pas pu être chargées');
    expect(words(boardPicture(file).svg)).not.toContain('pu être');
    expect(missingInWords([])).toBeNull();
  });
});

import { EventEmitter } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Sender } from '#shared/protocol/http/call.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { cleanPicture } from './cleanPicture.ts';
import { kindOfPicture } from './kindOfPicture.ts';
import { photograph, png } from './testing/files.ts';

type Fork = (file: string, args: string[], options: object) => unknown;
const processes = vi.hoisted(() => ({ fake: null as Fork | null }));
vi.mock('node:child_process', async (original) => {
  const real = await original<{ fork: Fork }>();
  return { ...real, fork: (...given: Parameters<Fork>) => (processes.fake ?? real.fork)(...given) };
});

const STAYS = { aborted: false, addEventListener: () => undefined, removeEventListener: () => undefined };
const opened = async (file: Uint8Array) => {
  const { default: sharp } = await import('sharp');
  return sharp(file);
};

afterEach(() => {
  processes.fake = null;
  vi.useRealTimers();
});

describe('what a file is', () => {
  it('[PI1] a JPEG, a PNG and a WebP, as they are written', async () => {
    const picture = await opened(await photograph());
    expect(kindOfPicture(await picture.toBuffer())).toBe('jpeg');
    expect(kindOfPicture(await picture.png().toBuffer())).toBe('png');
    expect(kindOfPicture(await picture.webp().toBuffer())).toBe('webp');
  });

  it('[PI1] a sound begins as a WebP does, and a drawing may begin with what it is', () => {
    expect(kindOfPicture(Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1'))).toBe('unknown');
    expect(kindOfPicture(Buffer.from('<?xml version="1.0"?>\n<!-- drawn -->'))).toBe('svg');
    expect(kindOfPicture(Buffer.from('<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN">'))).toBe('svg');
  });
});

describe('a picture made anew', () => {
  it('[PI2] is inside 2,400 × 2,400, in its proportions, whichever way it lies', async () => {
    for (const [width, height, made] of [
      [4_800, 1_200, { width: 2_400, height: 600 }],
      [1_200, 4_800, { width: 600, height: 2_400 }],
      [30, 20, { width: 30, height: 20 }],
    ] as const) {
      const file = png(width, height, new Uint8Array((width + 1) * height));
      expect(await cleanPicture(file, STAYS)).toMatchObject({ ok: true, ...made });
    }
  });

  it('[PI3] comes of three kinds of files alone: what opens the others isn’t there', async () => {
    const picture = await opened(await photograph());
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
    for (const file of [
      await picture.gif().toBuffer(),
      await picture.tiff().toBuffer(),
      Buffer.from(drawing),
    ])
      expect(await cleanPicture(file, STAYS)).toEqual({ ok: false, because: 'broken' });
  });

  it('[PI3] unpacks to 64 million pixels at most', () => {
    expect(LIMITS.picturePixels).toBe(64_000_000);
  });
});

describe('the process that makes it', () => {
  /** A process that answers nothing by itself. */
  function silent() {
    const child = Object.assign(new EventEmitter(), { kill: vi.fn(), send: vi.fn() });
    const fork = vi.fn<Fork>(() => child);
    processes.fake = fork;
    return { child, fork };
  }
  const file = new Uint8Array(3);

  it('[PI3] has nothing of the server’s environment, nor of how it was started', async () => {
    const { child, fork } = silent();
    const cleaned = cleanPicture(file, STAYS);
    expect(fork.mock.calls[0]?.[2]).toMatchObject({ env: {}, execArgv: [] });
    child.emit('message', { ok: false, because: 'broken' });
    expect(await cleaned).toEqual({ ok: false, because: 'broken' });
    expect(child.kill).toHaveBeenCalledWith('SIGKILL');
  });

  it('[PI3] that falls over a file, or can’t be told of it, is a file that is refused', async () => {
    const fallen = silent();
    const one = cleanPicture(file, STAYS);
    fallen.child.emit('exit', null, 'SIGSEGV');
    expect(await one).toEqual({ ok: false, because: 'broken' });
    const gone = silent();
    const other = cleanPicture(file, STAYS);
    gone.child.send.mock.calls[0]?.[1](new Error('closed'));
    expect(await other).toEqual({ ok: false, because: 'broken' });
  });

  it('[PI3] that takes half a minute is ended', async () => {
    vi.useFakeTimers();
    const { child } = silent();
    const cleaned = cleanPicture(file, STAYS);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(child.kill).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await cleaned).toEqual({ ok: false, because: 'tooManyPixels' });
    expect(child.kill).toHaveBeenCalledWith('SIGKILL');
  });

  it('[PI3] ends with whoever sent the file, and isn’t started for who left before', async () => {
    const { child, fork } = silent();
    const leaving = new AbortController();
    const cleaned = cleanPicture(file, leaving.signal as Sender);
    leaving.abort();
    expect(await cleaned).toEqual({ ok: false, because: 'left' });
    expect(child.kill).toHaveBeenCalledWith('SIGKILL');
    expect(await cleanPicture(file, leaving.signal as Sender)).toEqual({ ok: false, because: 'left' });
    expect(fork).toHaveBeenCalledOnce();
  });
});

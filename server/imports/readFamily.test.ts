import type { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Sender } from '#shared/protocol/http/call.ts';
import { readFamily } from './readFamily.ts';

interface Thread extends EventEmitter {
  file: string;
  options: { workerData: object; transferList: unknown[]; resourceLimits: object };
  terminate: ReturnType<typeof vi.fn>;
}
const threads = vi.hoisted(() => [] as unknown[]);
vi.mock('node:worker_threads', async (original) => {
  const { EventEmitter: Emitter } = await import('node:events');
  class Silent extends Emitter {
    terminate = vi.fn(async () => 0);
    readonly file: string;
    readonly options: object;
    constructor(file: URL, options: object) {
      super();
      this.file = file.pathname;
      this.options = options;
      threads.push(this);
    }
  }
  return { ...(await original<object>()), Worker: Silent };
});

const CHOICE = { withRestricted: false, around: null, up: 2, down: 2, siblings: true, partners: true };
const FAMILY = { ok: false, because: 'nobody' } as const;

function begun(sender: Sender = new AbortController().signal as Sender) {
  const bytes = new Uint8Array(9);
  const onProgress = vi.fn();
  const read = readFamily(bytes, CHOICE, { sender, onProgress });
  return { bytes, read, onProgress, thread: threads.at(-1) as Thread };
}

describe('the thread that reads a file', () => {
  beforeEach(() => {
    threads.length = 0;
  });
  afterEach(() => vi.useRealTimers());

  it('[GD87] is one of its own, which the bytes are handed over to, and which ends with its answer', async () => {
    const { bytes, read, onProgress, thread } = begun();
    expect(thread.file).toMatch(/familyThread\.ts$/);
    expect(thread.options).toMatchObject({
      ...{ workerData: { bytes, choice: CHOICE }, transferList: [bytes.buffer] },
      resourceLimits: { maxOldGenerationSizeMb: expect.any(Number) },
    });
    thread.emit('message', { is: 'progress', progress: { stage: 'reading', done: 0.5 } });
    expect(onProgress).toHaveBeenCalledWith({ stage: 'reading', done: 0.5 });
    expect(thread.terminate).not.toHaveBeenCalled();
    thread.emit('message', { is: 'read', read: FAMILY });
    expect(await read).toEqual(FAMILY);
    expect(thread.terminate).toHaveBeenCalledOnce();
  });

  it('[GD87] ends when whoever sent the file leaves, and isn’t begun for who left before', async () => {
    const leaving = new AbortController();
    const { read, thread } = begun(leaving.signal as Sender);
    leaving.abort();
    expect(await read).toEqual({ ok: false, because: 'left' });
    expect(thread.terminate).toHaveBeenCalledOnce();
    expect(await begun(leaving.signal as Sender).read).toEqual({ ok: false, because: 'left' });
    expect(threads).toHaveLength(1);
  });

  it('[GD88] that takes too long or too much memory is a file that is refused; what else goes wrong is thrown', async () => {
    vi.useFakeTimers();
    const long = begun();
    await vi.advanceTimersByTimeAsync(121_000);
    expect(await long.read).toEqual({ ok: false, because: 'tooMuch' });
    expect(long.thread.terminate).toHaveBeenCalledOnce();
    const large = begun();
    large.thread.emit('error', Object.assign(new Error('memory'), { code: 'ERR_WORKER_OUT_OF_MEMORY' }));
    expect(await large.read).toEqual({ ok: false, because: 'tooMuch' });
    const broken = begun();
    broken.thread.emit('error', new Error('a bug'));
    await expect(broken.read).rejects.toThrow('a bug');
  });
});

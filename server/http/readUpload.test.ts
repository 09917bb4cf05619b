import { describe, expect, it } from 'vitest';
import { readUpload } from './readUpload.ts';

const MOST = { maxBytes: 10 };

function sent(body: BodyInit, more: RequestInit & { duplex?: 'half' } = {}) {
  return new Request('http://here.example/', {
    method: 'POST',
    body,
    duplex: 'half',
    ...more,
  } as RequestInit);
}

/** Pieces of four bytes, one at a time. */
function pieces(count: number, onPull: (nth: number) => void = () => undefined) {
  let nth = 0;
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        nth += 1;
        onPull(nth);
        if (nth > count) controller.close();
        else controller.enqueue(new Uint8Array(4).fill(nth));
      },
    },
    { highWaterMark: 0 },
  );
}

describe('a file that is sent', () => {
  it('[HT63] comes whole, as far as its call allows to the byte', async () => {
    expect(await readUpload(sent(pieces(2)), MOST).read()).toEqual(Uint8Array.of(1, 1, 1, 1, 2, 2, 2, 2));
    expect(await readUpload(sent(new Uint8Array(10)), MOST).read()).toHaveLength(10);
    expect(await readUpload(sent(new Uint8Array(11)), MOST).read()).toBe('tooLarge');
  });

  it('[HT63] is counted as it comes, whatever its header says, and read no further', async () => {
    let pulled = 0;
    const long = pieces(1_000, (nth) => {
      pulled = nth;
    });
    const small = { headers: { 'content-length': '4' } };
    expect(await readUpload(sent(long, small), MOST).read()).toBe('tooLarge');
    expect(pulled).toBeLessThan(6);
  });

  it('[HT63] is not read at all where its header says that it is too large, nor before it is asked for', async () => {
    let pulled = 0;
    const large = pieces(1_000, (nth) => {
      pulled = nth;
    });
    const upload = readUpload(sent(large, { headers: { 'content-length': '11' } }), MOST);
    expect(pulled).toBe(0);
    expect(await upload.read()).toBe('tooLarge');
    expect(pulled).toBe(0);
  });
});

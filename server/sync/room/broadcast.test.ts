import { expect, it } from 'vitest';
import { broadcast, type Done } from './broadcast.ts';
import type { Connection } from './connection.ts';
import { ackFrame, updateFrame } from './frames.ts';

it('[SY62] a commit is one write for each reader, the same buffer for all who wrote none of it', () => {
  const got = new Map<string, Buffer[]>();
  const person = (name: string, received: number, inFlight: number) =>
    ({
      wantsAcks: true,
      received,
      inFlight,
      send: (frame: Buffer) => got.set(name, [...(got.get(name) ?? []), frame]),
    }) as unknown as Connection;
  const [author, other, reader, second] = [
    person('a', 3, 2),
    person('b', 1, 1),
    person('c', 0, 0),
    person('d', 0, 0),
  ];
  const frames = [1, 2, 3].map((byte) => updateFrame(Uint8Array.of(byte)));
  const [one, two, three] = frames as [Buffer, Buffer, Buffer];
  const done: Done[] = [
    { frame: one, author, nth: 1 },
    { frame: two, author: other, nth: 1 },
    { frame: three, author, nth: 3 },
  ];
  broadcast([author, other, reader, second], done, 0);
  expect(got.get('c')).toEqual([Buffer.concat(frames)]);
  expect(got.get('d')?.[0]).toBe(got.get('c')?.[0]);
  expect(got.get('a')).toEqual([Buffer.concat([two, ackFrame(3)])]);
  expect(got.get('b')).toEqual([Buffer.concat([one, three, ackFrame(1)])]);
});

it('[SY65] what the server itself wrote may be larger than what waits for a reader, and is sent as an answer is', () => {
  const sent: string[] = [];
  const reader = {
    send: () => sent.push('send'),
    sendAsked: () => sent.push('sendAsked'),
  } as unknown as Connection;
  const frame = updateFrame(Uint8Array.of(1));
  broadcast([reader], [{ frame, author: { inFlight: 1 } as Connection, nth: 1 }], 0);
  broadcast([reader], [{ frame, author: null, nth: 0 }], 0);
  expect(sent).toEqual(['send', 'sendAsked']);
});

import { describe, expect, it } from 'vitest';
import { fakeEnvironment } from '../testing/fakeEnvironment.ts';
import { presence } from './presence.ts';

const PERSON = { memberId: 'm1', name: 'Nadia (fictive)', sector: 'school', role: 'participant' };

describe('presence', () => {
  it('[CL9] sends at most twelve times a second, and the last word always', () => {
    const world = fakeEnvironment();
    const line = presence(world);
    const sent: unknown[] = [];
    line.set({ cursor: [0, 0] });
    line.connected((fields) => sent.push(fields));
    for (let i = 1; i <= 100; i++) {
      line.set({ cursor: [i, i] });
      world.pass(10);
    }
    world.pass(200);
    expect(sent.length).toBeLessThanOrEqual(14);
    expect(sent[0]).toEqual({ cursor: [0, 0] });
    expect(sent.at(-1)).toEqual({ cursor: [100, 100] });
  });

  it('[CL9] believes the server about who, and reads only fields that make sense', () => {
    const world = fakeEnvironment();
    const line = presence(world);
    line.received([
      { connection: 7, state: { person: PERSON, cursor: [1, 2], drag: { ids: 'no' }, editing: true, x: 1 } },
      { connection: 3, state: { person: PERSON, cursor: [Number.NaN, 0], selection: ['a'] } },
      { connection: 9, state: { name: 'nobody the server knows', cursor: [1, 1] } },
    ]);
    const nothing = {
      cursor: null,
      selection: [],
      drag: null,
      caret: null,
      viewport: null,
      editing: false,
      ink: null,
    };
    expect(line.others.get()).toEqual([
      { connection: 3, person: PERSON, fields: { ...nothing, selection: ['a'] } },
      { connection: 7, person: PERSON, fields: { ...nothing, cursor: [1, 2], editing: true } },
    ]);
  });

  it('[CL9] forgets everybody with the connection, and somebody who left', () => {
    const world = fakeEnvironment();
    const line = presence(world);
    line.received([
      { connection: 1, state: { person: PERSON } },
      { connection: 2, state: { person: PERSON } },
    ]);
    world.pass(100);
    line.received([{ connection: 1, state: null }]);
    world.pass(100);
    expect(line.others.get().map(({ connection }) => connection)).toEqual([2]);
    line.disconnected();
    expect(line.others.get()).toEqual([]);
  });
});

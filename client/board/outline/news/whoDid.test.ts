import { describe, expect, it } from 'vitest';
import type { OtherPerson } from '#client/sync/index.ts';
import { COMMON, long, person } from '#shared/testing/tableBuilders.ts';
import type { Change } from './change.ts';
import { newsDesk } from './newsDesk.ts';
import { whoDid } from './whoDid.ts';

const change: Change = {
  root: 'elements',
  compartment: COMMON,
  before: null,
  after: { ...person('CMPP', [0, 0]), compartment: COMMON },
};

let connection = 0;
function other(
  name: string,
  fields: Partial<OtherPerson['fields']> = {},
  role: OtherPerson['person']['role'] = 'participant',
): OtherPerson {
  connection += 1;
  return {
    connection,
    person: { memberId: `member-${name}`, name, sector: 'school', role },
    fields: {
      cursor: null,
      selection: [],
      drag: null,
      caret: null,
      viewport: null,
      editing: false,
      ink: null,
      ...fields,
    },
  };
}

describe('whose change it is', () => {
  it('[OL25] theirs who have it chosen or under their finger', () => {
    const others = [other('M. Roux', { selection: [long('CMPP')] }), other('Dr Lopez')];
    expect(whoDid(change, others)).toBe('M. Roux');
    const dragging = [other('Dr Lopez', { drag: { ids: [`${COMMON}/${long('CMPP')}`], by: [1, 1] } })];
    expect(whoDid(change, dragging)).toBe('Dr Lopez');
  });

  it('[OL25] theirs who alone are writing; an observer can’t be', () => {
    expect(whoDid(change, [other('M. Roux', { editing: true }), other('Dr Lopez')])).toBe('M. Roux');
    expect(whoDid(change, [other('Mme Vidal', { editing: true }, 'observer')])).toBeNull();
  });

  it('[OL25] nobody’s when it could be two people’s, or when nobody shows it', () => {
    const both = [
      other('M. Roux', { selection: [long('CMPP')] }),
      other('Dr Lopez', { selection: [long('CMPP')] }),
    ];
    expect(whoDid(change, both)).toBeNull();
    expect(whoDid(change, [other('M. Roux')])).toBeNull();
    expect(whoDid(change, [])).toBeNull();
  });

  it('[OL25] one person in two tabs is one person', () => {
    const tabs = [
      other('M. Roux', { selection: [long('CMPP')] }),
      other('M. Roux', { selection: [long('CMPP')] }),
    ];
    expect(whoDid(change, tabs)).toBe('M. Roux');
  });
});

/** A clock that goes on when told to. */
function clock() {
  let now = 0;
  const timers = new Set<{ at: number; run: () => void }>();
  return {
    now: () => now,
    later(run: () => void, ms: number) {
      const timer = { at: now + ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    pass(ms: number) {
      const until = now + ms;
      for (;;) {
        const next = [...timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        timers.delete(next);
        now = next.at;
        next.run();
      }
      now = until;
    },
  };
}

describe('the news desk', () => {
  it('[OL24] tells together what comes together', () => {
    const time = clock();
    const told: number[] = [];
    const desk = newsDesk({ tell: (changes) => told.push(changes.length), ...time });
    for (let i = 0; i < 20; i += 1) {
      desk.hear([change]);
      time.pass(50);
    }
    expect(told).toEqual([]);
    time.pass(2_000);
    expect(told).toEqual([20]);
  });

  it('[OL24] doesn’t wait for ever while changes keep coming', () => {
    const time = clock();
    const told: number[] = [];
    const desk = newsDesk({ tell: (changes) => told.push(changes.length), ...time });
    for (let i = 0; i < 100; i += 1) {
      desk.hear([change]);
      time.pass(100);
    }
    expect(told.length).toBeGreaterThanOrEqual(1);
    time.pass(5_000);
    expect(told.reduce((sum, count) => sum + count, 0)).toBe(100);
    desk.hear([change]);
    desk.stop();
    time.pass(5_000);
    expect(told.reduce((sum, count) => sum + count, 0)).toBe(100);
  });
});

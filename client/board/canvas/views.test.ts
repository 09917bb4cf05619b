import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Link } from '#shared/board/index.ts';
import { plainWords } from '#shared/drawing/testing/plainWords.ts';
import { COMMON, end, household, key, long, person, structure } from '#shared/testing/tableBuilders.ts';
import type { BoardProps } from '../boardProps.ts';
import { createPresenceHub } from '../presence/presenceHub.ts';
import { sampleSession } from '../testing/sampleSession.ts';
import { actions } from './actions.ts';
import { createRoom } from './room.ts';
import { views } from './views.ts';

const people = [
  person('lea', [0, 0]),
  person('rose', [400, 0]),
  structure('cmpp', [0, 400]),
  household('home', [0, 0]),
];
const feeling: Link = {
  id: long('e'),
  kind: 'emotion',
  from: end('lea'),
  to: end('rose'),
  emotion: 'close',
  label: '',
};

function room(memberId = 'me') {
  const session = sampleSession({ [COMMON]: { elements: people, links: [feeling] } });
  const props = { me: { id: memberId } } as BoardProps;
  return createRoom({ session, presence: createPresenceHub(), props, words: plainWords });
}

describe('the views of a table', () => {
  beforeEach(() => {
    const kept = new Map<string, string>();
    vi.stubGlobal('sessionStorage', {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => kept.set(name, value),
    });
    return () => vi.unstubAllGlobals();
  });

  it('[BO140] are two drawings of it: what stands where it stood, lines that come and go, kept for whoever is here', () => {
    const here = room();
    const before = here.picture.get();
    expect(before.links).toEqual([]);
    views.show(here, 'genogram');
    const after = here.picture.get();
    expect(after.links.map(({ look }) => look)).toEqual(['emotion-close']);
    for (const [id, drawn] of before.elementAt) expect(after.elementAt.get(id)?.at).toEqual(drawn.at);
    expect(here.picture.still.get()).toBe(after);
    views.showOther(here);
    expect(here.picture.get().elementAt.get(key('lea'))).toBe(before.elementAt.get(key('lea')));
    views.showOther(here);
    expect(room().view.get()).toBe('genogram');
    expect(room('somebodyElse').view.get()).toBe('sociogram');
  });

  it('[BO140] say that they changed to whoever only listens for the drawing', () => {
    const here = room();
    const heard = vi.fn();
    here.picture.still.subscribe(heard);
    views.show(here, 'genogram');
    expect(heard).toHaveBeenCalled();
  });

  it('[BO141] who makes a line that this view leaves out is shown the one that draws it', () => {
    const here = room();
    views.showWhatWasMade(here, 'couple');
    expect(here.view.get()).toBe('sociogram');
    views.showWhatWasMade(here, 'emotion');
    expect(here.view.get()).toBe('genogram');
    views.showWhatWasMade(here, 'relation');
    expect(here.view.get()).toBe('sociogram');
  });

  it('[BO142] a drawn line is what the view draws; between two people it asks', () => {
    const here = room();
    const kinds = () => here.session.table.get().links.map(({ kind }) => kind);
    actions.join(here, { from: key('lea'), to: key('cmpp') });
    expect(kinds()).toContain('relation');
    views.show(here, 'genogram');
    actions.join(here, { from: key('rose'), to: key('cmpp') });
    expect(kinds()).toContain('eco');
    expect(here.asking.get()).toBeNull();
    actions.join(here, { from: key('lea'), to: key('rose') });
    expect(here.asking.get()).toMatchObject({ is: 'connect' });
    actions.join(here, { from: key('cmpp'), to: key('lea') });
    expect(here.view.get()).toBe('sociogram');
  });
});

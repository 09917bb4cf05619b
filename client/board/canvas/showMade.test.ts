import { beforeEach, describe, expect, it, vi } from 'vitest';
import { plainWords } from '#shared/drawing/testing/plainWords.ts';
import { COMMON, key, person } from '#shared/testing/tableBuilders.ts';
import type { BoardProps } from '../boardProps.ts';
import { addRelativeOf } from '../family/addRelativeOf.ts';
import { createPresenceHub } from '../presence/presenceHub.ts';
import { sampleSession } from '../testing/sampleSession.ts';
import type { View } from '../tools/panTool.ts';
import { actions } from './actions.ts';
import { insetsOf } from './cover.ts';
import { createRoom, type Screen } from './room.ts';

const SIZE = { width: 900, height: 700 };

/** Somebody's map, and where their eye is. */
function aMap({ compact = false, view = { x: 100, y: 100, zoom: 1 } as View } = {}) {
  const session = sampleSession({ [COMMON]: { elements: [person('lea', [0, 0])] } });
  const props = { me: { id: 'me' }, activeCompartmentId: COMMON, compact } as BoardProps;
  const room = createRoom({ session, presence: createPresenceHub(), props, words: plainWords });
  const looked: View[] = [];
  const screen: Partial<Screen> = {
    view: () => looked.at(-1) ?? view,
    size: () => SIZE,
    setView: (next) => looked.push(next),
  };
  room.screen.now = screen as Screen;
  /** whether what was just made is whole beside what covers the map, and in the upper `share` of the screen */
  const isSeen = (share = 1) => {
    const [made = ''] = session.selection.get();
    const box = room.picture.get().elementAt.get(made)?.box;
    const { x, y, zoom } = looked.at(-1) ?? view;
    const insets = insetsOf(room);
    return (
      box !== undefined &&
      box.x * zoom + x >= insets.left &&
      box.y * zoom + y >= insets.top &&
      (box.x + box.width) * zoom + x <= SIZE.width - insets.right &&
      (box.y + box.height) * zoom + y <= Math.min(SIZE.height - insets.bottom, SIZE.height * share)
    );
  };
  return { room, looked, isSeen };
}

describe('what was just made', () => {
  beforeEach(() => {
    vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => undefined });
    return () => vi.unstubAllGlobals();
  });

  it('[BO151] is brought into sight, whole: what is added, a relative, beside a panel as well', () => {
    const added = aMap();
    actions.add(added.room, 'person', [2_000, -900]);
    expect([added.looked.length, added.isSeen()]).toEqual([1, true]);
    const kin = aMap({ view: { x: 880, y: 20, zoom: 1 } });
    addRelativeOf(kin.room, key('lea'), 'parent');
    expect([kin.looked.length, kin.isSeen()]).toEqual([1, true]);
    const panel = aMap();
    panel.room.covered.set({ right: 300, bottom: 200 });
    actions.add(panel.room, 'person', [500, 400]);
    expect([panel.looked.length, panel.isSeen()]).toEqual([1, true]);
  });

  it('[BO151] on a phone above the keyboard that its name asks for', () => {
    const { room, looked, isSeen } = aMap({ compact: true });
    actions.add(room, 'person', [0, 400]);
    expect([looked.length, isSeen(0.5)]).toEqual([1, true]);
  });

  it('[BO151] leaves the eye where it is when it is in sight', () => {
    const { room, looked, isSeen } = aMap();
    actions.add(room, 'person', [300, 200]);
    expect([looked, isSeen()]).toEqual([[], true]);
  });
});

import { describe, expect, it } from 'vitest';
import type { OpenDocument } from '#client/sync/index.ts';
import { store } from '../model/store.ts';
import { createPresenceHub } from './presenceHub.ts';

type Told = Parameters<OpenDocument['presence']['set']>[0];

function board() {
  let told: Told = {};
  const presence: OpenDocument['presence'] = {
    set: (fields) => {
      told = { ...told, ...fields };
    },
    others: store([]),
  };
  return { presence, told: () => told };
}

describe('what the others are told', () => {
  const closed = 'closedAAAAAAAA';
  const common = 'commonAAAAAAAA';
  const open = () => {
    const [a, b] = [board(), board()];
    const hub = createPresenceHub();
    hub.setDocuments(
      new Map([
        [common, a],
        [closed, b],
      ]),
    );
    return { hub, common: a.told, closed: b.told };
  };

  it('[BO100] where a pointer is goes to the readers of what is under it, and to nobody else', () => {
    const seen = open();
    seen.hub.cursor([10, 20], common);
    seen.hub.cursor([50, 60], closed);
    expect(seen.common().cursor).toBeNull();
    expect(seen.closed().cursor).toEqual([50, 60]);
  });

  it('[BO101] a selection and a drag are told board by board', () => {
    const seen = open();
    const ends = [
      { compartment: common, element: 'open' },
      { compartment: closed, element: 'secret' },
    ];
    seen.hub.selection(ends);
    seen.hub.drag(ends, [3, 4]);
    expect(seen.common()).toMatchObject({ selection: ['open'], drag: { ids: ['open'], by: [3, 4] } });
    expect(JSON.stringify(seen.common())).not.toContain('secret');
    seen.hub.drag([{ compartment: closed, element: 'secret' }], [1, 1]);
    expect(seen.common().drag).toBeNull();
  });

  it('[BO102] nothing of NaN is told, and leaving says that nothing is held', () => {
    const seen = open();
    seen.hub.viewport([Number.NaN, 0], 1, common);
    seen.hub.viewport([0, 0], 0, common);
    expect(seen.common().viewport).toBeUndefined();
    seen.hub.selection([{ compartment: common, element: 'open' }]);
    seen.hub.stop();
    expect(seen.common()).toEqual({
      cursor: null,
      selection: [],
      drag: null,
      viewport: null,
      editing: false,
      ink: null,
    });
  });

  it('[BO113] what is being drawn is told to the readers of the compartment it will be in', () => {
    const seen = open();
    const ink = { pen: 'pen', tint: 0, size: 4, at: [0, 0], path: 'gAA' } as const;
    seen.hub.ink({ ...ink, at: [0, 0] }, closed);
    expect(seen.closed().ink).toEqual(ink);
    expect(seen.common().ink).toBeUndefined();
  });
});

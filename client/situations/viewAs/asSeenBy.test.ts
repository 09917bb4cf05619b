import { describe, expect, it } from 'vitest';
import { NOBODY } from '#shared/domain/audience.ts';
import type { CompartmentView } from '#shared/protocol/http/views.ts';
import { asSeenBy } from './asSeenBy.ts';

const volet = (id: string, access: CompartmentView['access']): CompartmentView => ({
  id,
  kind: 'custom',
  name: id,
  category: 'network',
  audience: NOBODY,
  access,
  because: access === 'none' ? null : 'named',
  until: null,
  mine: false,
  archived: false,
  board: access === 'none' ? null : `board:${id}`,
  notes: [],
  readers: [],
});

describe('asSeenBy', () => {
  const mine = [volet('common', 'write'), volet('family', 'none'), volet('school', 'write')];

  it('[UI7] keeps what the other sees, to read only', () => {
    expect(asSeenBy(mine, [{ id: 'common', access: 'write' }]).map(({ id, access }) => [id, access])).toEqual(
      [['common', 'read']],
    );
  });

  it('[UI7] opens nothing to me that was closed to me', () => {
    const [family] = asSeenBy(mine, [{ id: 'family', access: 'write' }]);
    expect(family).toMatchObject({ access: 'none', board: null });
  });

  it('[UI7] shows nothing when the server says nothing', () => {
    expect(asSeenBy(mine, [])).toEqual([]);
    expect(asSeenBy(mine, [{ id: 'common', access: 'none' }])).toEqual([]);
  });
});

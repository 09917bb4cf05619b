import { describe, expect, it } from 'vitest';
import type { Link } from '#shared/board/index.ts';
import { COMMON, end, long, person } from '#shared/testing/tableBuilders.ts';
import { sampleSession } from '../testing/sampleSession.ts';
import { connect } from './connect.ts';
import { find } from './find.ts';
import { linkable } from './linkable.ts';
import { setTwin } from './setTwin.ts';

const child = (id: string, of: string): Link => ({
  id: long(id),
  kind: 'child',
  parents: [end('mum')],
  child: end(of),
  filiation: 'biological',
});
const board = () =>
  sampleSession({
    [COMMON]: {
      elements: ['mum', 'k', 'l', 'm'].map((id, place) => person(id, [place * 200, 0])),
      links: [child('c1', 'k'), child('c2', 'l'), child('c3', 'm')],
    },
  });
const twinsOf = (session: ReturnType<typeof board>, id: string) => {
  const link = find.link(session.table.get(), end(id));
  return link?.kind === 'child' ? (link.twins ?? null) : undefined;
};

describe('born together', () => {
  it('[BO145] is written on both links, in one step', () => {
    const session = board();
    expect(setTwin(session.desk, end('c1'), { with: end('c2'), zygosity: 'identical' }).ok).toBe(true);
    expect(twinsOf(session, 'c1')).toEqual(twinsOf(session, 'c2'));
    expect(twinsOf(session, 'c1')).toMatchObject({ zygosity: 'identical' });
    session.history.undo();
    expect([twinsOf(session, 'c1'), twinsOf(session, 'c2')]).toEqual([null, null]);
  });

  it('[BO145] a third joins the group of the others, and one may leave it', () => {
    const session = board();
    setTwin(session.desk, end('c1'), { with: end('c2'), zygosity: 'unknown' });
    setTwin(session.desk, end('c3'), { with: end('c1'), zygosity: 'unknown' });
    expect(twinsOf(session, 'c3')?.group).toBe(twinsOf(session, 'c2')?.group);
    expect(setTwin(session.desk, end('c3'), { with: null, zygosity: 'unknown' }).ok).toBe(true);
    expect(twinsOf(session, 'c3')).toBeNull();
    expect(setTwin(session.desk, end('c3'), { with: null, zygosity: 'unknown' })).toEqual({
      ok: false,
      because: 'nothing',
    });
  });

  it('[BO55] feelings join people, the ecomap joins a family to what is round it', () => {
    expect(linkable('person', 'person')).toEqual(['relation', 'couple', 'child', 'emotion']);
    expect(linkable('household', 'structure')).toEqual(['relation', 'eco']);
    expect(linkable('structure', 'person')).toEqual(['relation']);
    const session = board();
    const draft = { kind: 'emotion', from: end('k'), to: end('l'), emotion: 'violence', label: '' } as const;
    expect(connect(session.desk, draft)).toEqual({ ok: false, because: 'sensitive' });
    expect(connect(session.desk, { ...draft, emotion: 'distrust' })).toMatchObject({ ok: true });
  });
});

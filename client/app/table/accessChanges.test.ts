import { describe, expect, it } from 'vitest';
import type { SituationView } from '#shared/protocol/http/views.ts';
import { accessChanges } from './accessChanges.ts';
import { nextEnd } from './nextEnd.ts';
import { withoutDocument } from './withoutDocument.ts';

const compartment = (id: string, access: 'none' | 'read' | 'write') => ({
  id,
  name: id,
  access,
  board: `board:${id}`,
  notes: [{ id: `${id}-note`, title: 'x', document: `note:${id}` }],
});

describe('accessChanges', () => {
  it('[CS20] names what opened and what closed, and nothing that only changed', () => {
    const before = [
      compartment('common', 'write'),
      compartment('care', 'read'),
      compartment('school', 'none'),
    ];
    const after = [compartment('common', 'read'), compartment('school', 'read'), compartment('new', 'write')];
    const { opened, closed } = accessChanges(before, after);
    expect(opened.map(({ id }) => id)).toEqual(['school', 'new']);
    expect(closed.map(({ id }) => id)).toEqual(['care']);
  });
});

describe('withoutDocument', () => {
  const situation = {
    compartments: [compartment('common', 'write'), compartment('care', 'read')],
  } as unknown as SituationView;

  it('[CS20] takes the whole volet away with its board', () => {
    expect(withoutDocument(situation, 'board:care').compartments.map(({ id }) => id)).toEqual(['common']);
  });

  it('[CS20] takes one note away with its text, and leaves the others as they are', () => {
    const after = withoutDocument(situation, 'note:care');
    expect(after.compartments.map(({ notes }) => notes.length)).toEqual([1, 0]);
    expect(after.compartments[0]).toBe(situation.compartments[0]);
  });
});

it('[CS20] the next end is the first that is to come, of what is open', () => {
  const one = (access: 'none' | 'read', until: number | null) => ({ access, until });
  expect(nextEnd([one('read', null), one('none', 5)], 1)).toBeNull();
  expect(nextEnd([one('read', 9), one('read', 7), one('none', 3), one('read', 1)], 1)).toBe(7);
});

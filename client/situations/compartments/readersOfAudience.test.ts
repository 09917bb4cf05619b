import { expect, it } from 'vitest';
import { EVERYONE, NOBODY } from '#shared/domain/audience.ts';
import type { MemberView } from '#shared/protocol/http/views.ts';
import { readersOfAudience } from './readersOfAudience.ts';

const member = (id: string, sector: MemberView['sector'], role: MemberView['role']): MemberView => ({
  id,
  name: id,
  role,
  sector,
  function: '',
  organization: '',
  familyPlace: sector === 'family' ? 'holder' : null,
  profession: null,
  careTeam: null,
  isMe: false,
  pending: false,
});
const SITUATION = {
  id: 'situation1',
  members: [
    member('nadia', 'family', 'participant'),
    member('roux', 'school', 'observer'),
    member('perrin', 'social', 'facilitator'),
  ],
};
const readers = (audience: Partial<typeof NOBODY>) =>
  readersOfAudience(SITUATION, { ...NOBODY, ...audience }, 'sharedNotes').map(({ id }) => id);

it('[UI8] names the sectors’ members, then those chosen by name', () => {
  expect(readers({ sectors: ['family'] })).toEqual(['nadia']);
  expect(readers({ sectors: ['family'], memberIds: ['roux'] })).toEqual(['nadia', 'roux']);
});

it('[UI8] does not count a facilitator who was not chosen', () => {
  expect(readers({ sectors: ['school'] })).toEqual(['roux']);
  expect(readers({})).toEqual([]);
});

it('[UI8] counts everybody when the whole table is chosen', () => {
  expect(readersOfAudience(SITUATION, EVERYONE, 'sharedNotes')).toHaveLength(3);
});

it('[UI8] leaves out those whom only the family’s agreement would let in', () => {
  expect(readersOfAudience(SITUATION, EVERYONE, 'health').map(({ id }) => id)).toEqual(['nadia']);
});

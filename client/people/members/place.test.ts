import { describe, expect, it } from 'vitest';
import { FIRST_PLACE, placeIsKnown, placeToSend } from './place.ts';

describe('what is said of somebody at the table', () => {
  it('[UI14] of the family, nothing is supposed: it is sent once somebody chose', () => {
    expect(placeIsKnown(FIRST_PLACE)).toBe(false);
    expect(placeToSend(FIRST_PLACE)).not.toHaveProperty('familyPlace');
    expect(placeIsKnown({ ...FIRST_PLACE, familyPlace: 'child' })).toBe(true);
    expect(placeIsKnown({ ...FIRST_PLACE, sector: 'school' })).toBe(true);
  });

  it('[UI14] a relative is sent without a profession, a professional without a place in the family', () => {
    const both = { ...FIRST_PLACE, familyPlace: 'holder', profession: 'nurse', careTeam: ' CMPP ' } as const;
    expect(placeToSend(both)).toMatchObject({ familyPlace: 'holder', profession: null, careTeam: null });
    const nurse = placeToSend({ ...both, sector: 'health' });
    expect(nurse).toMatchObject({ profession: 'nurse', careTeam: 'CMPP' });
    expect(nurse).not.toHaveProperty('familyPlace');
  });

  it('[UI14] a profession in neither list of R.1110-2 belongs to no care team', () => {
    const teacher = { ...FIRST_PLACE, sector: 'school', profession: 'teacher', careTeam: 'CMPP' } as const;
    expect(placeToSend(teacher)).toMatchObject({ profession: 'teacher', careTeam: null });
  });
});

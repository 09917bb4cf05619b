import type { Page } from '@playwright/test';
import { ask } from './ask.ts';
import type { Maillage } from './maillage.ts';

/** A fictional table: Léa's mother, her teacher, her doctor, and who facilitates. */
export interface LeaTable {
  situationId: string;
  /** the address of the table */
  url: string;
  links: { nadia: string; roux: string; lopez: string };
  /** member ids */
  members: { nadia: string; roux: string; lopez: string };
  /** the volet « Soins » */
  care: string;
}

const GUESTS = {
  nadia: { name: 'Nadia', sector: 'family', familyPlace: 'holder', function: 'mère' },
  roux: {
    name: 'M. Roux',
    sector: 'school',
    profession: 'teacher',
    function: 'enseignant',
    organization: 'École Jules-Ferry',
  },
  lopez: { name: 'Dr Lopez', sector: 'health', profession: 'doctor', function: 'pédiatre' },
} as const;

interface Situation {
  members: { id: string; name: string }[];
  compartments: { id: string; kind: string }[];
}

/** Sets the table and hands out its links: the screens for it have stories of their own. */
export async function sitDown(maillage: Maillage, facilitator: Page): Promise<LeaTable> {
  const { id } = await ask<{ id: string }>(facilitator, '/situations', {
    name: 'Autour de Léa (exemple fictif)',
    template: { compartments: ['common', 'family', 'school', 'care'] },
  });
  const invite = async (guest: object) =>
    (
      await ask<{ url: string }>(facilitator, `/situations/${id}/invitations`, {
        role: 'participant',
        ...guest,
      })
    ).url;
  const links = {
    nadia: await invite(GUESTS.nadia),
    roux: await invite(GUESTS.roux),
    lopez: await invite(GUESTS.lopez),
  };
  const situation = await ask<Situation>(facilitator, `/situations/${id}`);
  const idOf = (name: string) => situation.members.find((member) => member.name === name)?.id ?? '';
  return {
    situationId: id,
    url: `${maillage.url}/situations/${id}`,
    links,
    members: { nadia: idOf('Nadia'), roux: idOf('M. Roux'), lopez: idOf('Dr Lopez') },
    care: situation.compartments.find(({ kind }) => kind === 'care')?.id ?? '',
  };
}

/**
 * The mother holds authority alone: her signature is enough. Asks her whether the teacher may read « Soins » until the
 * end of June.
 */
export async function prepareConsent(
  facilitator: Page,
  table: LeaTable,
): Promise<{ consentId: string; until: string }> {
  await ask(facilitator, `/situations/${table.situationId}/guardianship`, {
    subject: {
      memberId: null,
      birthDate: '2018-03-04',
      discernment: false,
      protection: 'none',
      decidesAlone: false,
    },
    authority: 'exclusive',
    separated: false,
    holders: [
      { id: 'holder-nadia', memberId: table.members.nadia, name: 'Nadia Martin', capacity: 'mother' },
    ],
    exclusiveHolderId: 'holder-nadia',
    judgementRef: 'TJ fictif, 12 janvier 2026',
    confidedToAse: false,
    judgeAuthorisationRef: null,
  });
  const year = new Date().getFullYear() + (new Date().getMonth() >= 5 ? 1 : 0);
  const end = new Date(year, 5, 30, 12);
  const { id } = await ask<{ id: string }>(facilitator, `/situations/${table.situationId}/consents`, {
    rows: [
      {
        category: 'health',
        compartmentId: table.care,
        purpose: 'schooling',
        recipient: { memberId: table.members.roux },
        mode: 'board',
      },
    ],
    expiresAt: end.getTime(),
  });
  return { consentId: id, until: `30 juin ${year}` };
}

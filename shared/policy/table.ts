export const RESOURCES = [
  'situation',
  'member',
  'invitation',
  'handOverLink',
  'compartment',
  'audience',
  'board',
  'note',
  'snapshot',
  'presence',
  'acronym',
  'viewAs',
  'consent',
  'withdrawal',
  'guardianship',
  'lawBasis',
  'familyInvitation',
  'sharing',
  'reading',
  'charter',
  'charterAcceptance',
  'ownData',
  'rightsRequest',
  'erasure',
  'legalHold',
] as const;

export const VERBS = ['list', 'read', 'create', 'update', 'delete', 'subscribe', 'share', 'export'] as const;

export type Resource = (typeof RESOURCES)[number];
export type Verb = (typeof VERBS)[number];

/**
 * What somebody must be.
 * account: signed in. member: at this table. activeMember: not an observer, situation not archived.
 * facilitatorOfOpen: facilitator of a situation that isn't archived. compartmentManager: the same, and the
 * compartment isn't somebody's private draft. reader, writer: the compartment is open to them. recorder: it is open to
 * them, and they write in it or lead the meeting, in what isn't archived.
 */
export type Requirement =
  | 'account'
  | 'member'
  | 'activeMember'
  | 'facilitator'
  | 'facilitatorOfOpen'
  | 'selfOrFacilitator'
  | 'compartmentManager'
  | 'reader'
  | 'writer'
  | 'recorder';

/** Resource × verb → what it takes. What isn't written here is refused to everybody. */
const TABLE: Readonly<Record<Resource, Readonly<Partial<Record<Verb, Requirement>>>>> = {
  situation: { list: 'account', create: 'account', read: 'member', update: 'facilitator' },
  member: { list: 'member', read: 'member', update: 'facilitatorOfOpen', delete: 'selfOrFacilitator' },
  invitation: { list: 'facilitator', create: 'facilitatorOfOpen', delete: 'facilitator' },
  handOverLink: { create: 'facilitatorOfOpen' },
  compartment: { list: 'member', read: 'reader', create: 'facilitatorOfOpen', update: 'compartmentManager' },
  audience: { read: 'reader', update: 'compartmentManager' },
  board: { read: 'reader', subscribe: 'reader', update: 'writer', share: 'writer', export: 'reader' },
  note: {
    list: 'reader',
    read: 'reader',
    subscribe: 'reader',
    create: 'writer',
    update: 'writer',
    delete: 'writer',
    share: 'writer',
    export: 'reader',
  },
  snapshot: { list: 'member', read: 'reader', create: 'recorder', update: 'recorder', delete: 'recorder' },
  presence: { subscribe: 'reader', update: 'reader' },
  acronym: { list: 'member', create: 'facilitatorOfOpen', delete: 'facilitatorOfOpen' },
  viewAs: { read: 'facilitator' },
  // Who of the members (the signer, the one who collects, the recipient …) is for the services: to the others the thing
  // isn't there. Withdrawing, asking for one's data and correcting them go on in an archived situation.
  consent: { list: 'member', read: 'member', create: 'activeMember', update: 'member' },
  withdrawal: { list: 'member', read: 'member', create: 'member' },
  guardianship: { read: 'member', update: 'member' },
  lawBasis: { list: 'member', create: 'activeMember', update: 'member' },
  familyInvitation: { read: 'member', create: 'member', delete: 'member' },
  sharing: { read: 'member' },
  reading: { list: 'member' },
  charter: { read: 'member', create: 'facilitatorOfOpen' },
  charterAcceptance: { create: 'selfOrFacilitator' },
  ownData: { export: 'member' },
  rightsRequest: { list: 'member', create: 'member', update: 'facilitator', delete: 'member' },
  erasure: { delete: 'member' },
  legalHold: { read: 'member', create: 'facilitator', delete: 'facilitator' },
};

/** The requirement of a cell, or null: nobody. Words that aren't in the table are nobody too. */
export function requirementOf(resource: Resource, verb: Verb): Requirement | null {
  if (!Object.hasOwn(TABLE, resource)) return null;
  const row = TABLE[resource];
  return Object.hasOwn(row, verb) ? (row[verb] ?? null) : null;
}

import type { DataCategory } from '../domain/compartment.ts';

/**
 * What a kind of person may do with a category of data before anybody has said anything.
 * mission: writes by the law's own charge, which no consent gives or takes. write, read: by default, for whom the compartment is meant. consent: once the family has said yes, or where a law that
 * covers the person allows it. consentOnly: once the family has said yes. law: where a law or a judge allows it, and by
 * no consent. ageRead: read by a child said to be capable of discernment. own: its owner's. never: nobody can open it.
 */
export type Cell =
  | 'mission'
  | 'write'
  | 'read'
  | 'consent'
  | 'consentOnly'
  | 'law'
  | 'ageRead'
  | 'own'
  | 'never';

/** Kinds of people, one column each. A facilitator's own sector adds its column to theirs (column.ts). */
export type Column =
  | 'familyHolder'
  | 'child'
  | 'relative'
  | 'facilitator'
  | 'health'
  | 'social'
  | 'school'
  | 'childProtection'
  | 'mdph'
  | 'justice'
  | 'other'
  | 'outsider';

type Row = Readonly<Record<Column, Cell>>;

/**
 * Who sees what by default: a proposal within the « périmètre de missions » of R.1110-1 CSP, with the family and its
 * child, not a rule of law. The columns relative, justice and other are ours (decision 019).
 */
export const MATRIX: Readonly<Record<DataCategory, Row>> = {
  identity: {
    familyHolder: 'write',
    child: 'read',
    relative: 'read',
    facilitator: 'write',
    health: 'read',
    social: 'read',
    school: 'read',
    childProtection: 'read',
    mdph: 'consent',
    justice: 'read',
    other: 'read',
    outsider: 'never',
  },
  familyTies: {
    familyHolder: 'write',
    child: 'read',
    relative: 'consent',
    facilitator: 'write',
    health: 'consent',
    social: 'consent',
    school: 'consent',
    childProtection: 'consent',
    mdph: 'consent',
    justice: 'consent',
    other: 'consent',
    outsider: 'never',
  },
  network: {
    familyHolder: 'write',
    child: 'write',
    relative: 'write',
    facilitator: 'write',
    health: 'write',
    social: 'write',
    school: 'write',
    childProtection: 'write',
    mdph: 'consent',
    justice: 'write',
    other: 'write',
    outsider: 'never',
  },
  school: {
    familyHolder: 'read',
    child: 'read',
    relative: 'consent',
    facilitator: 'read',
    health: 'consent',
    social: 'consent',
    school: 'write',
    childProtection: 'consent',
    mdph: 'consent',
    justice: 'consent',
    other: 'consent',
    outsider: 'never',
  },
  health: {
    familyHolder: 'read',
    child: 'read',
    relative: 'consentOnly',
    facilitator: 'consentOnly',
    health: 'write',
    social: 'consent',
    school: 'consentOnly',
    childProtection: 'consent',
    mdph: 'consent',
    justice: 'consentOnly',
    other: 'consentOnly',
    outsider: 'never',
  },
  childProtection: {
    familyHolder: 'read',
    child: 'ageRead',
    relative: 'never',
    facilitator: 'consent',
    health: 'law',
    social: 'law',
    school: 'never',
    childProtection: 'mission',
    mdph: 'consent',
    justice: 'law',
    other: 'never',
    outsider: 'never',
  },
  justice: {
    familyHolder: 'read',
    child: 'never',
    relative: 'never',
    facilitator: 'never',
    health: 'never',
    social: 'law',
    school: 'never',
    childProtection: 'law',
    mdph: 'never',
    justice: 'law',
    other: 'never',
    outsider: 'never',
  },
  resources: {
    familyHolder: 'write',
    child: 'never',
    relative: 'never',
    facilitator: 'consent',
    health: 'never',
    social: 'consent',
    school: 'never',
    childProtection: 'consent',
    mdph: 'consent',
    justice: 'never',
    other: 'never',
    outsider: 'never',
  },
  wishes: {
    familyHolder: 'write',
    child: 'write',
    relative: 'consent',
    facilitator: 'read',
    health: 'consent',
    social: 'consent',
    school: 'consent',
    childProtection: 'consent',
    mdph: 'consent',
    justice: 'consent',
    other: 'consent',
    outsider: 'never',
  },
  childPrivate: {
    familyHolder: 'never',
    child: 'write',
    relative: 'never',
    facilitator: 'consentOnly',
    health: 'consent',
    social: 'consent',
    school: 'never',
    childProtection: 'consent',
    mdph: 'never',
    justice: 'never',
    other: 'never',
    outsider: 'never',
  },
  workingNotes: {
    familyHolder: 'never',
    child: 'never',
    relative: 'never',
    facilitator: 'own',
    health: 'own',
    social: 'own',
    school: 'own',
    childProtection: 'own',
    mdph: 'own',
    justice: 'own',
    other: 'own',
    outsider: 'never',
  },
  sharedNotes: {
    familyHolder: 'write',
    child: 'write',
    relative: 'write',
    facilitator: 'write',
    health: 'write',
    social: 'write',
    school: 'write',
    childProtection: 'write',
    mdph: 'consent',
    justice: 'write',
    other: 'write',
    outsider: 'never',
  },
};

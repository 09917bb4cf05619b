import type { DataCategory } from '../domain/compartment.ts';
import { columnsOf } from './column.ts';
import type { MemberFacts } from './facts.ts';
import { type Cell, MATRIX } from './matrix.ts';

/** What may open a category to somebody, and how far. */
export interface Reach {
  /** with nothing said, for whom the compartment is meant */
  byDefault: 'write' | 'read' | null;
  byConsent: boolean;
  byLaw: boolean;
  /** what the family says changes nothing: it never rested on that */
  byMission: boolean;
  /** the most anything opens */
  most: 'write' | 'read';
}

const CLOSED: Reach = { byDefault: null, byConsent: false, byLaw: false, byMission: false, most: 'read' };

const OF_CELL: Readonly<Record<Cell, Reach>> = {
  mission: { byDefault: 'write', byConsent: true, byLaw: true, byMission: true, most: 'write' },
  write: { ...CLOSED, byDefault: 'write', byConsent: true, byLaw: true, most: 'write' },
  read: { ...CLOSED, byDefault: 'read', byConsent: true, byLaw: true, most: 'read' },
  consent: { ...CLOSED, byConsent: true, byLaw: true, most: 'write' },
  consentOnly: { ...CLOSED, byConsent: true, most: 'write' },
  law: { ...CLOSED, byLaw: true, most: 'write' },
  ageRead: { ...CLOSED, byConsent: true, byLaw: true },
  own: CLOSED,
  never: CLOSED,
};

/** The reach of somebody with two missions is the wider of both, way by way. An unknown category, or sector, reaches nothing. */
export function reachOf(
  member: Pick<MemberFacts, 'role' | 'sector' | 'familyPlace'>,
  category: DataCategory,
  childDiscerning: boolean,
): Reach {
  if (!Object.hasOwn(MATRIX, category)) return CLOSED;
  const row = MATRIX[category];
  return columnsOf(member)
    .map((column) => ofCell(row[column], childDiscerning))
    .reduce(wider, CLOSED);
}

function ofCell(cell: Cell, childDiscerning: boolean): Reach {
  const reach = OF_CELL[cell] ?? CLOSED;
  return cell === 'ageRead' && childDiscerning ? { ...reach, byDefault: 'read' } : reach;
}

function wider(a: Reach, b: Reach): Reach {
  return {
    byDefault: a.byDefault === 'write' || b.byDefault === 'write' ? 'write' : (a.byDefault ?? b.byDefault),
    byConsent: a.byConsent || b.byConsent,
    byLaw: a.byLaw || b.byLaw,
    byMission: a.byMission || b.byMission,
    most: a.most === 'write' || b.most === 'write' ? 'write' : 'read',
  };
}

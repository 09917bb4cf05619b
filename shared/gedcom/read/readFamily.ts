import type { Child, Couple } from '#shared/board/index.ts';
import { childOf, type GedcomNode, type GedcomRecord } from './node.ts';
import { pointerOf } from './parseLine.ts';
import { isRestricted, type ReadContext } from './readContext.ts';
import { readFiliation } from './readFiliation.ts';
import { readUnion } from './readUnion.ts';

/** Somebody a family names, and on which line it does. */
export interface Named {
  id: string;
  line: number;
  text: string;
}

export interface NamedPartner extends Named {
  /** which of the two places the file gave them: it says nothing of who they are */
  role: 'HUSB' | 'WIFE';
}

export interface NamedChild extends Named {
  /** what some programs say of each parent apart (_FREL, _MREL) */
  ways: Partial<Record<'HUSB' | 'WIFE', Child['filiation'] | 'sealing'>>;
  /** PEDI where the standard has none, below CHIL: it counts where the child's own record doesn't say */
  way: Child['filiation'] | 'sealing' | null;
}

export interface FamilyRecord {
  id: string;
  line: number;
  partners: NamedPartner[];
  children: NamedChild[];
  union: Couple['union'];
  since: string | null;
  until: string | null;
  restricted: boolean;
  /** our own writer says so of parents whom nothing else joins */
  isNoCouple: boolean;
}

/** Each child is linked to each of them: a file mustn't make millions of links out of thousands of lines. GD49. */
const MOST_PARTNERS = 12;

/** GD40. */
export function readFamily(record: GedcomRecord & { id: string }, context: ReadContext): FamilyRecord {
  const partners: NamedPartner[] = [];
  const children: NamedChild[] = [];
  for (const node of record.children) {
    if (
      !['HUSB', 'WIFE', 'CHIL'].includes(node.tag) ||
      node.value.trim() === '' ||
      node.value.trim() === '@VOID@'
    )
      continue;
    const { text } = node;
    const id = pointerOf(node.value);
    if (id === null) context.skips.add(node.line, text, 'malformed');
    else if (node.tag === 'CHIL') {
      const way = readFiliation(childOf(node, 'PEDI'), context);
      children.push({ id, line: node.line, text, ways: waysOf(node, context), way });
    } else if (partners.length >= MOST_PARTNERS) context.skips.add(node.line, text, 'tooManyPartners');
    else partners.push({ id, line: node.line, text, role: node.tag === 'HUSB' ? 'HUSB' : 'WIFE' });
  }
  const { id, line } = record;
  return {
    id,
    line,
    partners,
    children,
    ...readUnion(record, context),
    restricted: isRestricted(record),
    isNoCouple: childOf(record, '_UNION')?.value.trim() === 'none',
  };
}

function waysOf(node: GedcomNode, context: ReadContext): NamedChild['ways'] {
  const father = readFiliation(childOf(node, '_FREL'), context);
  const mother = readFiliation(childOf(node, '_MREL'), context);
  return { ...(father ? { HUSB: father } : {}), ...(mother ? { WIFE: mother } : {}) };
}

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
    else if (node.tag === 'CHIL') children.push({ id, line: node.line, text, ways: waysOf(node, context) });
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

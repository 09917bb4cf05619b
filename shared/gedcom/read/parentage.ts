import type { Child } from '#shared/board/index.ts';
import type { Period } from '#shared/domain/period.ts';
import { childOf, childrenOf, type GedcomNode, type GedcomRecord } from './node.ts';
import { pointerOf } from './parseLine.ts';
import { periodOf, type ReadContext } from './readContext.ts';
import { readFiliation } from './readFiliation.ts';

type Way = Child['filiation'] | 'sealing';

/** What a person's own record says of a family they are a child of. */
export interface Parentage {
  family: string;
  line: number;
  text: string;
  /** null: as by birth */
  way: Way | null;
  during: Period | null;
  /** by an adoption event, of one or both of the partners */
  adoptedBy: readonly ('HUSB' | 'WIFE')[];
  adoptedDuring: Period | null;
  /** FAMC itself, and not only an adoption */
  isChild: boolean;
}

/** The families of a person's FAMC and ADOP.FAMC by id, each once; and those of FAMS, for files that only say it there. GD50–GD53. */
export function readParentage(record: GedcomRecord, context: ReadContext): ReadonlyMap<string, Parentage> {
  const found = new Map<string, Parentage>();
  for (const node of childrenOf(record, 'FAMC')) {
    const family = familyOf(node, context);
    if (family === null) continue;
    const pedi = childOf(node, '_FILIATION') ?? childOf(node, 'PEDI');
    const known = found.get(family);
    const way = readFiliation(pedi, context);
    if (known && way === null) continue;
    found.set(family, {
      ...blank(family, node),
      way,
      during: periodOf(pedi, context, '_DATE'),
      isChild: true,
    });
  }
  for (const event of childrenOf(record, 'ADOP')) {
    const node = childOf(event, 'FAMC');
    const family = node ? familyOf(node, context) : null;
    if (!node || family === null) {
      context.lost.add('events');
      continue;
    }
    const by = childOf(node, 'ADOP')?.value.trim().toUpperCase();
    const known = found.get(family) ?? blank(family, node);
    found.set(family, {
      ...known,
      adoptedBy:
        by === 'HUSB' || by === 'WIFE' ? [...new Set([...known.adoptedBy, by] as const)] : ['HUSB', 'WIFE'],
      adoptedDuring: periodOf(event, context),
    });
  }
  return found;
}

function familyOf(node: GedcomNode, { skips }: ReadContext): string | null {
  const written = node.value.trim();
  if (written === '' || written === '@VOID@') return null;
  const id = pointerOf(written);
  if (id === null) skips.add(node.line, node.text, 'malformed');
  return id;
}

function blank(family: string, node: GedcomNode): Parentage {
  return {
    family,
    line: node.line,
    text: node.text,
    way: null,
    during: null,
    adoptedBy: [],
    adoptedDuring: null,
    isChild: false,
  };
}

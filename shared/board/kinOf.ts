import { endsOf } from './link.ts';
import { endKey, type Table } from './superpose.ts';

/** Who somebody is joined to by blood, by law or by life, by key; each once, in no order. */
export interface Kin {
  parent: readonly string[];
  child: readonly string[];
  partner: readonly string[];
  sibling: readonly string[];
}

type Ties = Record<'parent' | 'child' | 'partner', Map<string, Set<string>>>;

const known = new WeakMap<Table, Ties>();

export function kinOf(table: Table, key: string): Kin {
  let ties = known.get(table);
  if (!ties) {
    ties = tiesOf(table);
    known.set(table, ties);
  }
  const { parent, child, partner } = ties;
  const parents = [...(parent.get(key) ?? [])];
  const siblings = new Set(parents.flatMap((one) => [...(child.get(one) ?? [])]));
  siblings.delete(key);
  return {
    parent: parents,
    child: [...(child.get(key) ?? [])],
    partner: [...(partner.get(key) ?? [])],
    sibling: [...siblings],
  };
}

function tiesOf(table: Table): Ties {
  const ties: Ties = { parent: new Map(), child: new Map(), partner: new Map() };
  const tie = (as: keyof Ties, of: string, to: string) => {
    const there = ties[as].get(of);
    if (there) there.add(to);
    else ties[as].set(of, new Set([to]));
  };
  for (const link of table.links) {
    if (link.kind === 'couple') {
      const [a = '', b = ''] = endsOf(link).map(endKey);
      tie('partner', a, b);
      tie('partner', b, a);
    } else if (link.kind === 'child') {
      const child = endKey(link.child);
      for (const parent of link.parents.map(endKey)) {
        tie('parent', child, parent);
        tie('child', parent, child);
      }
    }
  }
  return ties;
}

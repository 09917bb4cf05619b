import type { Child } from '#shared/board/index.ts';
import type { Period } from '#shared/domain/period.ts';
import type { LostCounter } from '../lost.ts';
import type { TracedChildLink } from './assemble.ts';
import type { Parentage } from './parentage.ts';
import type { NamedChild, NamedPartner } from './readFamily.ts';

export interface KnownChild extends NamedChild {
  /** what the child's own record says of this family */
  parentage: Parentage | undefined;
  /** it names other families too */
  hasOthers: boolean;
}

/** As many as a board's schema counts. */
const MOST_RANK = 99;

/** A family's links from parents to children: one where both are parents in the same way, else one each. GD50–GD54. */
export function childLinksOf(
  family: {
    partners: readonly NamedPartner[];
    children: readonly KnownChild[];
    restricted: boolean;
    hasOrder: boolean;
  },
  lost: LostCounter,
): TracedChildLink[] {
  return family.children.flatMap((child, index) => {
    const groups: { filiation: Child['filiation']; during: Period | null; parents: string[] }[] = [];
    for (const { role, id } of family.partners) {
      const way = wayOf(child, role);
      if (way === null) continue;
      const same = groups.find(
        (one) => one.filiation === way.filiation && one.during === way.during && one.parents.length < 2,
      );
      if (same) same.parents.push(id);
      else groups.push({ ...way, parents: [id] });
    }
    if (child.parentage?.way === 'sealing') lost.add('sealings');
    return groups.map((group) => ({
      child: child.id,
      ...group,
      rank: family.hasOrder && index < MOST_RANK ? index + 1 : null,
      restricted: family.restricted,
      line: child.line,
      text: child.text,
    }));
  });
}

/** How one of the partners is a parent; null: not at all. */
function wayOf(
  { parentage, ways, way: said, hasOthers }: KnownChild,
  role: NamedPartner['role'],
): { filiation: Child['filiation']; during: Period | null } | null {
  if (parentage?.adoptedBy.includes(role)) {
    return { filiation: 'adopted', during: parentage.during ?? parentage.adoptedDuring };
  }
  // Adopted by the other alone: by birth this one's, or nothing of theirs when no FAMC says they are a child here.
  const isOtherAdoption = parentage !== undefined && parentage.adoptedBy.length > 0;
  if (isOtherAdoption && !parentage.isChild) return null;
  const way =
    ways[role] ?? (isOtherAdoption && parentage.way === 'adopted' ? null : (parentage?.way ?? said));
  // A sealing is a rite, and says of parents only that they are: it counts where nothing else is said of any.
  if (way === 'sealing') return hasOthers ? null : { filiation: 'biological', during: null };
  return { filiation: way ?? 'biological', during: parentage?.during ?? null };
}

import type { RowItem, Tie, TieEnd } from '../rows/rowItem.ts';

/** The families an item is of, of those who have a place: an end that children hang from, and all who do. */
export function familiesOf(
  item: RowItem,
  places: { has: (item: RowItem) => boolean },
): Map<TieEnd, readonly TieEnd[]> {
  const families = new Map<TieEnd, TieEnd[]>();
  const above = item.ups.filter((tie) => isChild(tie) && places.has(tie.upper.item));
  const brothersAndSisters = above.flatMap(({ upper }) =>
    upper.item.downs.filter((tie) => tie.upper === upper),
  );
  for (const tie of new Set([...item.downs, ...brothersAndSisters])) {
    if (!isChild(tie) || !places.has(tie.lower.item)) continue;
    const known = families.get(tie.upper);
    if (known) known.push(tie.lower);
    else families.set(tie.upper, [tie.lower]);
  }
  return families;
}

/** Below those one stands under: neither from other parents, nor a line that goes on upright. */
function isChild({ pull }: Tie): boolean {
  return pull === 1;
}

/** How far the first and each of the others are apart at least: what its gap and all before it take together. */
export function gapsAdded(gaps: readonly number[]): number[] {
  let added = 0;
  return gaps.map((gap, at) => {
    if (at > 0) added += gap;
    return added;
  });
}

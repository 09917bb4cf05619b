/** Labels that would lie on one another are pushed down, in order: two people may write on one line. */
export function stackLabels<L extends { top: number }>(labels: readonly L[], height: number): L[] {
  let free = Number.NEGATIVE_INFINITY;
  return [...labels]
    .sort((a, b) => a.top - b.top)
    .map((label) => {
      const top = Math.max(label.top, free);
      free = top + height + 1;
      return { ...label, top };
    });
}

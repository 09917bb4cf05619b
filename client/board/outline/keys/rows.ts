/** The lines of the list are the buttons that carry `data-row`; their order on the page is the order of the arrows. */
export function rowsIn(root: Element): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-row]')];
}

export function rowNamed(root: Element, row: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"]`);
}

/** The line the arrows lead to; the one we are on at either end of the list. */
export function neighbour(
  root: Element,
  from: HTMLElement,
  go: 'next' | 'previous' | 'first' | 'last',
): HTMLElement | null {
  const rows = rowsIn(root);
  const here = rows.indexOf(from);
  const last = rows.length - 1;
  const to = { next: Math.min(here + 1, last), previous: Math.max(here - 1, 0), first: 0, last }[go];
  return rows[to] ?? null;
}

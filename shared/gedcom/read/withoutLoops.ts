interface Parenthood {
  child: string;
  parents: readonly string[];
}

/**
 * Takes out the links by which somebody would be their own ancestor: one for each loop, the one that closes it when one
 * goes down from the first people of the file. No recursion: a line of descent may be as long as the file. GD48.
 */
export function withoutLoops<T extends Parenthood>(links: readonly T[], onLoop: (link: T) => void): T[] {
  const below = new Map<string, T[]>();
  for (const link of links)
    for (const parent of link.parents) {
      const known = below.get(parent);
      if (known) known.push(link);
      else below.set(parent, [link]);
    }
  const closing = new Set<T>();
  const state = new Map<string, 'open' | 'done'>();
  for (const start of below.keys()) {
    if (state.has(start)) continue;
    const path: { id: string; next: number }[] = [{ id: start, next: 0 }];
    state.set(start, 'open');
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const link = below.get(top.id)?.[top.next];
      top.next += 1;
      if (!link) {
        state.set(top.id, 'done');
        path.pop();
      } else if (state.get(link.child) === 'open') closing.add(link);
      else if (!state.has(link.child)) {
        state.set(link.child, 'open');
        path.push({ id: link.child, next: 0 });
      }
    }
  }
  for (const link of closing) onLoop(link);
  return closing.size === 0 ? [...links] : links.filter((link) => !closing.has(link));
}

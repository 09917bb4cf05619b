import { allImports } from '../imports.ts';
import type { Tree } from '../tree.ts';

/** Circles of imports that exist at run time; a circle of types alone is harmless, and so is a lazy import. */
export function cycleIssues(tree: Tree): string[] {
  const edges = new Map<string, string[]>();
  for (const { from, to, ours, typeOnly, dynamic } of allImports(tree)) {
    if (!ours || typeOnly || dynamic) continue;
    edges.set(from, [...(edges.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const issues: string[] = [];
  const visit = (file: string, trail: string[]) => {
    const at = trail.indexOf(file);
    if (at !== -1) {
      issues.push(`cycle: ${[...trail.slice(at), file].join(' → ')}`);
      return;
    }
    if (done.has(file)) return;
    for (const next of edges.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of edges.keys()) visit(file, []);
  return issues;
}

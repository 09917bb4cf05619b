import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './root.js';

/** What a page may cost before it can be used, JavaScript over the wire (docs/performance.md). */
const BUDGETS = [
  { page: 'sign-in', route: /client\/app\/routes\/(signIn|entrer|enter)[^/]*\.tsx$/i, kilobytes: 150 },
  // The map comes with its route (scripts/lib/tableGroups.js): one file, asked for at once.
  { page: 'board', route: /client\/app\/routes\/(situation|table|board)\.tsx$/i, kilobytes: 300 },
];

/**
 * The chunks a page can't start without: the entry, the route's own chunk and all they import statically.
 * @param {Record<string, { file: string, imports?: string[], isEntry?: boolean }>} manifest
 * @param {string[]} starts
 */
export function staticGraph(manifest, starts) {
  const seen = new Set();
  const queue = [...starts];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    queue.push(...(manifest[key]?.imports ?? []));
  }
  return [...seen].map((key) => manifest[key]?.file).filter((file) => file?.endsWith('.js'));
}

/**
 * Weighs each page against its budget, from the build's own manifest. A page whose route can't be found fails:
 * a budget that weighs nothing holds nothing. The browser tests weigh the same pages on the wire.
 * @returns {{ held: boolean, line: string }[]}
 */
export function budgets(dist = join(root, 'dist')) {
  const path = join(dist, '.vite', 'manifest.json');
  if (!existsSync(path)) return [{ held: false, line: 'budgets: there is no build in dist/' }];
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  const entries = Object.keys(manifest).filter((key) => manifest[key].isEntry);
  return BUDGETS.map(({ page, route, kilobytes }) => {
    const routes = Object.keys(manifest).filter((key) => route.test(key));
    if (routes.length === 0) return { held: false, line: `${page}: no route of the build matches ${route}` };
    const weights = routes.map((key) => weigh(dist, staticGraph(manifest, [...entries, key])));
    const heaviest = Math.max(...weights) / 1000;
    const held = heaviest <= kilobytes;
    return {
      held,
      line: `${page}: ${heaviest.toFixed(1)} kB of ${kilobytes} kB${held ? '' : '  TOO HEAVY'}`,
    };
  });
}

function weigh(dist, files) {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0);
}

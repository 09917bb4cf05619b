import { allImports, type Import } from '../imports.ts';
import type { Tree } from '../tree.ts';

/**
 * Client folders that every feature may use. `acronyms` is here because the map's labels and the notes' text explain
 * the same words: it knows no feature itself, which the test checks like for the others.
 */
const COMMON = ['ui', 'api', 'sync', 'i18n', 'styles', 'testing', 'acronyms'];
const COMPOSITION = 'app';
/** Parts of the server that are no slice: anybody may use them. */
const SERVER_GROUND = ['http', 'db', 'audit', 'outbox', 'bus', 'pdf', 'testing'];
const DRIVERS = /^(pg|node:sqlite|better-sqlite3|ioredis|redis)$|node-sqlite-dialect/;

const isTest = (path: string) => /\.test\.tsx?$|\/testing\//.test(path);
const partOf = (path: string) => path.split('/')[0] ?? '';
const folderOf = (path: string) => {
  const pieces = path.split('/');
  return pieces.length > 2 ? (pieces[1] ?? null) : null;
};
const isDoor = (path: string) => /\/index\.tsx?$/.test(path);

interface Law {
  says: string;
  breaks: (step: Import) => boolean;
}

const LAWS: Law[] = [
  {
    says: 'shared imports nothing of ours but shared',
    breaks: ({ from, to, ours }) => partOf(from) === 'shared' && ours && partOf(to) !== 'shared',
  },
  {
    says: 'shared knows no Node',
    breaks: ({ from, to, ours }) => partOf(from) === 'shared' && !ours && to.startsWith('node:'),
  },
  {
    says: 'client and server meet in shared only',
    breaks: ({ from, to, ours }) =>
      ours &&
      ((partOf(from) === 'client' && partOf(to) !== 'client' && partOf(to) !== 'shared') ||
        (partOf(from) === 'server' && partOf(to) !== 'server' && partOf(to) !== 'shared')),
  },
  {
    says: 'a feature of the client imports no other feature, and nobody imports the composition',
    breaks: ({ from, to, ours }) => {
      if (!ours || partOf(from) !== 'client' || partOf(to) !== 'client') return false;
      const [mine, theirs] = [folderOf(from), folderOf(to)];
      if (mine === null || mine === COMPOSITION || theirs === null || theirs === mine) return false;
      return !COMMON.includes(theirs);
    },
  },
  {
    says: 'from outside, a feature is its index.ts',
    breaks: ({ from, to, ours }) => {
      if (!ours || partOf(to) !== 'client' || partOf(from) === 'tests' || partOf(from) === 'bench')
        return false;
      const theirs = folderOf(to);
      if (theirs === null || theirs === COMPOSITION || theirs === folderOf(from)) return false;
      return (!COMMON.includes(theirs) || theirs === 'acronyms') && !isDoor(to);
    },
  },
  {
    says: 'from outside, a slice of the server is never its repository nor its routes',
    breaks: ({ from, to, ours }) => {
      if (!ours || partOf(from) !== 'server' || partOf(to) !== 'server') return false;
      if (/^server\/(main|app)\.ts$/.test(from)) return false;
      const theirs = folderOf(to);
      if (theirs === null || theirs === folderOf(from) || SERVER_GROUND.includes(theirs)) return false;
      return /\/(repository|routes)[^/]*\.ts$/i.test(to);
    },
  },
  {
    says: 'routes ask a service, never the database',
    breaks: ({ from, to, typeOnly }) =>
      !typeOnly &&
      /^server\/.*\/routes[^/]*\.ts$/.test(from) &&
      (to === 'kysely' || to.startsWith('server/db/')),
  },
  {
    says: 'a service and a repository know no HTTP',
    breaks: ({ from, to, ours }) =>
      /^server\/.*\/(service|repository)[^/]*\.ts$/i.test(from) && !ours && /^(hono|@hono\/)/.test(to),
  },
  {
    says: 'only server/db imports a driver',
    breaks: ({ from, to, ours, typeOnly }) =>
      !ours && !typeOnly && DRIVERS.test(to) && partOf(from) === 'server' && folderOf(from) !== 'db',
  },
  {
    says: 'the canvas never writes the document',
    breaks: ({ from, to }) => from.startsWith('client/board/canvas/') && /^shared\/board\/writers/.test(to),
  },
  {
    says: 'a command never knows the screen',
    breaks: ({ from, to }) =>
      from.startsWith('client/board/commands/') && /^(react|react-dom|client\/ui)/.test(to),
  },
  {
    says: 'only main imports for a side effect of the server',
    breaks: ({ from, to }) => partOf(from) === 'server' && to === 'server/main.ts',
  },
];

/** What in the tree goes against the direction of imports, in words. Tests beside a file may look inside. */
export function layerIssues(tree: Tree): string[] {
  return allImports(tree)
    .filter(({ from }) => !isTest(from))
    .flatMap((step) =>
      LAWS.filter((law) => law.breaks(step)).map((law) => `${step.from} → ${step.to}: ${law.says}`),
    );
}

import { describe, expect, it } from 'vitest';
import { cycleIssues } from './laws/cycles.ts';
import { formIssues } from './laws/forms.ts';
import { layerIssues } from './laws/layers.ts';
import { leakIssues } from './laws/leaks.ts';
import { lockIssues } from './laws/lock.ts';
import { ruleIssues } from './laws/rules.ts';
import { sizeIssues } from './laws/sizes.ts';
import { wordIssues } from './laws/words.ts';

/** A law that nobody saw refuse anything is a hypothesis: each meets a tree that breaks it, and one that doesn't. */
const tree = (files: Record<string, string>) => new Map(Object.entries(files));

describe('layers', () => {
  const refused: [string, Record<string, string>, RegExp][] = [
    ['shared → client', { 'shared/a.ts': "import { x } from '#client/ui/x.ts';" }, /nothing of ours/],
    ['shared → Node', { 'shared/a.ts': "import { randomUUID } from 'node:crypto';" }, /no Node/],
    [
      'client → server',
      { 'client/board/a.ts': "import type { X } from '../../server/people/x.ts';" },
      /meet in shared/,
    ],
    ['server → client', { 'server/people/a.ts': "import { x } from '#client/api/x.ts';" }, /meet in shared/],
    [
      'feature → feature',
      { 'client/notes/a.ts': "import { x } from '#client/board/index.ts';" },
      /no other feature/,
    ],
    [
      'a feature born today',
      { 'client/newborn/a.ts': "import('#client/board/index.ts')" },
      /no other feature/,
    ],
    ['ui → feature', { 'client/ui/a.ts': "import { x } from '../people/index.ts';" }, /no other feature/],
    [
      'feature → app',
      { 'client/notes/a.ts': "import { x } from '#client/app/shell/x.ts';" },
      /no other feature/,
    ],
    [
      'past the door',
      { 'client/app/a.ts': "import { x } from '#client/board/canvas/x.ts';" },
      /is its index/,
    ],
    [
      'lazily past the door',
      { 'client/app/a.ts': "lazy(() => import('#client/notes/x.ts'))" },
      /is its index/,
    ],
    [
      'a foreign repository',
      { 'server/gos/a.ts': "import { x } from '#server/people/repository.ts';" },
      /never its repository/,
    ],
    [
      'routes → database',
      { 'server/people/routes.ts': "import { connect } from '#server/db/connect.ts';" },
      /ask a service/,
    ],
    ['service → HTTP', { 'server/people/service.ts': "import { Hono } from 'hono';" }, /know no HTTP/],
    ['a driver at large', { 'server/people/service.ts': "import { Pool } from 'pg';" }, /imports a driver/],
    [
      'canvas → writers',
      { 'client/board/canvas/a.ts': "import { putElement } from '#shared/board/writers.ts';" },
      /never writes/,
    ],
    [
      'command → React',
      { 'client/board/commands/a.ts': "import { useState } from 'react';" },
      /knows the screen/,
    ],
  ];
  it.each(refused)('refuses %s', (_name, files, says) => {
    expect(layerIssues(tree(files)).join('\n')).toMatch(says);
  });

  it('lets through what the map of the house allows', () => {
    const files = {
      'client/app/routes/table.tsx':
        "import { Board } from '#client/board/index.ts';\nimport '#client/ui/x.ts';",
      'client/board/canvas/a.tsx':
        "import { x } from '../commands/x.ts';\nimport type { E } from '#shared/board/element.ts';",
      'client/board/canvas/a.test.ts': "import { putElement } from '#shared/board/writers.ts';",
      'client/notes/a.tsx': "import { AcronymText } from '#client/acronyms/index.ts';",
      'server/main.ts': "import { peopleRepository } from '#server/people/repository.ts';",
      'server/db/connect.ts': "import { Pool } from 'pg';",
      'server/gos/service.ts': "import { members } from '#server/people/service.ts';",
      'shared/a.ts':
        "// import '#client/x.ts'\nconst text = \"import '#client/x.ts'\";\nimport { z } from 'zod';",
    };
    expect(layerIssues(tree(files))).toEqual([]);
  });
});

describe('cycles', () => {
  it('finds a circle of three, and not one of types or of lazy doors', () => {
    const three = {
      'shared/a.ts': "import './b.ts';",
      'shared/b.ts': "import './c.ts';",
      'shared/c.ts': "export { x } from './a.ts';",
    };
    expect(cycleIssues(tree(three))).toHaveLength(1);
    const types = {
      'shared/a.ts': "import type { B } from './b.ts';",
      'shared/b.ts': "import { a } from './a.ts';",
    };
    expect(cycleIssues(tree(types))).toEqual([]);
    const lazy = { 'client/a.ts': "import('./b.ts')", 'client/b.ts': "import { a } from './a.ts';" };
    expect(cycleIssues(tree(lazy))).toEqual([]);
  });
});

describe('forms', () => {
  const refused: [string, Record<string, string>][] = [
    ['export *', { 'shared/a.ts': "export * from './b.ts';" }],
    ['the environment', { 'server/people/a.ts': 'const x = process.env.HOME;' }],
    ['a document by hand', { 'client/people/a.ts': "doc.getMap('elements').set('a', 1);" }],
    ['the DOM in a command', { 'client/board/commands/a.ts': 'document.title = name;' }],
    ['an enum', { 'shared/a.ts': 'export enum Role { a }' }],
    ['a letter to later', { 'shared/a.ts': `// ${'TO'}DO: think` }],
    ['a test left out', { 'shared/a.test.ts': "it.skip('x', () => {});" }],
    ['a silenced compiler', { 'shared/a.ts': `// @ts-${'ignore'}\nconst x: string = 1;` }],
  ];
  it.each(refused)('refuses %s', (_name, files) => expect(formIssues(tree(files))).toHaveLength(1));

  it('lets server/env.ts read the environment and a comment name it', () => {
    const files = {
      'server/env.ts': 'export const env = process.env;',
      'server/a.ts': '// process.env is elsewhere',
    };
    expect(formIssues(tree(files))).toEqual([]);
  });
});

describe('sizes', () => {
  const lines = (count: number) => 'x;\n'.repeat(count);
  it('counts lines: 400 for code, 600 for tests, a signed exception aside', () => {
    expect(sizeIssues(tree({ 'shared/a.ts': lines(400), 'shared/a.test.ts': lines(600) }))).toEqual([]);
    expect(sizeIssues(tree({ 'shared/a.ts': lines(401) }))).toHaveLength(1);
    expect(sizeIssues(tree({ 'shared/a.test.ts': lines(601) }))).toHaveLength(1);
    const signed = new Map([['shared/a.ts', { most: 450, because: 'one table', signed: 'somebody' }]]);
    expect(sizeIssues(tree({ 'shared/a.ts': lines(440) }), signed)).toEqual([]);
    expect(sizeIssues(tree({}), signed)).toHaveLength(1);
  });
});

describe('words', () => {
  it.each([
    ['between tags', '<p>Bonjour</p>'],
    ['in a name that is read out', '<button aria-label="Fermer" />'],
    ['in braces', "<img alt={'Une carte'} />"],
    ['in a string', "const label = 'Enregistré';"],
  ])('finds words %s', (_where, code) => {
    expect(wordIssues(tree({ 'client/board/a.tsx': code }))).toHaveLength(1);
  });

  it('leaves the catalogues, the comments and the code alone', () => {
    const files = {
      'client/i18n/fr/board.ts': "export const board = { saved: 'Enregistré' };",
      'client/board/a.tsx':
        '// « Enregistré »\n<p className="text-ink">{t(\'board.saved\')}</p>;\nconst f = (a: Map<string, X>) => a;',
    };
    expect(wordIssues(tree(files))).toEqual([]);
  });
});

describe('leaks', () => {
  const secret = `ghp_${'a1B2'.repeat(6)}`;
  it.each([
    ['a token', `const token = '${secret}';`],
    ['a key', `-----BEGIN ${'PRIVATE'} KEY-----\nMIIEvQIBADANBgkqhkiG9w0`],
    ['a password in an address', 'postgres://someone:hunter22@db.invalid/x'],
    ["somebody's path", "readFile('/home/someone/x')"],
  ])('finds %s', (_what, text) => expect(leakIssues(tree({ 'server/a.ts': text }))).toHaveLength(1));

  it('lets an example through', () => {
    const example = 'DATABASE_URL=postgres://maillage:password@db/maillage and https://example.org/home/page';
    expect(leakIssues(tree({ 'docs/a.md': example }))).toEqual([]);
  });
});

describe('rules', () => {
  const rules = { 'server/sync/RULES.md': '- **SY1** first\n- **SY2** second' };
  it('holds rules and tests against each other, both ways', () => {
    const quoting = { ...rules, 'server/sync/a.test.ts': "it('[SY1] x')\nit('[SY2, SY1] y')" };
    expect(ruleIssues(tree(quoting))).toEqual([]);
    expect(ruleIssues(tree({ ...rules, 'server/sync/a.test.ts': "it('[SY1] x')" }))).toHaveLength(1);
    expect(ruleIssues(tree({ ...quoting, 'shared/a.test.ts': "it('[SY9] x')" }))).toHaveLength(1);
    expect(ruleIssues(tree({ ...quoting, 'shared/RULES.md': '- **SY2** again' }))).toHaveLength(1);
  });
});

describe('lock', () => {
  const biome = { 'node_modules/biome': { optionalDependencies: { 'cli-darwin-x64': '1.0.0' } } };
  it('misses the packages of other systems, and refuses the address of a registry', () => {
    expect(lockIssues({ packages: biome })).toHaveLength(1);
    expect(lockIssues({ packages: { ...biome, 'node_modules/cli-darwin-x64': {} } })).toEqual([]);
    const resolved = 'https://registry.invalid/x.tgz';
    expect(lockIssues({ packages: { 'node_modules/x': { resolved } } })).toHaveLength(1);
  });
});

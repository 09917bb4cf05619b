import { describe, expect, it } from 'vitest';
import { readTree } from './tree.ts';

const tree = readTree();
const pages = [...tree].filter(([path]) => /^docs\/privacy\/.*\.md$/.test(path));
const text = (name: string) => tree.get(`docs/privacy/${name}`) ?? '';
const RULE = /\b[A-Z]{2}\d+\b/g;

const rules = new Set(
  [...tree]
    .filter(([path]) => path.endsWith('RULES.md'))
    .flatMap(([, rulesText]) => [...rulesText.matchAll(/\*\*([A-Z]{2}\d+)\*\*/g)].map((match) => match[1])),
);

describe('what docs/privacy says', () => {
  it('cites only rules that are there', () => {
    expect(pages.length).toBeGreaterThan(7);
    const unknown = pages.flatMap(([path, page]) =>
      [...page.matchAll(RULE)].filter(([id]) => !rules.has(id)).map(([id]) => `${path}: ${id}`),
    );
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('maps every table of the store', () => {
    const made = [...tree]
      .filter(([path]) => path.startsWith('server/db/migrations/'))
      .flatMap(([, migration]) =>
        [...migration.matchAll(/createTable\('(\w+)'\)/g)].map((match) => match[1]),
      );
    const known = [...made, 'document_updates', 'document_snapshots', 'schema_migrations'];
    expect(made.length).toBeGreaterThan(30);
    const map = text('carte-des-donnees.md');
    expect(known.filter((table) => !map.includes(`\`${table}\``))).toEqual([]);
  });

  it('names every setting of a duration', () => {
    const durations = text('durees-de-conservation.md');
    const env = tree.get('server/env.ts') ?? '';
    const settings = [...env.matchAll(/\b([A-Z_]+_(?:MONTHS|HOURS|MINUTES)|RETENTION_THEN)\b/g)].map(
      (match) => match[1] ?? '',
    );
    expect([...new Set(settings)].filter((setting) => !durations.includes(setting))).toEqual([]);
  });

  it('treats each threat, T1 to T24', () => {
    const model = text('modele-de-menaces.md');
    const missing = Array.from({ length: 24 }, (_, n) => `T${n + 1}`).filter(
      (id) => !model.includes(`| ${id} |`),
    );
    expect(missing).toEqual([]);
  });
});

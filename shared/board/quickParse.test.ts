import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { sampleTable } from '../testing/sampleTable.ts';
import { elementSchema } from './element.ts';
import { linkSchema } from './link.ts';
import { proposalSchema } from './proposal.ts';
import { quickParse } from './quickParse.ts';
import { strokeSchema } from './stroke.ts';

const SCHEMAS = {
  elements: elementSchema,
  links: linkSchema,
  strokes: strokeSchema,
  proposals: proposalSchema,
} as const;
type Root = keyof typeof SCHEMAS;

/** Records of every kind, as they were once kept, and those of a map drawn at random. */
function records(): { root: Root; raw: unknown }[] {
  const kept: unknown = JSON.parse(readFileSync('tests/fixtures/schema-2/board.json', 'utf8'));
  const drawn = sampleTable({ compartment: 'compartment', people: 10, links: 20, seed: 3 });
  const roots = Object.keys(SCHEMAS) as Root[];
  return [kept, drawn].flatMap((board) =>
    roots.flatMap((root) =>
      ((board as Partial<Record<Root, unknown[]>>)[root] ?? []).map((raw) => ({ root, raw })),
    ),
  );
}

const RECORDS = records();

/** The same record with one thing of it otherwise, at any depth. */
function changed(value: unknown, path: readonly number[], by: unknown): unknown {
  const [step, ...rest] = path;
  if (typeof value !== 'object' || value === null || step === undefined) return by;
  if (Array.isArray(value)) {
    if (value.length === 0 || step % 7 === 6) return [...value, by];
    return value.map((item, place) => (place === step % value.length ? changed(item, rest, by) : item));
  }
  const fields = Object.keys(value);
  const name = step % 7 === 6 ? 'unknown' : fields[step % fields.length];
  if (name === undefined) return by;
  if (step % 11 === 10) return Object.fromEntries(Object.entries(value).filter(([field]) => field !== name));
  return { ...value, [name]: changed((value as Record<string, unknown>)[name], rest, by) };
}

const hostile = fc.oneof(
  fc.constantFrom(
    ...[
      undefined,
      null,
      true,
      '',
      'person',
      'x'.repeat(200),
      '__proto__',
      '1984-13',
      '~1984-05',
      '2024-02-30',
    ],
    ...[Number.NaN, Number.POSITIVE_INFINITY, -0, 0.5, 1.5, 1_850, 2_151, 1e9, -100_001, 2 ** 53],
    ...[[], [1, 2], [1, 2, 3], {}, { is: 'dated', by: '', on: null }, { from: null, to: null }, new Date(0)],
    Object.create({ kind: 'person' }),
    Object.assign(Object.create(null), { from: null, to: null }),
    JSON.parse('{"__proto__": 1}'),
  ),
  fc.string(),
  fc.integer(),
);

describe('records read the quick way', () => {
  it('[BD6] nothing that the house writes needs zod', () => {
    for (const { root, raw } of RECORDS) {
      const schema: z.ZodType = SCHEMAS[root];
      const asked = vi.spyOn(schema, 'safeParse');
      expect(quickParse(schema)(raw)).toStrictEqual(schema.parse(raw));
      expect(asked).not.toHaveBeenCalled();
      asked.mockRestore();
    }
    expect(new Set(RECORDS.map(({ raw }) => (raw as { kind?: string }).kind)).size).toBe(14);
  });

  it('[BD6] are what zod reads, field by field and in its order, and refused where zod refuses', () => {
    const record = fc.constantFrom(...RECORDS);
    const path = fc.array(fc.nat(200), { minLength: 0, maxLength: 4 });
    fc.assert(
      fc.property(record, fc.array(fc.tuple(path, hostile), { maxLength: 2 }), ({ root, raw }, changes) => {
        const other = changes.reduce((value, [where, by]) => changed(value, where, by), raw);
        const schema: z.ZodType = SCHEMAS[root];
        const parsed = schema.safeParse(other);
        const quick = quickParse(schema)(other);
        expect(quick).toStrictEqual(parsed.success ? parsed.data : null);
        expect(JSON.stringify(quick)).toBe(JSON.stringify(parsed.success ? parsed.data : null));
      }),
      { numRuns: 3_000 },
    );
  });

  it('[BD6] what it does not know is zod’s to judge', () => {
    const trimmed = quickParse(z.strictObject({ name: z.string().trim() }));
    expect(trimmed({ name: ' Awa ' })).toEqual({ name: 'Awa' });
    const even = quickParse(z.strictObject({ n: z.number().refine((n) => n % 2 === 0) }));
    expect([even({ n: 2 }), even({ n: 3 })]).toEqual([{ n: 2 }, null]);
    expect(quickParse(z.strictObject({ n: z.coerce.number() }))({ n: '2' })).toEqual({ n: 2 });
    expect(quickParse(z.object({ a: z.boolean() }))({ a: true, b: 1 })).toEqual({ a: true });
    expect(quickParse(z.email())('nobody')).toBeNull();
    const whole = z.strictObject({ a: z.boolean() }).refine(({ a }) => a);
    expect(quickParse(whole)({ a: false })).toBeNull();
  });
});

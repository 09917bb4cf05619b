import { describe, expect, it } from 'vitest';
import { DEFAULT_GLOSSARY, situationGlossary } from './defaultGlossary.ts';
import { findAcronyms } from './findAcronyms.ts';
import { ownAcronymSchema } from './ownAcronym.ts';

const accepts = (acronym: string, meaning = 'Un sens') =>
  ownAcronymSchema.safeParse({ acronym, meaning }).success;

describe('ownAcronymSchema', () => {
  it.each(['RCL', 'CO-PIL', 'MDA30', 'R&D', 'IMPro', 'ÉN', 'E.N', ' PCPE '])(
    '[AG10] takes %s, and the matcher finds it',
    (acronym) => {
      expect(accepts(acronym)).toBe(true);
      const glossary = situationGlossary([{ acronym, meaning: 'Un sens' }]);
      expect(findAcronyms(`le ${acronym.trim()}.`, glossary).map((f) => f.meanings[0]?.meaning)).toEqual([
        'Un sens',
      ]);
    },
  );

  it.each(['', 'A', 'la', 'maison', 'A B', '-AB', 'AB-', '<b>', 'A'.repeat(21), 'A\u0000B', 'A\nB'])(
    '[AG10] refuses %j',
    (acronym) => {
      expect(accepts(acronym)).toBe(false);
    },
  );

  it('[AG10] wants a meaning', () => {
    expect(accepts('RCL', ' ')).toBe(false);
    expect(accepts('RCL', 'x'.repeat(201))).toBe(false);
    expect(ownAcronymSchema.safeParse({ acronym: 'RCL', meaning: 'Un sens', more: 1 }).success).toBe(false);
  });

  it('[AG8] an own acronym with a default’s letters in other case is the same acronym', () => {
    const glossary = situationGlossary([{ acronym: 'Cegidd', meaning: 'Notre centre' }]);
    expect(findAcronyms('Cegidd CeGIDD CEGIDD', glossary).map((f) => f.meanings.length)).toEqual([2, 2, 2]);
    expect(findAcronyms('Cegidd', DEFAULT_GLOSSARY)).toEqual([]);
  });
});

import type { QuickWord } from '../quickAdd.ts';

const birth = { is: 'parent', filiation: 'biological' } as const;
const child = { is: 'child', filiation: 'biological' } as const;
const sibling = { is: 'sibling', half: false } as const;
const half = { is: 'sibling', half: true } as const;
const community = { is: 'community' } as const;

/** The same in English; French services keep their names, which are understood whatever the language. */
export const quickWordsEn: readonly QuickWord[] = [
  { words: ['mother', 'mum', 'mom'], says: { is: 'relative', tie: birth, symbol: 'circle' } },
  { words: ['father', 'dad'], says: { is: 'relative', tie: birth, symbol: 'square' } },
  { words: ['parent'], says: { is: 'relative', tie: birth, symbol: 'rounded' } },
  {
    words: ['stepmother'],
    says: { is: 'relative', tie: { is: 'parent', filiation: 'stepchild' }, symbol: 'circle' },
  },
  {
    words: ['stepfather'],
    says: { is: 'relative', tie: { is: 'parent', filiation: 'stepchild' }, symbol: 'square' },
  },
  {
    words: ['foster mother', 'foster family'],
    says: { is: 'relative', tie: { is: 'parent', filiation: 'foster' }, symbol: 'circle' },
  },
  {
    words: ['foster father'],
    says: { is: 'relative', tie: { is: 'parent', filiation: 'foster' }, symbol: 'square' },
  },
  { words: ['sister'], says: { is: 'relative', tie: sibling, symbol: 'circle' } },
  { words: ['brother'], says: { is: 'relative', tie: sibling, symbol: 'square' } },
  { words: ['half-sister', 'half sister'], says: { is: 'relative', tie: half, symbol: 'circle' } },
  { words: ['half-brother', 'half brother'], says: { is: 'relative', tie: half, symbol: 'square' } },
  { words: ['daughter'], says: { is: 'relative', tie: child, symbol: 'circle' } },
  { words: ['son'], says: { is: 'relative', tie: child, symbol: 'square' } },
  { words: ['child'], says: { is: 'relative', tie: child, symbol: 'rounded' } },
  {
    words: ['pregnancy'],
    says: { is: 'relative', tie: child, symbol: 'rounded', beginning: 'pregnancy' },
  },
  {
    words: ['grandmother', 'grandma'],
    says: { is: 'relative', tie: { is: 'grandparent' }, symbol: 'circle' },
  },
  {
    words: ['grandfather', 'grandpa'],
    says: { is: 'relative', tie: { is: 'grandparent' }, symbol: 'square' },
  },
  { words: ['aunt'], says: { is: 'relative', tie: { is: 'parentsSibling' }, symbol: 'circle' } },
  { words: ['uncle'], says: { is: 'relative', tie: { is: 'parentsSibling' }, symbol: 'square' } },
  {
    words: ['husband'],
    says: { is: 'relative', tie: { is: 'partner', union: 'married' }, symbol: 'square' },
  },
  { words: ['wife'], says: { is: 'relative', tie: { is: 'partner', union: 'married' }, symbol: 'circle' } },
  {
    words: ['partner'],
    says: { is: 'relative', tie: { is: 'partner', union: 'cohabiting' }, symbol: 'rounded' },
  },
  { words: ['friend', 'neighbour', 'neighbor'], says: { is: 'relative', tie: community, symbol: 'rounded' } },
  { words: ['school'], says: { is: 'structure', what: 'school', sector: 'school' } },
  { words: ['nursery'], says: { is: 'structure', what: 'nursery', sector: 'social' } },
  { words: ['hospital'], says: { is: 'structure', what: 'hospital', sector: 'health' } },
  { words: ['court'], says: { is: 'structure', what: 'court', sector: 'justice' } },
  { words: ['ase'], says: { is: 'structure', what: 'ASE', sector: 'childProtection' } },
  { words: ['cmpp'], says: { is: 'structure', what: 'CMPP', sector: 'medicoSocial' } },
  { words: ['cmp'], says: { is: 'structure', what: 'CMP', sector: 'health' } },
  { words: ['mecs'], says: { is: 'structure', what: 'MECS', sector: 'childProtection' } },
  { words: ['mdph'], says: { is: 'structure', what: 'MDPH', sector: 'mdph' } },
  { words: ['teacher'], says: { is: 'professional', function: 'teacher' } },
  { words: ['social worker'], says: { is: 'professional', function: 'social worker' } },
  { words: ['psychologist'], says: { is: 'professional', function: 'psychologist' } },
  { words: ['doctor', 'dr'], says: { is: 'professional', function: 'doctor' } },
  { words: ['nurse'], says: { is: 'professional', function: 'nurse' } },
  { words: ['judge'], says: { is: 'professional', function: 'judge' } },
];

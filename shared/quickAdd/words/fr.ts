import type { QuickWord } from '../quickAdd.ts';

const birth = { is: 'parent', filiation: 'biological' } as const;
const child = { is: 'child', filiation: 'biological' } as const;
const foster = { is: 'parent', filiation: 'foster' } as const;
const step = { is: 'parent', filiation: 'stepchild' } as const;
const adoptive = { is: 'parent', filiation: 'adopted' } as const;
const sibling = { is: 'sibling', half: false } as const;
const half = { is: 'sibling', half: true } as const;
const grandparent = { is: 'grandparent' } as const;
const aunt = { is: 'parentsSibling' } as const;
const community = { is: 'community' } as const;

/** What people type at a table in France, and what it says. */
export const quickWordsFr: readonly QuickWord[] = [
  { words: ['mere', 'maman'], says: { is: 'relative', tie: birth, symbol: 'circle' } },
  { words: ['pere', 'papa'], says: { is: 'relative', tie: birth, symbol: 'square' } },
  { words: ['parent'], says: { is: 'relative', tie: birth, symbol: 'rounded' } },
  { words: ['mere adoptive'], says: { is: 'relative', tie: adoptive, symbol: 'circle' } },
  { words: ['pere adoptif'], says: { is: 'relative', tie: adoptive, symbol: 'square' } },
  { words: ['belle-mere', 'belle mere'], says: { is: 'relative', tie: step, symbol: 'circle' } },
  { words: ['beau-pere', 'beau pere'], says: { is: 'relative', tie: step, symbol: 'square' } },
  {
    words: ['assistante familiale', "mere d'accueil", 'famille d’accueil', "famille d'accueil"],
    says: { is: 'relative', tie: foster, symbol: 'circle' },
  },
  {
    words: ['assistant familial', "pere d'accueil"],
    says: { is: 'relative', tie: foster, symbol: 'square' },
  },
  { words: ['soeur', 'sœur'], says: { is: 'relative', tie: sibling, symbol: 'circle' } },
  { words: ['frere'], says: { is: 'relative', tie: sibling, symbol: 'square' } },
  {
    words: ['demi-soeur', 'demi soeur', 'demi-sœur', 'demi sœur'],
    says: { is: 'relative', tie: half, symbol: 'circle' },
  },
  { words: ['demi-frere', 'demi frere'], says: { is: 'relative', tie: half, symbol: 'square' } },
  { words: ['fille'], says: { is: 'relative', tie: child, symbol: 'circle' } },
  { words: ['fils', 'garcon'], says: { is: 'relative', tie: child, symbol: 'square' } },
  { words: ['enfant'], says: { is: 'relative', tie: child, symbol: 'rounded' } },
  {
    words: ['grossesse', 'bebe a naitre'],
    says: { is: 'relative', tie: child, symbol: 'rounded', beginning: 'pregnancy' },
  },
  {
    words: ['grand-mere', 'grand mere', 'mamie', 'mamy'],
    says: { is: 'relative', tie: grandparent, symbol: 'circle' },
  },
  {
    words: ['grand-pere', 'grand pere', 'papi', 'papy'],
    says: { is: 'relative', tie: grandparent, symbol: 'square' },
  },
  { words: ['tante', 'tata'], says: { is: 'relative', tie: aunt, symbol: 'circle' } },
  { words: ['oncle', 'tonton'], says: { is: 'relative', tie: aunt, symbol: 'square' } },
  {
    words: ['mari', 'epoux'],
    says: { is: 'relative', tie: { is: 'partner', union: 'married' }, symbol: 'square' },
  },
  {
    words: ['femme', 'epouse'],
    says: { is: 'relative', tie: { is: 'partner', union: 'married' }, symbol: 'circle' },
  },
  {
    words: ['compagnon', 'conjoint', 'concubin'],
    says: { is: 'relative', tie: { is: 'partner', union: 'cohabiting' }, symbol: 'square' },
  },
  {
    words: ['compagne', 'conjointe', 'concubine'],
    says: { is: 'relative', tie: { is: 'partner', union: 'cohabiting' }, symbol: 'circle' },
  },
  {
    words: ['ex-mari', 'ex mari'],
    says: { is: 'relative', tie: { is: 'partner', union: 'divorced' }, symbol: 'square' },
  },
  {
    words: ['ex-femme', 'ex femme'],
    says: { is: 'relative', tie: { is: 'partner', union: 'divorced' }, symbol: 'circle' },
  },
  {
    words: ['ex-compagnon', 'ex compagnon'],
    says: { is: 'relative', tie: { is: 'partner', union: 'cohabitationEnded' }, symbol: 'square' },
  },
  {
    words: ['ex-compagne', 'ex compagne'],
    says: { is: 'relative', tie: { is: 'partner', union: 'cohabitationEnded' }, symbol: 'circle' },
  },
  { words: ['voisine', 'amie', 'marraine'], says: { is: 'relative', tie: community, symbol: 'circle' } },
  { words: ['voisin', 'ami', 'parrain'], says: { is: 'relative', tie: community, symbol: 'square' } },
  { words: ['chien', 'chat', 'animal'], says: { is: 'relative', tie: { is: 'none' }, symbol: 'animal' } },
  { words: ['ecole'], says: { is: 'structure', what: 'école', sector: 'school' } },
  { words: ['ecole maternelle'], says: { is: 'structure', what: 'école maternelle', sector: 'school' } },
  { words: ['college'], says: { is: 'structure', what: 'collège', sector: 'school' } },
  { words: ['lycee'], says: { is: 'structure', what: 'lycée', sector: 'school' } },
  { words: ['creche'], says: { is: 'structure', what: 'crèche', sector: 'social' } },
  { words: ['pmi'], says: { is: 'structure', what: 'PMI', sector: 'health' } },
  { words: ['cmp'], says: { is: 'structure', what: 'CMP', sector: 'health' } },
  { words: ['cmpp'], says: { is: 'structure', what: 'CMPP', sector: 'medicoSocial' } },
  { words: ['camsp'], says: { is: 'structure', what: 'CAMSP', sector: 'medicoSocial' } },
  { words: ['ime'], says: { is: 'structure', what: 'IME', sector: 'medicoSocial' } },
  { words: ['itep', 'ditep'], says: { is: 'structure', what: 'ITEP', sector: 'medicoSocial' } },
  { words: ['sessad'], says: { is: 'structure', what: 'SESSAD', sector: 'medicoSocial' } },
  { words: ['hopital', 'hopital de jour'], says: { is: 'structure', what: 'hôpital', sector: 'health' } },
  { words: ['ase'], says: { is: 'structure', what: 'ASE', sector: 'childProtection' } },
  {
    words: ['mecs', 'foyer de l’enfance', "foyer de l'enfance"],
    says: { is: 'structure', what: 'MECS', sector: 'childProtection' },
  },
  { words: ['aemo'], says: { is: 'structure', what: 'AEMO', sector: 'childProtection' } },
  { words: ['ccas'], says: { is: 'structure', what: 'CCAS', sector: 'social' } },
  { words: ['caf'], says: { is: 'structure', what: 'CAF', sector: 'social' } },
  { words: ['centre social'], says: { is: 'structure', what: 'centre social', sector: 'social' } },
  { words: ['mdph'], says: { is: 'structure', what: 'MDPH', sector: 'mdph' } },
  { words: ['pjj'], says: { is: 'structure', what: 'PJJ', sector: 'justice' } },
  { words: ['tribunal'], says: { is: 'structure', what: 'tribunal', sector: 'justice' } },
  { words: ['association'], says: { is: 'structure', what: 'association', sector: 'other' } },
  { words: ['educateur'], says: { is: 'professional', function: 'éducateur' } },
  { words: ['educatrice'], says: { is: 'professional', function: 'éducatrice' } },
  { words: ['enseignant', 'maitre', 'instituteur'], says: { is: 'professional', function: 'enseignant' } },
  {
    words: ['enseignante', 'maitresse', 'institutrice'],
    says: { is: 'professional', function: 'enseignante' },
  },
  { words: ['aesh'], says: { is: 'professional', function: 'AESH' } },
  { words: ['directeur'], says: { is: 'professional', function: 'directeur' } },
  { words: ['directrice'], says: { is: 'professional', function: 'directrice' } },
  { words: ['psychologue', 'psy'], says: { is: 'professional', function: 'psychologue' } },
  { words: ['psychiatre', 'pedopsychiatre'], says: { is: 'professional', function: 'psychiatre' } },
  { words: ['orthophoniste'], says: { is: 'professional', function: 'orthophoniste' } },
  { words: ['medecin', 'docteur', 'dr'], says: { is: 'professional', function: 'médecin' } },
  { words: ['infirmiere'], says: { is: 'professional', function: 'infirmière' } },
  { words: ['infirmier'], says: { is: 'professional', function: 'infirmier' } },
  {
    words: ['assistante sociale', 'as'],
    says: { is: 'professional', function: 'assistante sociale' },
  },
  { words: ['assistant social'], says: { is: 'professional', function: 'assistant social' } },
  { words: ['referente ase', 'referente'], says: { is: 'professional', function: 'référente ASE' } },
  { words: ['referent ase', 'referent'], says: { is: 'professional', function: 'référent ASE' } },
  { words: ['juge'], says: { is: 'professional', function: 'juge' } },
  { words: ['avocat', 'avocate'], says: { is: 'professional', function: 'avocat' } },
];

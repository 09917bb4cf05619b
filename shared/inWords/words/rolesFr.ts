import type { Gender, KinRole } from '../kin.ts';

/** What somebody is to whom a sentence is about: a noun that takes their name, or words in brackets after it. */
export const rolesFr: Record<KinRole, Record<Gender, string>> = {
  parent: { f: 'sa mère', m: 'son père', n: 'son parent' },
  adoptiveParent: { f: 'sa mère adoptive', m: 'son père adoptif', n: 'son parent par adoption' },
  fosterParent: { f: 'sa famille d’accueil', m: 'sa famille d’accueil', n: 'sa famille d’accueil' },
  stepParent: { f: 'sa belle-mère', m: 'son beau-père', n: 'son beau-parent' },
  guardian: { f: 'sa tutrice', m: 'son tuteur', n: 'exerce sa tutelle' },
  kinshipCarer: {
    f: 'tiers digne de confiance',
    m: 'tiers digne de confiance',
    n: 'tiers digne de confiance',
  },
  child: { f: 'sa fille', m: 'son fils', n: 'son enfant' },
  fosterChild: { f: 'enfant en accueil', m: 'enfant en accueil', n: 'enfant en accueil' },
  stepChild: { f: 'sa belle-fille', m: 'son beau-fils', n: 'son bel-enfant' },
  ward: { f: 'sous sa tutelle', m: 'sous sa tutelle', n: 'sous sa tutelle' },
  kinshipChild: { f: 'sous sa garde', m: 'sous sa garde', n: 'sous sa garde' },
  sibling: { f: 'sa sœur', m: 'son frère', n: 'même fratrie' },
  halfSibling: { f: 'sa demi-sœur', m: 'son demi-frère', n: 'même fratrie, d’un seul côté' },
  grandparent: { f: 'sa grand-mère', m: 'son grand-père', n: 'de ses grands-parents' },
  grandchild: { f: 'sa petite-fille', m: 'son petit-fils', n: 'de ses petits-enfants' },
};

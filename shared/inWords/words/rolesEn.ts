import type { Gender, KinRole } from '../kin.ts';

/** What somebody is to whom a sentence is about; those of `their` stand in brackets after a name. */
export const rolesEn: Record<KinRole, Record<Gender, string>> = {
  parent: { f: 'mother', m: 'father', n: 'parent' },
  adoptiveParent: { f: 'adoptive mother', m: 'adoptive father', n: 'adoptive parent' },
  fosterParent: { f: 'foster mother', m: 'foster father', n: 'foster parent' },
  stepParent: { f: 'stepmother', m: 'stepfather', n: 'step-parent' },
  guardian: { f: 'guardian', m: 'guardian', n: 'guardian' },
  kinshipCarer: { f: 'kinship carer', m: 'kinship carer', n: 'kinship carer' },
  child: { f: 'daughter', m: 'son', n: 'child' },
  fosterChild: { f: 'foster daughter', m: 'foster son', n: 'foster child' },
  stepChild: { f: 'stepdaughter', m: 'stepson', n: 'stepchild' },
  ward: { f: 'ward', m: 'ward', n: 'ward' },
  kinshipChild: { f: 'in their care', m: 'in their care', n: 'in their care' },
  sibling: { f: 'sister', m: 'brother', n: 'sibling' },
  halfSibling: { f: 'half-sister', m: 'half-brother', n: 'half-sibling' },
  grandparent: { f: 'grandmother', m: 'grandfather', n: 'grandparent' },
  grandchild: { f: 'granddaughter', m: 'grandson', n: 'grandchild' },
};

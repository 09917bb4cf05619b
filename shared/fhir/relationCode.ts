import type { Person } from '../board/index.ts';
import type { KinStep } from './kinOf.ts';

type Sex = 'male' | 'female' | 'unknown';

/** HL7 v3 RoleCode, of which TRE_R216 is the French list: for a man, for a woman, for whoever it isn't said of. */
const CODES: Record<KinStep, Record<Sex, string>> = {
  parent: { male: 'FTH', female: 'MTH', unknown: 'PRN' },
  adoptiveParent: { male: 'ADOPTF', female: 'ADOPTM', unknown: 'ADOPTP' },
  fosterParent: { male: 'FTHFOST', female: 'MTHFOST', unknown: 'PRNFOST' },
  stepParent: { male: 'STPFTH', female: 'STPMTH', unknown: 'STPPRN' },
  guardian: { male: 'GUARD', female: 'GUARD', unknown: 'GUARD' },
  kinshipCarer: { male: 'FAMMEMB', female: 'FAMMEMB', unknown: 'FAMMEMB' },
  child: { male: 'SONC', female: 'DAUC', unknown: 'CHILD' },
  sibling: { male: 'BRO', female: 'SIS', unknown: 'SIB' },
  halfSibling: { male: 'HBRO', female: 'HSIS', unknown: 'HSIB' },
  grandparent: { male: 'GRFTH', female: 'GRMTH', unknown: 'GRPRN' },
  greatGrandparent: { male: 'GGRFTH', female: 'GGRMTH', unknown: 'GGRPRN' },
  grandchild: { male: 'GRNDSON', female: 'GRNDDAU', unknown: 'GRNDCHILD' },
  parentsSibling: { male: 'UNCLE', female: 'AUNT', unknown: 'EXT' },
  siblingsChild: { male: 'NEPHEW', female: 'NIECE', unknown: 'NIENEPH' },
  cousin: { male: 'COUSN', female: 'COUSN', unknown: 'COUSN' },
  spouse: { male: 'HUSB', female: 'WIFE', unknown: 'SPS' },
  partner: { male: 'DOMPART', female: 'DOMPART', unknown: 'DOMPART' },
  formerSpouse: { male: 'FMRSPS', female: 'FMRSPS', unknown: 'FMRSPS' },
  family: { male: 'FAMMEMB', female: 'FAMMEMB', unknown: 'FAMMEMB' },
};

export function relationCode(step: KinStep, symbol: Person['symbol']): string {
  return CODES[step][sexOf(symbol)];
}

/** FHIR's administrative gender. */
export function genderOf(symbol: Person['symbol']): 'male' | 'female' | 'other' | 'unknown' {
  return symbol === 'dome' ? 'other' : sexOf(symbol);
}

function sexOf(symbol: Person['symbol']): Sex {
  if (symbol === 'square' || symbol === 'transMan') return 'male';
  return symbol === 'circle' || symbol === 'transWoman' ? 'female' : 'unknown';
}

import type { AcronymEntry, MeaningSource } from './glossary.ts';

/** Same letters, other meaning: only those that people round the same table really mix up. */
const HOMONYMS: readonly (readonly [acronym: string, meaning: string])[] = [
  ['CMS', 'Centre médico-scolaire'],
  ['CSS', 'Complémentaire santé solidaire'],
  ['MDA', 'Maison départementale de l’autonomie'],
  ['PAI', 'Projet d’accompagnement individualisé'],
  ['PPS', 'Programme personnalisé de soins'],
];

/** Used by everyone in the field (the network's own report uses most of them undefined) and not in its glossary. */
const COMMON: readonly (readonly [acronym: string, meaning: string])[] = [
  ['AED', 'Aide éducative à domicile'],
  ['AED', 'Assistant d’éducation'],
  ['AEEH', 'Allocation d’éducation de l’enfant handicapé'],
  ['AESH', 'Accompagnant d’élève en situation de handicap'],
  ['CDAPH', 'Commission des droits et de l’autonomie des personnes handicapées'],
  ['CLS', 'Contrat local de santé'],
  ['CPE', 'Conseiller principal d’éducation'],
  ['CSAPA', 'Centre de soins, d’accompagnement et de prévention en addictologie'],
  ['EMAS', 'Équipe mobile d’appui médico-social à la scolarisation'],
  ['ESAT', 'Établissement et service d’aide par le travail'],
  ['GOS', 'Groupe opérationnel de synthèse'],
  ['PAG', 'Plan d’accompagnement global'],
  ['PCH', 'Prestation de compensation du handicap'],
  ['PCPE', 'Pôle de compétences et de prestations externalisées'],
  ['PPE', 'Projet pour l’enfant'],
  ['SEGPA', 'Section d’enseignement général et professionnel adapté'],
  ['TISF', 'Technicien de l’intervention sociale et familiale'],
];

/** Entries to put beside the network's glossary: homonyms first, then what it leaves out. */
export function commonEntries(): AcronymEntry[] {
  return [...HOMONYMS.map(asEntry('homonym')), ...COMMON.map(asEntry('common'))];
}

function asEntry(source: MeaningSource): (line: readonly [string, string]) => AcronymEntry {
  return ([acronym, meaning]) => ({ acronym, meanings: [{ meaning, source }] });
}

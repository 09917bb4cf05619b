import type { AcronymEntry } from './glossary.ts';

/** One line of the printed glossary; a line may explain several acronyms (`CMP/CMPEA/CMPA`). */
export type GlossaryLine = readonly (readonly [acronym: string, meaning: string])[];

/**
 * The glossary of the RESEDA network (« Réseau clinique du lien », bilan 2022): 41 lines, 43 acronyms, sorted.
 * Capitals, hyphens and accents are put right, and four official names: the source has « Groupe d’intérêt public »,
 * « Service médico-social pour adultes handicapés », « Service d’éducation spécialisée… » and, before its name
 * changed in 2015, « Conseil Général ».
 */
export const NETWORK_GLOSSARY: readonly GlossaryLine[] = [
  [['AEMO', 'Action éducative en milieu ouvert']],
  [['ASE', 'Aide sociale à l’enfance']],
  [['ASV', 'Atelier santé ville']],
  [['CABA', 'Collectif associatif du bassin alésien']],
  [['CAMSP', 'Centre d’action médico-sociale précoce']],
  [['CCAS', 'Centre communal d’action sociale']],
  [['CeGIDD', 'Centre gratuit d’information, de dépistage et de diagnostic']],
  [['CHAC', 'Centre hospitalier Alès-Cévennes']],
  [['CHRS', 'Centre d’hébergement et de réinsertion sociale']],
  [['CJC', 'Consultation jeunes consommateurs']],
  [
    ['CMP', 'Centre médico-psychologique (adultes)'],
    ['CMPEA', 'Centre médico-psychologique enfants et adolescents'],
    ['CMPA', 'Centre médico-psychologique adolescents'],
  ],
  [['CMPP', 'Centre médico-psycho-pédagogique']],
  [['CMS', 'Centre médico-social']],
  [['CPTS', 'Communauté professionnelle territoriale de santé']],
  [['CSS', 'Centre de santé sexuelle']],
  [['GIP', 'Groupement d’intérêt public']],
  [['HDJ', 'Hôpital de jour']],
  [['IDEL', 'Infirmier diplômé d’État libéral']],
  [['IME', 'Institut médico-éducatif']],
  [['IMP', 'Institut médico-pédagogique']],
  [['IMPro', 'Institut médico-professionnel']],
  [['ITEP', 'Institut thérapeutique, éducatif et pédagogique']],
  [['LAEP', 'Lieu d’accueil enfants-parents']],
  [['MDA', 'Maison des adolescents']],
  [['MDJ', 'Maison de la jeunesse']],
  [['MDPH', 'Maison départementale des personnes handicapées']],
  [['MECS', 'Maison d’enfants à caractère social']],
  [['MLJ', 'Mission locale jeunes']],
  [['MSP', 'Maison de santé pluriprofessionnelle']],
  [['PAI', 'Projet d’accueil individualisé']],
  [['PJJ', 'Protection judiciaire de la jeunesse']],
  [['PMI', 'Protection maternelle et infantile (Département)']],
  [['PPS', 'Projet personnalisé de scolarisation']],
  [['RAPEH', 'Relais accompagnement petite enfance et handicap (Département)']],
  [['SAM', 'Service d’activité et de médiation']],
  [['SAMSAH', 'Service d’accompagnement médico-social pour adultes handicapés']],
  [['SAVS', 'Service d’accompagnement à la vie sociale']],
  [['SESSAD', 'Service d’éducation spéciale et de soins à domicile']],
  [['STI', 'Service territorial d’insertion (Département)']],
  [['ULIS', 'Unité localisée pour l’inclusion scolaire']],
  [['UTASI', 'Unité territoriale d’action sociale et d’insertion (CMS, PMI, SST, STI, PAPH, RAPEH)']],
];

/** Spellings that reports and families use and that no rule could derive. */
const ALSO_WRITTEN: Readonly<Record<string, readonly string[]>> = {
  CAMSP: ['Camsp'],
  ITEP: ['Itep'],
  SAMSAH: ['Samsah'],
  SESSAD: ['Sessad'],
  ULIS: ['Ulis'],
};

export function networkEntries(): AcronymEntry[] {
  return NETWORK_GLOSSARY.flat().map(([acronym, meaning]) => ({
    acronym,
    alsoWritten: ALSO_WRITTEN[acronym] ?? [],
    meanings: [{ meaning, source: 'network' }],
  }));
}

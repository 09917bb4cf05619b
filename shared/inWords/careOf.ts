import type { PlacedElement } from '../board/index.ts';
import type { Sector } from '../domain/sector.ts';

/** What who intervenes does, in the plain word families use; `intervenes` where none is sure. IW15. */
export type Care = 'sees' | 'follows' | 'accompanies' | 'welcomes' | 'helps' | 'intervenes';

/** What a service or a trade is called, bare of accents, and what it then does. */
const WORDS: Record<Exclude<Care, 'intervenes'>, RegExp> = {
  sees: /\b(cmpp?|cmpea|camsp|pmi|hopital|clinique|hospital|clinic|chu|csapa|(neuro|pedo)?psych(olog|iatr|otherap)\w*|orthophoniste|medecin|docteur|doctor|gp|(neuro)?pediatre|p(a)?ediatrician|infirmiere?|nurse|psychomotricien(ne)?|kine(sitherapeute)?|ergotherapeute|generaliste|dentiste|neurologue|sage-femme|puericult\w+|therapist|therapeute)\b/u,
  welcomes:
    /\b(ecole|college|lycee|maternelle|creche|d?itep|ime|mecs|pouponniere|internat|foyer|esat|gem|school|nursery|assistante? familiale?|famille d.accueil|foster (carer|family))\b/u,
  accompanies:
    /\b(sessad|aemo|aed|savs|samsah|aesh|avs|educat(eur|rice)\w*|educator|assistante? sociale?|travailleu(r|se) sociale?|social worker)\b/u,
  follows: /\b(ase|pjj|referente?)\b/u,
  helps: /\b(tisf|aide a domicile)\b/u,
};
/** Called thus, none of the plain words is sure, whatever its sector. */
const UNSURE = /\b(caf|mdph|tribunal|juge|court|judge|mairie|police|gendarmerie)\b/u;

const SECTORS: Partial<Record<Sector, Care>> = {
  health: 'sees',
  school: 'welcomes',
  childProtection: 'follows',
  medicoSocial: 'accompanies',
  social: 'accompanies',
};

/** Words on a link that tell how often or in what manner; any others may say that something else is done: « confie Lina ». */
const MANNER =
  /^(\d|un|une|deux|trois|quatre|cinq|tou(s|tes)|chaque|le|la|les|par|suivi|visites?|seances?|consultations?|bilans?|rendez-vous|accompagnement|mesure|prise en charge|soutien|soins?|accueil|entretiens?|therapie|reeducation|aed|aemo|every|once|twice|two|three|weekly|daily|follow-up|visits?|sessions?|support|care|therapy)\b/u;

/** What a name begins with says it before the words for what it is, the rest of the name, and the sector. */
export function careOf(who: PlacedElement, label: string): Care {
  const said = label.trim();
  if (said !== '' && !MANNER.test(bareOf(said))) return 'intervenes';
  if (who.kind === 'professional') return named(who.function) ?? 'intervenes';
  if (who.kind !== 'structure') return 'intervenes';
  const [first = ''] = who.name.trim().split(/[\s,]/u);
  return named(first) ?? named(who.what) ?? named(who.name) ?? SECTORS[who.sector] ?? 'intervenes';
}

function named(words: string): Care | null {
  const bare = bareOf(words);
  if (UNSURE.test(bare)) return 'intervenes';
  for (const [care, called] of Object.entries(WORDS) as [Care, RegExp][]) if (called.test(bare)) return care;
  return null;
}

function bareOf(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

import type { Age } from '../../domain/ageOn.ts';
import type { Ground } from '../../domain/ground.ts';
import { notationFr } from '../../notation/words/fr.ts';
import type { Gender, KinRole } from '../kin.ts';
import { date, de, frenchList, periodInFrench, to, when, withArticle } from './frenchGrammar.ts';
import { nightsInWords } from './nightsInWords.ts';
import type { Noun, Phrases } from './phrases.ts';
import { tidy } from './tidy.ts';
import { emotionsFr, unionsFr } from './tiesFr.ts';
import { typedMoment } from './typedMoment.ts';

const ROLES: Record<KinRole, Record<Gender, string>> = {
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

/** The words of the map told in French. Where the symbol says no gender, the sentence is built without one. */
export const inWordsFr: Phrases = {
  sections: {
    people: 'Les personnes',
    homes: 'Qui vit où',
    couples: 'Les couples',
    relatives: 'Entre proches',
    activations: 'Qui a fait appel à qui',
    services: 'Qui intervient',
    ties: 'Comment on s’entend',
    supports: 'Ce qui aide et ce qui pèse',
    writings: 'Écrit sur la carte',
  },
  unnamed: {
    person: 'une personne sans nom',
    household: 'foyer sans nom',
    structure: 'une structure sans nom',
    professional: 'une personne du métier, sans nom',
    zone: 'Zone sans nom',
    picture: 'sans description',
  },
  emptyText: 'Un texte vide',
  list: frenchList,
  finish: (sentence, ground) => tidy(`${capital(sentence)}${ground === null ? '' : groundFr(ground)}`, 'fr'),
  period: periodInFrench,
  typedDate(typed, period) {
    const at = typedMoment(typed);
    if (typed === '' || (at !== null && (at === period.from || at === period.to))) return '';
    return `, ${at === null ? typed : when(at)}`;
  },
  role: (role, gender) => ROLES[role][gender],
  person({ name, age, ageAtDeath, birth, death, person }) {
    const gone = person.deceased || death !== null;
    const who = (person.count ?? 1) > 1 ? `${name} (${String(person.count)} personnes)` : name;
    const first =
      person.beginning != null
        ? `${who} : ${notationFr[`beginning-${person.beginning}`]}`
        : person.symbol === 'animal'
          ? `${who} : animal`
          : age !== null && !gone
            ? `${who} a ${ageFr(age)}`
            : who;
    const facts = [
      person.concerned ? 'la situation est la sienne' : '',
      person.consultand === true ? 'à l’origine de la demande' : '',
      birth === null ? '' : `naissance ${when(birth)}`,
      death !== null ? `décès ${when(death)}${ageAtDeath === null ? '' : `, à ${ageFr(ageAtDeath)}`}` : '',
      gone && death === null ? 'n’est plus en vie' : '',
      (person.place ?? '').trim() === '' ? '' : `lieu : ${person.place?.trim()}`,
      person.ring === 'community' ? 'partage la vie collective de la famille' : '',
    ].filter((fact) => fact !== '');
    const signs = [
      ...(person.signs ?? []).map((sign) => notationFr[`sign-${sign}`]),
      ...(person.illness ? [notationFr[`illness-${person.illness}`]] : []),
      ...(person.substance ? [notationFr[`substance-${person.substance}`]] : []),
      ...(person.restricted === true ? ['personne confidentielle'] : []),
    ];
    const separator = first === who ? ' : ' : ' ; ';
    return [
      facts.length === 0 ? first : `${first}${separator}${facts.join(' ; ')}`,
      ...(signs.length === 0 ? [] : [`signes dessinés : ${frenchList(signs)}`]),
    ];
  },
  lives({ name, with: others, home, what, placement, nights, tense }) {
    const verb = tense === 'now' ? 'vit' : 'vivait';
    const company = others.length === 0 ? '' : ` avec ${frenchList(others)}`;
    const where = placement ? ` en lieu d’accueil, ${named(home, what)}` : `, ${named(home, what, 'foyer ')}`;
    return `${name} ${verb}${nightsFr(nights)}${company}${where}`;
  },
  nobodyIn: (home) => `${home} : personne n’y est dessiné`,
  home: ({ name, what, placement }) => named(name, what, placement ? 'Lieu d’accueil ' : 'Foyer '),
  dweller: ({ name, nights, beside, tense }) =>
    `${name}${tense === 'past' ? ', auparavant' : ''}${beside ? ', à côté' : ''}${nights === null ? '' : ` :${nightsFr(nights)}`}`,
  childOf({ child, gender, parents, filiation }) {
    const names = frenchList(parents);
    const of = frenchList(parents.map(de));
    const agree = (f: string, m: string, n: string) => ({ f, m, n })[gender];
    switch (filiation) {
      case 'biological':
        return `${child} est ${agree('la fille', 'le fils', 'l’enfant')} ${of}`;
      case 'adopted':
        return agree(
          `${child} a été adoptée par ${names}`,
          `${child} a été adopté par ${names}`,
          `adoption ${de(child)} par ${names}`,
        );
      case 'foster':
        return `${child} est en accueil familial chez ${names}`;
      case 'adoptedOut':
        return `naissance ${de(child)} chez ${names}, puis adoption par une autre famille`;
      case 'stepchild':
        return `${child} est ${agree('la belle-fille', 'le beau-fils', 'le bel-enfant')} ${of}`;
      case 'guardian':
        return `${child} est sous la tutelle ${of}`;
      case 'kinshipCarer':
        return `${child} vit chez ${names}, tiers digne de confiance`;
      case 'donor':
        return `don de gamètes ${of} pour la conception ${de(child)}`;
      case 'surrogate':
        return `gestation ${de(child)} par ${names}, pour d’autres parents`;
    }
  },
  siblingsOf({ gender, siblings, half }) {
    const of = frenchList(siblings.map(de));
    if (half)
      return {
        f: `demi-sœur ${of}`,
        m: `demi-frère ${of}`,
        n: `un parent en commun avec ${frenchList(siblings)}`,
      }[gender];
    return { f: `sœur ${of}`, m: `frère ${of}`, n: `même fratrie que ${frenchList(siblings)}` }[gender];
  },
  twins: ({ twins, zygosity }) =>
    `naissance le même jour : ${frenchList(twins)}${zygosity === 'identical' ? ', vrais jumeaux' : zygosity === 'fraternal' ? ', faux jumeaux' : ', sans savoir si ce sont de vrais jumeaux'}`,
  couple: ({ a, b, couple, period }) => unionsFr(couple.union)({ a, b, period: periodInFrench(period) }),
  begun: (from) => `ensemble${periodInFrench({ from, to: null }).slice(1)}`,
  consanguineous: 'ils sont aussi parents entre eux',
  noChildren: { byChoice: 'sans enfant, par choix', infertility: 'sans enfant, en raison d’une infertilité' },
  relation({ kind, from, to: target, label, tense }) {
    const [a, b] = [nounFr(from), nounFr(target)];
    const about = label === '' ? '' : ` (${label})`;
    const past = tense === 'past';
    switch (kind) {
      case 'activation':
        return `${a} a fait appel ${to(b)}${about}`;
      case 'intervention':
        return `${a} ${past ? 'intervenait' : 'intervient'} auprès ${de(b)}${about}`;
      case 'cooperation':
        return `${a} ${past ? 'travaillait' : 'travaille'} avec ${b}${about}`;
      case 'familyLink':
      case null:
        return `${past ? 'il y avait un lien' : 'il y a un lien'} ${de(a)} vers ${b}${about}`;
    }
  },
  structure: ({ name, what }) => (what === '' ? name : `${name} (${what})`),
  professional: ({ name, function: role, tense, beside }) =>
    [name, role, beside ? 'en lien avec la structure' : '', tense === 'past' ? 'auparavant' : '']
      .filter((part) => part !== '')
      .join(', '),
  emotion({ from, to: target, emotion, label }) {
    const [a, b] = [nounFr(from), nounFr(target)];
    const said = label === '' ? emotionsFr[emotion].words : `${emotionsFr[emotion].words} (${label})`;
    return emotionsFr[emotion].directed ? `${de(a)} envers ${b} : ${said}` : `entre ${a} et ${b} : ${said}`;
  },
  withoutGround: 'personne n’a dit sur quoi cela repose',
  eco({ from, to: target, eco }) {
    const strength = {
      strong: 'lien fort',
      moderate: 'lien ordinaire',
      tenuous: 'lien fragile',
      none: 'pas de lien',
    };
    const energy = {
      none: '',
      toFamily: 'il apporte à la famille',
      toSystem: 'il demande à la famille',
      both: 'on y donne et on y reçoit',
    };
    const parts = [strength[eco.strength], eco.stress ? 'il pèse' : '', energy[eco.energy]].filter(
      (part) => part !== '',
    );
    const label = eco.label.trim();
    return `entre ${nounFr(from)} et ${nounFr(target)} : ${parts.join(' ; ')}${label === '' ? '' : ` (${label})`}`;
  },
  text: (words) => `« ${words} »`,
  zone: ({ name, intervention, holds }) =>
    `${intervention ? 'zone d’intervention' : 'zone'} : ${name} ; ${holdsFr(holds)}`,
  overlap: ({ a, b, holds }) => `champ de recouvrement entre ${a} et ${b} : ${holdsFr(holds)}`,
  picture: (name) => `image : ${name}`,
  strokes({ count, pen, is, who }) {
    const drawn = pen === 'pen' ? 'au stylo' : 'au surligneur';
    const of = frenchList(who.map((one) => de(nounFr(one))));
    const where = { around: ` autour ${of}`, near: ` près ${of}`, aside: ', à l’écart' }[is];
    return `${count === 1 ? 'un trait' : `${count} traits`} ${drawn}${where}`;
  },
  proposal: ({ about, by, words, on }) =>
    `${by} propose de dire ${de(about)}${on === null ? '' : `, ${when(on)}`} : « ${words} »`,
  answer: ({ is, by, words }) =>
    is === 'accepted'
      ? `${by} est d’accord`
      : is === 'reworded'
        ? `${by} le dit autrement : « ${words} »`
        : `${by} garde les deux versions${words === '' ? '' : `, la sienne : « ${words} »`}`,
};

function ageFr({ least, most, unit, about }: Age): string {
  const of = (count: number) => (unit === 'months' ? 'mois' : count < 2 ? 'an' : 'ans');
  if (most === 0) return `moins d’un ${of(0)}`;
  if (about) return `environ ${String(most)} ${of(most)}`;
  if (least === most) return `${most} ${of(most)}`;
  if (most === 1) return `moins de deux ${of(2)}`;
  return `${most - least > 1 ? `entre ${least} et` : `${least} ou`} ${most} ${of(most)}`;
}

function groundFr({ is, by, on }: Ground): string {
  const who = by.trim();
  const at = on === null ? '' : `, ${date(on)}`;
  switch (is) {
    case 'dated':
      return ` (fait daté${at}${who === '' ? '' : ` : ${who}`})`;
    case 'said':
      return who === '' ? ` (on le dit, sans savoir qui${at})` : ` (selon ${who}${at})`;
    case 'hypothesis':
      return ` (hypothèse${who === '' ? '' : ` ${de(who)}`}${at})`;
  }
}

function nightsFr(nights: number | null): string {
  return nights === null ? '' : ` ${nightsInWords(nights, 'fr')}`;
}

function holdsFr(holds: readonly Noun[]): string {
  return holds.length === 0 ? 'personne n’y est dessiné' : `on y trouve ${frenchList(holds.map(nounFr))}`;
}

/** « foyer « Chez Nadia » », and nothing quoted where there is no name. */
function named(name: string, what: string, before = ''): string {
  const kind = what === '' ? '' : ` (${what})`;
  return name === '' ? `${before || 'lieu '}sans nom${kind}` : `${before}« ${name} »${kind}`;
}

function nounFr({ name, isPlace }: Noun): string {
  return isPlace ? withArticle(name) : name;
}

function capital(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}

import type { Ground } from '../../domain/ground.ts';
import { date, de, frenchList, periodInFrench, to, when, withArticle } from './frenchGrammar.ts';
import { namedFr } from './namedFr.ts';
import { personFr } from './personFr.ts';
import type { Noun, Phrases } from './phrases.ts';
import { tidy } from './tidy.ts';
import { emotionsFr, unionsFr } from './tiesFr.ts';
import { typedMoment } from './typedMoment.ts';

/** The words of the map told in French. Where the symbol says no gender, the sentence is built without one. */
export const inWordsFr: Phrases = {
  ...personFr,
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
  finish: (sentence, ground, { starts, ends }) =>
    tidy(`${starts ? capital(sentence) : sentence}${ground === null ? '' : groundFr(ground)}`, 'fr', ends),
  period: periodInFrench,
  typedDate(typed, period) {
    const at = typedMoment(typed);
    if (typed === '' || (at !== null && (at === period.from || at === period.to))) return '';
    return `, ${at === null ? typed : when(at)}`;
  },
  nobodyIn: (home) => `${home} : personne n’y est dessiné`,
  home: ({ name, what, placement }) => namedFr(name, what, placement ? 'Lieu d’accueil ' : 'Foyer '),
  dwell: ({ names, lived }) => {
    const many = names.length > 1;
    const verb = {
      now: many ? 'y vivent' : 'y vit',
      toCome: many ? 'y vivront' : 'y vivra',
      past: many ? 'n’y vivent plus' : 'n’y vit plus',
    };
    return `${frenchList(names)} ${verb[lived]}`;
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
  overlap: ({ a, b, holds, more }) => `champ de recouvrement entre ${a} et ${b} : ${holdsFr(holds, more)}`,
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

function holdsFr(holds: readonly Noun[], more = 0): string {
  const names = [...holds.map(nounFr), ...(more === 0 ? [] : [`${more} autres`])];
  return names.length === 0 ? 'personne n’y est dessiné' : `on y trouve ${frenchList(names)}`;
}

function nounFr({ name, isPlace }: Noun): string {
  return isPlace ? withArticle(name) : name;
}

function capital(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}

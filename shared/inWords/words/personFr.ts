import { notationFr } from '../../notation/words/fr.ts';
import type { Care } from '../careOf.ts';
import { ageFr } from './ageFr.ts';
import { de, elides, frenchList, starting, to, when, withArticle } from './frenchGrammar.ts';
import { namedFr } from './namedFr.ts';
import { nightsInWords } from './nightsInWords.ts';
import type { Lived, PersonPhrases, Self } from './personPhrases.ts';
import type { Tense } from './phrases.ts';
import { rolesFr } from './rolesFr.ts';

/** Present, future, and the participle that agrees with who is seen. */
const CARE: Record<Exclude<Care, 'intervenes'>, { now: string; later: string; seen: string }> = {
  sees: { now: 'voit', later: 'verra', seen: 'vu' },
  follows: { now: 'suit', later: 'suivra', seen: 'suivi' },
  accompanies: { now: 'accompagne', later: 'accompagnera', seen: 'accompagné' },
  welcomes: { now: 'accueille', later: 'accueillera', seen: 'accueilli' },
  helps: { now: 'aide', later: 'aidera', seen: 'aidé' },
};

const SHUT = { isOpen: false, isAside: false };

/** Somebody told in French. Where the symbol says no gender, the name comes again and nothing agrees with it. IW5. */
export const personFr: PersonPhrases = {
  thisPerson: 'cette personne',
  identity({ name, age, ageAtDeath, self, person, isGone }) {
    const who = (person.count ?? 1) > 1 ? `${name} (${String(person.count)} personnes)` : name;
    if (person.beginning != null)
      return { text: `${who} : ${notationFr[`beginning-${person.beginning}`]}`, ...SHUT };
    if (isGone) {
      if (person.death == null)
        return { text: `${who} ${self.many ? 'ne sont' : 'n’est'} plus en vie`, ...SHUT };
      const at = `${when(person.death)}${ageAtDeath === null ? '' : `, à ${ageFr(ageAtDeath)}`}`;
      const gone = { f: 'est décédée', m: 'est décédé', n: 'n’est plus en vie : décès' }[self.gender];
      return { text: `${who} ${self.many ? 'ne sont plus en vie : décès' : gone} ${at}`, ...SHUT };
    }
    const known = [person.symbol === 'animal' ? 'animal' : '', age === null ? '' : ageFr(age)];
    const parts = known.filter((part) => part !== '');
    return { text: [who, ...parts].join(', '), isOpen: true, isAside: parts.length > 0 };
  },
  startingOn: (from) => `à partir ${starting(from)}`,
  present: 'présence sur la carte',
  facts({ self, birth, isToCome, person }) {
    const subject = subjectOf(self);
    const signs = [
      ...(person.signs ?? []).map((sign) => notationFr[`sign-${sign}`]),
      ...(person.illness ? [notationFr[`illness-${person.illness}`]] : []),
      ...(person.substance ? [notationFr[`substance-${person.substance}`]] : []),
      ...(person.restricted === true ? ['personne confidentielle'] : []),
    ];
    const place = (person.place ?? '').trim();
    return [
      person.concerned ? 'la situation est la sienne' : '',
      person.consultand === true ? `${subject} ${self.many ? 'sont' : 'est'} à l’origine de la demande` : '',
      birth === null ? '' : `${bornFr(self, person.beginning ?? null, isToCome)} ${when(birth)}`,
      place === '' ? '' : `lieu : ${place}`,
      person.ring === 'community'
        ? `${subject} ${self.many ? 'partagent' : 'partage'} la vie collective de la famille`
        : '',
      signs.length === 0 ? '' : `signes dessinés : ${frenchList(signs)}`,
    ].filter((fact) => fact !== '');
  },
  companion({ role, gender, name, isSure, self }) {
    if (role === null) return name ?? personFr.thisPerson;
    const said = self.many ? rolesFr[role][gender].replace(/^s(a|on) /u, 'leur ') : rolesFr[role][gender];
    // « tiers digne de confiance » says what somebody is, and not who: their name is never left out.
    if (!/^(sa|son|leur) /u.test(said)) return `${name ?? personFr.thisPerson} (${said})`;
    return name === null || isSure ? said : `${said} ${name}`;
  },
  lives(of) {
    const { self, goesOn, more, partly, home, what, placement, nights } = of;
    const verb = livesFr(self, of.lived);
    const start = {
      head: verb,
      and: nights === null ? 'et aussi' : 'et',
      none: `${subjectOf(self)} ${verb}`,
    };
    const isElsewhere = of.beside || placement;
    const hosts = isElsewhere ? [] : of.hosts;
    const rest = more === 0 ? [] : [more === 1 ? 'une autre personne' : `${more} autres personnes`];
    const company = frenchList([...(isElsewhere ? of.hosts : []), ...of.with, ...rest]);
    const among = [
      company === '' ? '' : ` avec ${company}`,
      partly.length === 0 ? '' : ` une partie du temps avec ${frenchList(partly)}`,
    ].filter((part) => part !== '');
    const at = namedFr(home, what, placement ? 'lieu d’accueil ' : 'foyer ');
    const where = of.beside
      ? ` à côté du ${at}`
      : placement
        ? ` ${placementFr(home, what)}`
        : hosts.length > 0
          ? ` chez ${frenchList(hosts)}`
          : '';
    const said = where === '' ? among.join(' et') : [where, ...among].join(',');
    const alone = said === '' ? ` dans ${home === '' ? 'un' : 'le'} ${at}` : said;
    return `${start[goesOn ?? 'none']}${nights === null ? '' : ` ${nightsInWords(nights, 'fr')}`}${alone}`;
  },
  seenBy({ who, care, self, tense, when: at, label, order }) {
    const from = who.isPlace ? withArticle(who.name) : who.name;
    const aside = [label, order === null ? '' : `étape ${order}`].filter((part) => part !== '').join(' ; ');
    return `${from} ${careFr(care, self, tense)}${at}${aside === '' ? '' : ` (${aside})`}`;
  },
  childOf({ self, parents, filiation }) {
    const subject = subjectOf(self);
    const names = frenchList(parents);
    const of = frenchList(parents.map(de));
    const are = self.many ? 'sont' : 'est';
    const have = parents.length > 1 ? 'ont' : 'a';
    const agree = (f: string, m: string, n: string) =>
      self.many ? `${n.replace('l’', 'les ')}s` : { f, m, n }[self.gender];
    switch (filiation) {
      case 'biological':
        return `${subject} ${are} ${agree('la fille', 'le fils', 'l’enfant')} ${of}`;
      case 'adopted':
        return self.gender === 'n'
          ? `${names} ${have} adopté ${self.name}`
          : `${subject} a été ${agree('adoptée', 'adopté', '')} par ${names}`;
      case 'foster':
        return `${subject} ${are} en accueil familial chez ${names}`;
      case 'adoptedOut':
        return `naissance ${de(self.name)} chez ${names}, puis adoption par une autre famille`;
      case 'stepchild':
        return `${subject} ${are} ${agree('la belle-fille', 'le beau-fils', 'l’enfant par alliance')} ${of}`;
      case 'guardian':
        return `${subject} ${are} sous la tutelle ${of}`;
      case 'kinshipCarer':
        return `${subject} ${livesFr(self, 'now')} chez ${names}, tiers digne de confiance`;
      case 'donor':
        return `don de gamètes ${of} pour la conception ${de(self.name)}`;
      case 'surrogate':
        return `${names} ${have} porté ${self.name} pour d’autres parents`;
    }
  },
  siblingsOf({ self, siblings, half }) {
    const subject = subjectOf(self);
    const of = frenchList(siblings.map(de));
    const names = frenchList(siblings);
    if (self.gender === 'n')
      return half
        ? `${subject} ${self.many ? 'ont' : 'a'} un parent en commun avec ${names}`
        : `${subject} ${self.many ? 'sont' : 'est'} de la même fratrie que ${names}`;
    const kin = { f: 'sœur', m: 'frère' }[self.gender];
    return `${subject} est ${self.gender === 'f' ? 'la' : 'le'} ${half ? 'demi-' : ''}${kin} ${of}`;
  },
};

function subjectOf({ name, gender }: Self): string {
  return { f: 'elle', m: 'il', n: name }[gender];
}

function livesFr({ many }: Self, lived: Lived): string {
  if (many) return { now: 'vivent', past: 'vivaient', ended: 'ont vécu', toCome: 'vivront' }[lived];
  return { now: 'vit', past: 'vivait', ended: 'a vécu', toCome: 'vivra' }[lived];
}

function bornFr({ name, gender, many }: Self, beginning: string | null, isToCome: boolean): string {
  if (beginning === 'pregnancy' || (isToCome && beginning === null)) return 'naissance prévue';
  if (beginning === 'stillbirth') return 'naissance';
  if (beginning !== null) return 'cela a eu lieu';
  return { f: 'elle est née', m: 'il est né', n: `${name} ${many ? 'ont' : 'a'} vu le jour` }[gender];
}

/** « la voit », « l’accueille », « voit Sam », « l’a vue », « a vu Sam », « intervient auprès d’elle » */
function careFr(care: Care, { name, gender, many }: Self, tense: Tense | 'toCome'): string {
  if (care === 'intervenes') {
    const target = { f: 'd’elle', m: 'de lui', n: de(name) }[gender];
    return `${{ now: 'intervient', past: 'intervenait', toCome: 'interviendra' }[tense]} auprès ${target}`;
  }
  const { seen } = CARE[care];
  if (tense === 'past') return { f: `l’a ${seen}e`, m: `l’a ${seen}`, n: `a ${seen} ${name}` }[gender];
  const verb = tense === 'now' ? CARE[care].now : CARE[care].later;
  if (many) return `${verb} ${name}`;
  if (elides(verb)) return `l’${verb}`;
  return { f: `la ${verb}`, m: `le ${verb}`, n: `${verb} ${name}` }[gender];
}

/** « à la MECS « Les Tilleuls » », « à l’ITEP Les Tilleuls », « en lieu d’accueil, « Chez Rose » » */
function placementFr(name: string, what: string): string {
  if (withArticle(name) !== name) return to(withArticle(name));
  if (withArticle(what) !== what) return `${to(withArticle(what))}${name === '' ? '' : ` « ${name} »`}`;
  return name === '' && what === '' ? 'en lieu d’accueil' : `en lieu d’accueil, ${namedFr(name, what)}`;
}

import { notationEn } from '../../notation/words/en.ts';
import type { Care } from '../careOf.ts';
import { ageEn } from './ageEn.ts';
import { date, englishList, when } from './englishGrammar.ts';
import { namedEn } from './namedEn.ts';
import { nightsInWords } from './nightsInWords.ts';
import type { Lived, PersonPhrases, Self } from './personPhrases.ts';
import { rolesEn } from './rolesEn.ts';

/** Now, since a day, over, and to come. */
const CARE: Record<Care, [now: string, since: string, past: string, toCome: string]> = {
  sees: ['sees', 'has seen', 'saw', 'will see'],
  follows: ['works with', 'has worked with', 'worked with', 'will work with'],
  accompanies: ['supports', 'has supported', 'supported', 'will support'],
  welcomes: ['welcomes', 'has welcomed', 'welcomed', 'will welcome'],
  helps: ['helps', 'has helped', 'helped', 'will help'],
  intervenes: ['intervenes with', 'has intervened with', 'intervened with', 'will intervene with'],
};

const SHUT = { isOpen: false, isAside: false };

/** Somebody told in English. Where the symbol says no gender, the name comes again, and “them”. IW5. */
export const personEn: PersonPhrases = {
  thisPerson: 'this person',
  identity({ name, age, ageAtDeath, self, person, isGone }) {
    const who = (person.count ?? 1) > 1 ? `${name} (${String(person.count)} people)` : name;
    if (person.beginning != null)
      return { text: `${who}: ${notationEn[`beginning-${person.beginning}`]}`, ...SHUT };
    if (isGone) {
      if (person.death == null)
        return { text: `${who} ${self.many ? 'are' : 'is'} no longer alive`, ...SHUT };
      const aged = ageAtDeath === null ? '' : `, aged ${ageEn(ageAtDeath, 'aged')}`;
      return { text: `${who} died ${when(person.death)}${aged}`, ...SHUT };
    }
    const known = [person.symbol === 'animal' ? 'an animal' : '', age === null ? '' : ageEn(age)];
    const parts = known.filter((part) => part !== '');
    return { text: [who, ...parts].join(', '), isOpen: true, isAside: parts.length > 0 };
  },
  startingOn: (from) => `from ${date(from)}`,
  present: 'on the map',
  facts({ self, birth, isToCome, person }) {
    const subject = subjectOf(self);
    const signs = [
      ...(person.signs ?? []).map((sign) => notationEn[`sign-${sign}`]),
      ...(person.illness ? [notationEn[`illness-${person.illness}`]] : []),
      ...(person.substance ? [notationEn[`substance-${person.substance}`]] : []),
      ...(person.restricted === true ? ['confidential'] : []),
    ];
    const place = (person.place ?? '').trim();
    return [
      person.concerned ? `the situation is ${{ f: 'hers', m: 'his', n: 'theirs' }[self.gender]}` : '',
      person.consultand === true ? `${subject} asked for help` : '',
      birth === null ? '' : `${bornEn(self, person.beginning ?? null, isToCome)} ${when(birth)}`,
      place === '' ? '' : `place: ${place}`,
      person.ring === 'community'
        ? `${subject} ${self.many ? 'share' : 'shares'} the family’s collective life`
        : '',
      signs.length === 0 ? '' : `signs drawn: ${englishList(signs)}`,
    ].filter((fact) => fact !== '');
  },
  companion({ role, gender, name, isSure, self }) {
    if (role === null) return name ?? personEn.thisPerson;
    const said = rolesEn[role][gender];
    // “in their care” is said after a name; all others are nouns.
    if (/^in /u.test(said)) return name === null ? personEn.thisPerson : `${name} (${said})`;
    const whose = `${{ f: 'her', m: 'his', n: 'their' }[self.gender]} ${said}`;
    return name === null || isSure ? whose : `${whose} ${name}`;
  },
  lives(of) {
    const { self, goesOn, more, partly, home, what, placement, nights } = of;
    const verb = livesEn(self, of.lived, of.since);
    const start = {
      head: verb,
      and: nights === null ? 'and also' : 'and',
      none: `${subjectOf(self)} ${verb}`,
    };
    const isElsewhere = of.beside || placement;
    const hosts = isElsewhere ? [] : of.hosts;
    const rest = more === 0 ? [] : [more === 1 ? 'one other person' : `${more} other people`];
    const company = englishList([...(isElsewhere ? of.hosts : []), ...of.with, ...rest]);
    const among = [
      company === '' ? '' : ` with ${company}`,
      partly.length === 0 ? '' : ` part of the time with ${englishList(partly)}`,
    ].filter((part) => part !== '');
    const at = namedEn(home, what, placement ? '' : 'household ');
    const where = of.beside
      ? ` beside ${at}`
      : placement
        ? ` in care${home === '' && what === '' ? '' : `, at ${at}`}`
        : hosts.length > 0
          ? ` at ${englishList(hosts.map((one) => `${one}’s`))}`
          : '';
    const said = where === '' ? among.join(' and') : [where, ...among].join(',');
    const alone = said === '' ? ` in ${home === '' ? 'a ' : ''}${at}` : said;
    return `${start[goesOn ?? 'none']}${nights === null ? '' : ` ${nightsInWords(nights, 'en')}`}${alone}`;
  },
  seenBy({ who, care, self, tense, since, when: at, label, order }) {
    const from = who.isPlace && /^[A-Z]{2,}$/u.test(who.name) ? `the ${who.name}` : who.name;
    const verb = CARE[care][tense === 'toCome' ? 3 : tense === 'past' ? 2 : since ? 1 : 0];
    const them = { f: 'her', m: 'him', n: 'them' }[self.gender];
    const aside = [label, order === null ? '' : `step ${order}`].filter((part) => part !== '').join('; ');
    return `${from} ${verb} ${them}${at}${aside === '' ? '' : ` (${aside})`}`;
  },
  childOf({ self, parents, filiation }) {
    const subject = subjectOf(self);
    const names = englishList(parents);
    const [are, were, live] = self.many ? ['are', 'were', 'live'] : ['is', 'was', 'lives'];
    const agree = (f: string, m: string, n: string) =>
      self.many ? `${n}ren`.replace('the ', '') : `the ${{ f, m, n }[self.gender]}`;
    switch (filiation) {
      case 'biological':
        return `${subject} ${are} ${agree('daughter', 'son', 'child')} of ${names}`;
      case 'adopted':
        return `${subject} ${were} adopted by ${names}`;
      case 'foster':
        return `${subject} ${are} in foster care with ${names}`;
      case 'adoptedOut':
        return `${subject} ${were} born to ${names}, then adopted by another family`;
      case 'stepchild':
        return `${subject} ${are} ${agree('stepdaughter', 'stepson', 'stepchild')} of ${names}`;
      case 'guardian':
        return `${subject} ${are} under the guardianship of ${names}`;
      case 'kinshipCarer':
        return `${subject} ${live} with ${names}, as kinship carer`;
      case 'donor':
        return `gametes given by ${names} for the conception of ${self.name}`;
      case 'surrogate':
        return `${subject} ${were} carried by ${names}, for other parents`;
    }
  },
  siblingsOf({ self, siblings, half }) {
    const kin = self.many
      ? 'siblings'
      : `the ${half ? 'half-' : ''}${{ f: 'sister', m: 'brother', n: 'sibling' }[self.gender]}`;
    return `${subjectOf(self)} ${self.many ? 'are' : 'is'} ${self.many && half ? 'half-' : ''}${kin} of ${englishList(siblings)}`;
  },
};

function subjectOf({ name, gender }: Self): string {
  return { f: 'she', m: 'he', n: name }[gender];
}

function livesEn({ many }: Self, lived: Lived, since: boolean): string {
  if (lived === 'toCome') return 'will live';
  if (lived !== 'now') return 'lived';
  if (since) return many ? 'have lived' : 'has lived';
  return many ? 'live' : 'lives';
}

function bornEn(self: Self, beginning: string | null, isToCome: boolean): string {
  if (beginning === 'pregnancy' || (isToCome && beginning === null)) return 'birth expected';
  if (beginning === 'stillbirth') return 'birth';
  if (beginning !== null) return 'this was';
  return `${subjectOf(self)} ${self.many ? 'were' : 'was'} born`;
}

import type { Age } from '../../domain/ageOn.ts';
import { type ApproxDate, namedDates, precisionOf } from '../../domain/approxDate.ts';
import type { Ground } from '../../domain/ground.ts';
import type { Period } from '../../domain/period.ts';
import { notationEn } from '../../notation/words/en.ts';
import { MONTH_NAMES } from '../../text/monthNames.ts';
import type { Gender, KinRole } from '../kin.ts';
import { nightsInWords } from './nightsInWords.ts';
import type { Noun, Phrases } from './phrases.ts';
import { tidy } from './tidy.ts';
import { emotionsEn, unionsEn } from './tiesEn.ts';
import { typedMoment } from './typedMoment.ts';

const ROLES: Record<KinRole, Record<Gender, string>> = {
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

/** The words of the map told in English. Where the symbol says no gender, the sentence is built without one. */
export const inWordsEn: Phrases = {
  sections: {
    people: 'The people',
    homes: 'Who lives where',
    couples: 'The couples',
    relatives: 'Among those close',
    activations: 'Who called on whom',
    services: 'Who intervenes',
    ties: 'How people get on',
    supports: 'What helps and what weighs',
    writings: 'Written on the map',
  },
  unnamed: {
    person: 'a person without a name',
    household: 'household without a name',
    structure: 'a structure without a name',
    professional: 'a professional without a name',
    zone: 'Zone without a name',
    picture: 'nothing said of it yet',
  },
  emptyText: 'An empty text',
  list,
  finish: (sentence, ground) => tidy(`${capital(sentence)}${ground === null ? '' : groundEn(ground)}`, 'en'),
  period: periodEn,
  typedDate(typed, period) {
    const at = typedMoment(typed);
    if (typed === '' || (at !== null && (at === period.from || at === period.to))) return '';
    return `, ${at === null ? typed : when(at)}`;
  },
  role: (role, gender) => ROLES[role][gender],
  person({ name, age, ageAtDeath, birth, death, person }) {
    const gone = person.deceased || death !== null;
    const who = (person.count ?? 1) > 1 ? `${name} (${String(person.count)} people)` : name;
    const first =
      person.beginning != null
        ? `${who}: ${notationEn[`beginning-${person.beginning}`]}`
        : person.symbol === 'animal'
          ? `${who}: an animal`
          : age !== null && !gone
            ? `${who} is ${ageEn(age)}`
            : who;
    const facts = [
      person.concerned ? 'the situation is theirs' : '',
      person.consultand === true ? 'who asked for help' : '',
      birth === null ? '' : `born ${when(birth)}`,
      death === null
        ? ''
        : `died ${when(death)}${ageAtDeath === null ? '' : `, aged ${ageEn(ageAtDeath, 'aged')}`}`,
      gone && death === null ? 'no longer alive' : '',
      (person.place ?? '').trim() === '' ? '' : `place: ${person.place?.trim()}`,
      person.ring === 'community' ? 'shares the family’s collective life' : '',
    ].filter((fact) => fact !== '');
    const signs = [
      ...(person.signs ?? []).map((sign) => notationEn[`sign-${sign}`]),
      ...(person.illness ? [notationEn[`illness-${person.illness}`]] : []),
      ...(person.substance ? [notationEn[`substance-${person.substance}`]] : []),
      ...(person.restricted === true ? ['confidential'] : []),
    ];
    const separator = first === who ? ': ' : '; ';
    return [
      facts.length === 0 ? first : `${first}${separator}${facts.join('; ')}`,
      ...(signs.length === 0 ? [] : [`signs drawn: ${list(signs)}`]),
    ];
  },
  lives({ name, with: others, home, what, placement, nights, tense }) {
    const verb = tense === 'now' ? 'lives' : 'lived';
    const company = others.length === 0 ? '' : ` with ${list(others)}`;
    const where = placement ? ` in care, at ${named(home, what)}` : `, ${named(home, what, 'household ')}`;
    return `${name} ${verb}${nightsEn(nights)}${company}${where}`;
  },
  nobodyIn: (home) => `${home}: nobody is drawn in it`,
  home: ({ name, what, placement }) => named(name, what, placement ? 'Place of care ' : 'Household '),
  dweller: ({ name, nights, beside, tense }) =>
    `${name}${tense === 'past' ? ', formerly' : ''}${beside ? ', beside' : ''}${nights === null ? '' : `:${nightsEn(nights)}`}`,
  childOf({ child, gender, parents, filiation }) {
    const names = list(parents);
    const agree = (f: string, m: string, n: string) => ({ f, m, n })[gender];
    switch (filiation) {
      case 'biological':
        return `${child} is the ${agree('daughter', 'son', 'child')} of ${names}`;
      case 'adopted':
        return `${child} was adopted by ${names}`;
      case 'foster':
        return `${child} is in foster care with ${names}`;
      case 'adoptedOut':
        return `${child} was born to ${names}, then adopted by another family`;
      case 'stepchild':
        return `${child} is the ${agree('stepdaughter', 'stepson', 'stepchild')} of ${names}`;
      case 'guardian':
        return `${child} is under the guardianship of ${names}`;
      case 'kinshipCarer':
        return `${child} lives with ${names}, as kinship carer`;
      case 'donor':
        return `gametes given by ${names} for the conception of ${child}`;
      case 'surrogate':
        return `${child} was carried by ${names}, for other parents`;
    }
  },
  siblingsOf({ gender, siblings, half }) {
    const of = list(siblings);
    if (half) return `${{ f: 'half-sister', m: 'half-brother', n: 'half-sibling' }[gender]} of ${of}`;
    return `${{ f: 'sister', m: 'brother', n: 'sibling' }[gender]} of ${of}`;
  },
  twins: ({ twins, zygosity }) =>
    `born together: ${list(twins)}${zygosity === 'identical' ? ', identical twins' : zygosity === 'fraternal' ? ', fraternal twins' : ', twins of an unknown sort'}`,
  couple: ({ a, b, couple, period }) => unionsEn(couple.union)({ a, b, period: periodEn(period) }),
  begun: (from) => `together${periodEn({ from, to: null }).slice(1)}`,
  consanguineous: 'they are also related by blood',
  noChildren: {
    byChoice: 'without children, by choice',
    infertility: 'without children, because of infertility',
  },
  relation({ kind, from, to, label, tense }) {
    const about = label === '' ? '' : ` (${label})`;
    const past = tense === 'past';
    switch (kind) {
      case 'activation':
        return `${from.name} called on ${to.name}${about}`;
      case 'intervention':
        return `${from.name} ${past ? 'intervened' : 'intervenes'} with ${to.name}${about}`;
      case 'cooperation':
        return `${from.name} ${past ? 'worked' : 'works'} with ${to.name}${about}`;
      case 'familyLink':
      case null:
        return `there ${past ? 'was' : 'is'} a link from ${from.name} to ${to.name}${about}`;
    }
  },
  structure: ({ name, what }) => (what === '' ? name : `${name} (${what})`),
  professional: ({ name, function: role, tense, beside }) =>
    [name, role, beside ? 'linked to the structure' : '', tense === 'past' ? 'formerly' : '']
      .filter((part) => part !== '')
      .join(', '),
  emotion({ from, to, emotion, label }) {
    const { words, directed } = emotionsEn[emotion];
    const said = label === '' ? words : `${words} (${label})`;
    return directed
      ? `from ${from.name} towards ${to.name}: ${said}`
      : `between ${from.name} and ${to.name}: ${said}`;
  },
  withoutGround: 'nobody said what this rests on',
  eco({ from, to, eco }) {
    const strength = {
      strong: 'a strong link',
      moderate: 'an ordinary link',
      tenuous: 'a tenuous link',
      none: 'no link',
    };
    const energy = {
      none: '',
      toFamily: 'it brings something to the family',
      toSystem: 'it asks something of the family',
      both: 'both give and receive',
    };
    const parts = [strength[eco.strength], eco.stress ? 'it weighs' : '', energy[eco.energy]].filter(
      (part) => part !== '',
    );
    const label = eco.label.trim();
    return `between ${from.name} and ${to.name}: ${parts.join('; ')}${label === '' ? '' : ` (${label})`}`;
  },
  text: (words) => `“${words}”`,
  zone: ({ name, intervention, holds }) =>
    `${intervention ? 'zone of intervention' : 'zone'}: ${name}; ${holdsEn(holds)}`,
  overlap: ({ a, b, holds }) => `field of overlap of ${a} and ${b}; ${holdsEn(holds)}`,
  picture: (name) => `picture: ${name}`,
  strokes({ count, pen, is, who }) {
    const drawn = `${count === 1 ? 'one line' : `${count} lines`} by ${pen === 'pen' ? 'pen' : 'highlighter'}`;
    const names = list(who.map(({ name }) => name));
    return `${drawn}${{ around: ` around ${names}`, near: ` near ${names}`, aside: ', apart' }[is]}`;
  },
  proposal: ({ about, by, words, on }) =>
    `${by} proposes to say of ${about}${on === null ? '' : `, ${when(on)}`}: “${words}”`,
  answer: ({ is, by, words }) =>
    is === 'accepted'
      ? `${by} agrees`
      : is === 'reworded'
        ? `${by} puts it otherwise: “${words}”`
        : `${by} keeps both versions${words === '' ? '' : `, their own: “${words}”`}`,
};

function ageEn({ least, most, unit, about }: Age, manner: 'is' | 'aged' = 'is'): string {
  const of = (count: number) => (unit === 'months' ? ` month${count === 1 ? '' : 's'}` : '');
  const old = unit === 'months' ? (manner === 'is' ? ' old' : '') : '';
  if (most === 0) return unit === 'months' ? `less than a month${old}` : 'less than a year';
  if (about) return `about ${String(most)}${of(most)}${old}`;
  if (least === most) return `${most}${of(most)}${old}`;
  if (most === 1) return unit === 'months' ? `less than two months${old}` : 'less than two years';
  return `${most - least > 1 ? `between ${least} and` : `${least} or`} ${most}${of(most)}${old}`;
}

function groundEn({ is, by, on }: Ground): string {
  const who = by.trim();
  const at = on === null ? '' : `, ${date(on)}`;
  switch (is) {
    case 'dated':
      return ` (dated fact${at}${who === '' ? '' : `: ${who}`})`;
    case 'said':
      return who === '' ? ` (it is said, not known by whom${at})` : ` (according to ${who}${at})`;
    case 'hypothesis':
      return ` (hypothesis${who === '' ? '' : ` of ${who}`}${at})`;
  }
}

function nightsEn(nights: number | null): string {
  return nights === null ? '' : ` ${nightsInWords(nights, 'en')}`;
}

function holdsEn(holds: readonly Noun[]): string {
  return holds.length === 0 ? 'nobody is drawn in it' : `in it: ${list(holds.map(({ name }) => name))}`;
}

function named(name: string, what: string, before = ''): string {
  const kind = what === '' ? '' : ` (${what})`;
  return name === '' ? `${before || 'a place '}without a name${kind}` : `${before}“${name}”${kind}`;
}

function list(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** “2024”, “March 2024”, “12 March 2024”; “about 2024”, “before 2024”, “after 2024”, “between 2020 and 2024” */
function date(at: ApproxDate): string {
  const [said = '', other = ''] = namedDates(at).map(plainDate);
  const precision = precisionOf(at);
  if (precision === 'between') return `between ${said} and ${other}`;
  return precision === 'on' ? said : `${precision} ${said}`;
}

function plainDate(at: string): string {
  const [year = '', month, day] = at.split('-');
  return [
    day === undefined ? '' : String(Number(day)),
    month === undefined ? '' : MONTH_NAMES.en[Number(month) - 1],
    Number(year),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function when(at: ApproxDate): string {
  if (precisionOf(at) !== 'on') return date(at);
  return at.split('-').length === 3 ? `on ${date(at)}` : `in ${date(at)}`;
}

function periodEn({ from, to: until }: Period): string {
  if (from !== null && until !== null)
    return from === until ? `, ${when(from)}` : `, from ${date(from)} to ${date(until)}`;
  if (from !== null) return `, since ${date(from)}`;
  return until === null ? '' : `, until ${date(until)}`;
}

function capital(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}

import type { Ground } from '../../domain/ground.ts';
import { date, englishList, periodInEnglish, when } from './englishGrammar.ts';
import { namedEn } from './namedEn.ts';
import { personEn } from './personEn.ts';
import type { Noun, Phrases } from './phrases.ts';
import { tidy } from './tidy.ts';
import { emotionsEn, unionsEn } from './tiesEn.ts';
import { typedMoment } from './typedMoment.ts';

/** The words of the map told in English. Where the symbol says no gender, the sentence is built without one. */
export const inWordsEn: Phrases = {
  ...personEn,
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
  list: englishList,
  finish: (sentence, ground, { starts, ends }) =>
    tidy(`${starts ? capital(sentence) : sentence}${ground === null ? '' : groundEn(ground)}`, 'en', ends),
  period: periodInEnglish,
  typedDate(typed, period) {
    const at = typedMoment(typed);
    if (typed === '' || (at !== null && (at === period.from || at === period.to))) return '';
    return `, ${at === null ? typed : when(at)}`;
  },
  nobodyIn: (home) => `${home}: nobody is drawn in it`,
  home: ({ name, what, placement }) => namedEn(name, what, placement ? 'Place of care ' : 'Household '),
  dwell: ({ names, lived }) => {
    const s = names.length > 1 ? '' : 's';
    const verb = { now: `live${s}`, toCome: 'will live', past: `no longer live${s}` };
    return `${englishList(names)} ${verb[lived]} there`;
  },
  twins: ({ twins, zygosity }) =>
    `born together: ${englishList(twins)}${zygosity === 'identical' ? ', identical twins' : zygosity === 'fraternal' ? ', fraternal twins' : ', twins of an unknown sort'}`,
  couple: ({ a, b, couple, period }) => unionsEn(couple.union)({ a, b, period: periodInEnglish(period) }),
  begun: (from) => `together${periodInEnglish({ from, to: null }).slice(1)}`,
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
  overlap: ({ a, b, holds, more }) => `field of overlap of ${a} and ${b}; ${holdsEn(holds, more)}`,
  picture: (name) => `picture: ${name}`,
  strokes({ count, pen, is, who }) {
    const drawn = `${count === 1 ? 'one line' : `${count} lines`} by ${pen === 'pen' ? 'pen' : 'highlighter'}`;
    const names = englishList(who.map(({ name }) => name));
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

function holdsEn(holds: readonly Noun[], more = 0): string {
  const names = [...holds.map(({ name }) => name), ...(more === 0 ? [] : [`${more} others`])];
  return names.length === 0 ? 'nobody is drawn in it' : `in it: ${englishList(names)}`;
}

function capital(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}

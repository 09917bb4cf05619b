import { type ApproxDate, namedDates, precisionOf } from '../../domain/approxDate.ts';
import type { Period } from '../../domain/period.ts';
import { MONTH_NAMES } from '../../text/monthNames.ts';

/** The houses people name most, by their first word, and their gender. Any other keeps its name without an article. */
const PLACES: Record<string, 'm' | 'f'> = {
  école: 'f',
  collège: 'm',
  lycée: 'm',
  crèche: 'f',
  maternelle: 'f',
  mairie: 'f',
  hôpital: 'm',
  tribunal: 'm',
  association: 'f',
  foyer: 'm',
  service: 'm',
  centre: 'm',
  maison: 'f',
  cabinet: 'm',
  pouponnière: 'f',
  internat: 'm',
  asso: 'f',
  ase: 'f',
  mdph: 'f',
  pmi: 'f',
  mecs: 'f',
  caf: 'f',
  pjj: 'f',
  crip: 'f',
  cmp: 'm',
  cmpp: 'm',
  itep: 'm',
  ditep: 'm',
  ime: 'm',
  sessad: 'm',
  camsp: 'm',
  ccas: 'm',
  gem: 'm',
  esat: 'm',
};

const VOWEL = /^[aeiouàâäéèêëîïôöùûüœæ]/iu;
/** « Yves » elides, « Yasmine » doesn't */
const Y_BEFORE_CONSONANT = /^y[bcdfghjklmnpqrstvwxz]/iu;

export function elides(word: string): boolean {
  return VOWEL.test(word) || Y_BEFORE_CONSONANT.test(word) || /^h(ôpital|ôtel)/iu.test(word);
}

/** « de Nadia », « d’Awa », « du CMPP », « de l’école » */
export function de(name: string): string {
  if (name.startsWith('le ')) return `du ${name.slice(3)}`;
  if (name.startsWith('les ')) return `des ${name.slice(4)}`;
  return elides(name) ? `d’${name}` : `de ${name}`;
}

/** « à Nadia », « au CMPP », « à l’école » */
export function to(name: string): string {
  if (name.startsWith('les ')) return `aux ${name.slice(4)}`;
  return name.startsWith('le ') ? `au ${name.slice(3)}` : `à ${name}`;
}

/** « l’école Jules-Ferry », « le CMPP », « Les Tilleuls » */
export function withArticle(name: string): string {
  const [first = ''] = name.split(/[\s-]/u);
  const bare = first.replace(/[.,]/gu, '').toLowerCase();
  const gender = Object.hasOwn(PLACES, bare) ? PLACES[bare] : undefined;
  if (gender === undefined) return name;
  const isAcronym = first.length > 1 && bare.length > 1 && first === first.toUpperCase();
  const inside = isAcronym ? name : name.slice(0, 1).toLowerCase() + name.slice(1);
  // An acronym that is spelled out has its article whole where its first letter says a consonant; these don't.
  if (elides(inside)) return `l’${inside}`;
  return gender === 'f' ? `la ${inside}` : `le ${inside}`;
}

/** « 2024 », « mars 2024 », « 12 mars 2024 »; « vers 2024 » for about, « avant 2024 », « après 2024 », « entre 2020 et 2024 » */
export function date(at: ApproxDate): string {
  const [said = '', other = ''] = namedDates(at).map(plainDate);
  switch (precisionOf(at)) {
    case 'on':
      return said;
    case 'about':
      return `vers ${said}`;
    case 'before':
      return `avant ${hasDay(at) ? 'le ' : ''}${said}`;
    case 'after':
      return `après ${hasDay(at) ? 'le ' : ''}${said}`;
    case 'between':
      return `entre ${said} et ${other}`;
  }
}

function plainDate(at: string): string {
  const [year = '', month, day] = at.split('-');
  return [day === undefined ? '' : day === '01' ? '1er' : String(Number(day)), monthOf(month), Number(year)]
    .filter((part) => part !== '')
    .join(' ');
}

/** « en mars 2024 », « le 12 mars 2024 », « vers 2024 » */
export function when(at: ApproxDate): string {
  if (!isPlain(at)) return date(at);
  return hasDay(at) ? `le ${date(at)}` : `en ${date(at)}`;
}

/** « , depuis mai 2024 », « , d’avril 2019 à juin 2020 », « , jusqu’au 3 mars 2021 » */
export function periodInFrench({ from, to: until }: Period): string {
  if (from !== null && until !== null)
    return from === until ? `, ${when(from)}` : `, ${starting(from)} ${ending(until)}`;
  if (from !== null) return `, depuis ${hasDay(from) && isPlain(from) ? 'le ' : ''}${about(from)}`;
  if (until === null) return '';
  if (!isPlain(until)) return `, jusqu’à ${about(until)}`;
  return hasDay(until) ? `, jusqu’au ${date(until)}` : `, jusqu’en ${date(until)}`;
}

/** « du 3 mars 2027 », « d’avril 2027 » */
export function starting(from: ApproxDate): string {
  return hasDay(from) && isPlain(from) ? `du ${date(from)}` : de(about(from));
}

function ending(until: ApproxDate): string {
  return hasDay(until) && isPlain(until) ? `au ${date(until)}` : `à ${about(until)}`;
}

function isPlain(at: ApproxDate): boolean {
  return precisionOf(at) === 'on';
}

/** After a preposition: « depuis environ 2024 », « jusqu’à une date d’avant 2024 ». */
function about(at: ApproxDate): string {
  return date(at)
    .replace(/^vers /u, 'environ ')
    .replace(/^(avant|après) /u, 'une date d’$1 ')
    .replace(/^entre /u, 'une date entre ');
}

function hasDay(at: ApproxDate): boolean {
  return at.split('-').length === 3;
}

function monthOf(month: string | undefined): string {
  return month === undefined ? '' : (MONTH_NAMES.fr[Number(month) - 1] ?? '');
}

export function frenchList(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} et ${names.at(-1)}`;
}

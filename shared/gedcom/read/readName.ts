import { LIMITS } from '#shared/protocol/limits.ts';
import type { LostCounter } from '../lost.ts';
import { surnameIn } from '../surnameIn.ts';
import { childOf, type GedcomNode } from './node.ts';

/**
 * A person's name as a board shows it: given names, surname, what comes behind it, and what they are called in brackets; and
 * which part of it is the surname, where the file says so. GD20, GD21, GD25.
 */
export function readName(person: GedcomNode, lost: LostCounter): { name: string; surname: string } {
  const names = person.children.filter((node) => node.tag === 'NAME' && saysOne(node));
  const [first] = names;
  if (!first) return { name: '', surname: '' };
  lost.add('otherNames', names.length - 1);
  const part = (tag: string) => tidy(childOf(first, tag)?.value ?? '');
  const parts = tidy(['GIVN', 'SPFX', 'SURN'].map(part).join(' '));
  let name = tidy(first.value.replaceAll('/', ' ')) || parts;
  const suffix = part('NSFX');
  if (suffix !== '' && !contains(name, suffix)) name = tidy(`${name} ${suffix}`);
  const nick = part('NICK');
  if (nick !== '' && !contains(name, nick)) name = name === '' ? nick : `${name} (${nick})`;
  const said = tidy(/\/([^/]*)/.exec(first.value)?.[1] ?? '') || part('SURN');
  if (name.length > LIMITS.nameLength) {
    lost.add('longNames');
    name = `${name.slice(0, LIMITS.nameLength - 1).replace(/[\ud800-\udbff]$/, '')}…`;
  }
  return { name, surname: surnameIn(name, said) === null ? '' : said };
}

/** Programs write `1 NAME //` for who has none, and the name one knows behind it. */
function saysOne(node: GedcomNode): boolean {
  const parts = ['GIVN', 'SURN', 'NICK'].map((tag) => childOf(node, tag)?.value ?? '');
  return /[^\s/]/.test(node.value + parts.join(''));
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** As whole words: « Al » isn't in « Albert ». */
function contains(name: string, part: string): boolean {
  return ` ${name
    .toLowerCase()
    .replace(/[",()]/g, ' ')
    .replace(/\s+/g, ' ')} `.includes(` ${part.toLowerCase()} `);
}
